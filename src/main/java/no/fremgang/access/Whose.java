package no.fremgang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Jobs;
import no.fremgang.assessment.RunningPack;
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
  private final AtomicReference<Roster> roster =
      new AtomicReference<>(new Roster("", Map.of(), Map.of()));
  private final Cache<String, String> sellersOfPlans =
      Caffeine.newBuilder().maximumSize(PLANS_REMEMBERED).build();

  Whose(DataSets dataSets, CoachingPlans plans, Jobs jobs) {
    this.dataSets = dataSets;
    this.plans = plans;
    this.jobs = jobs;
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

  /** As the rule pack of the request reads the data; looked up where it is needed only. */
  Seen by(Supplier<RunningPack> pack) {
    return new Seen(pack);
  }

  /** What one request sees. */
  final class Seen {
    private final Supplier<RunningPack> pack;

    private Seen(Supplier<RunningPack> pack) {
      this.pack = pack;
    }

    Optional<Seller> seller(String id) {
      return Optional.ofNullable(current(pack.get()).sellers().get(id));
    }

    Set<String> managersOf(String team) {
      return current(pack.get()).managers().getOrDefault(team, Set.of());
    }

    Optional<String> sellerOfPlan(String planId) {
      return Whose.this.sellerOfPlan(planId);
    }

    /** Empty for a job of the whole company, and where there is none. */
    Optional<String> teamOfJob(String jobId) {
      return jobs.find(jobId).map(job -> job.work().team());
    }
  }

  /** A plan is of one seller for good, so what was found once holds. */
  private Optional<String> sellerOfPlan(String planId) {
    String known = sellersOfPlans.getIfPresent(planId);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> found = plans.find(planId).map(CoachingPlan::sellerId);
    found.ifPresent(seller -> sellersOfPlans.put(planId, seller));
    return found;
  }

  private Roster current(RunningPack pack) {
    return dataSets
        .current(pack.schema())
        .map(
            data ->
                roster.updateAndGet(
                    had -> had.dataVersion().equals(data.version()) ? had : Roster.of(data)))
        .orElseGet(roster::get);
  }
}
