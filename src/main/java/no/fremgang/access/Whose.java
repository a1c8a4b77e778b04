package no.fremgang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Jobs;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.observation.Seller;
import org.springframework.stereotype.Component;

/** Which seller a plan is of, and who leads a seller or team, by the current data set. */
@Component
class Whose {
  private static final int PLANS_REMEMBERED = 100_000;
  private final DataSets dataSets;
  private final CoachingPlans plans;
  private final Jobs jobs;
  private final ActivePack activePack;
  private final AtomicReference<Roster> roster =
      new AtomicReference<>(new Roster("", Map.of(), Map.of()));
  private final Cache<String, String> sellersOfPlans =
      Caffeine.newBuilder().maximumSize(PLANS_REMEMBERED).build();

  Whose(DataSets dataSets, CoachingPlans plans, Jobs jobs, ActivePack activePack) {
    this.dataSets = dataSets;
    this.plans = plans;
    this.jobs = jobs;
    this.activePack = activePack;
  }

  /** The sellers of one data version, ready for look-up. */
  private record Roster(
      String dataVersion, Map<String, Seller> sellers, Map<String, Set<String>> managers) {
    static Roster of(DataSet data) {
      Map<String, Seller> sellers = new HashMap<>();
      Map<String, Set<String>> managers = new HashMap<>();
      for (Seller seller : data.observations().people()) {
        sellers.put(seller.id().value(), seller);
        managers.computeIfAbsent(seller.team(), t -> new TreeSet<>()).add(seller.managerId());
      }
      return new Roster(data.version(), Map.copyOf(sellers), Map.copyOf(managers));
    }
  }

  Optional<Seller> seller(String id) {
    return Optional.ofNullable(current().sellers().get(id));
  }

  Set<String> managersOf(String team) {
    return current().managers().getOrDefault(team, Set.of());
  }

  /** A plan is of one seller for good, so what was found once holds. */
  Optional<String> sellerOfPlan(String planId) {
    String known = sellersOfPlans.getIfPresent(planId);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> found = plans.find(planId).map(CoachingPlan::sellerId);
    found.ifPresent(seller -> sellersOfPlans.put(planId, seller));
    return found;
  }

  /** Empty for a job of the whole company, and where there is none. */
  Optional<String> teamOfJob(String jobId) {
    return jobs.find(jobId).map(job -> job.work().team());
  }

  private Roster current() {
    return dataSets
        .current(activePack.get().schema())
        .map(
            data ->
                roster.updateAndGet(
                    had -> had.dataVersion().equals(data.version()) ? had : Roster.of(data)))
        .orElseGet(roster::get);
  }
}
