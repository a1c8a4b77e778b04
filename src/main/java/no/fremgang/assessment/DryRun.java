package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.fremgang.assessment.PlanChange.Aspect;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;

/**
 * What another rule pack would change: the plans of all sellers with both packs, laid side by side.
 *
 * @param sellers how many plans were compared
 * @param teams how many teams these sellers are in
 * @param changed how many of them conclude otherwise
 * @param changedTeams how many teams the sellers are in whose plans conclude otherwise
 * @param onlyWording how many conclude the same in other words or figures
 * @param counts per aspect and id, how often it appears, vanishes or stands otherwise
 * @param examples the first sellers, by id, whose plan concludes otherwise
 */
public record DryRun(
    int sellers,
    int teams,
    int changed,
    int changedTeams,
    int onlyWording,
    Map<Aspect, List<Count>> counts,
    List<PlanChange> examples) {

  /** How often something appears in, vanishes from or stands otherwise in a plan. */
  public record Count(String id, int appears, int vanishes, int otherwise) {}

  /** Compares the plans of the sellers; uses all processors. */
  static DryRun compare(Assessment before, Assessment after, List<Seller> sellers, int examples) {
    List<PlanChange> all =
        sellers.parallelStream()
            .map(seller -> change(seller.id(), before, after))
            .flatMap(Optional::stream)
            .toList();
    List<PlanChange> changed = all.stream().filter(c -> !c.onlyWording()).toList();
    return new DryRun(
        sellers.size(),
        teams(sellers),
        changed.size(),
        teams(sellers.stream().filter(seller -> isOneOf(changed, seller)).toList()),
        all.size() - changed.size(),
        counts(changed),
        changed.stream().limit(examples).toList());
  }

  private static int teams(List<Seller> sellers) {
    return (int) sellers.stream().map(Seller::team).distinct().count();
  }

  private static boolean isOneOf(List<PlanChange> changed, Seller seller) {
    return changed.stream().anyMatch(change -> change.seller().equals(seller.id()));
  }

  private static Optional<PlanChange> change(SellerId seller, Assessment before, Assessment after) {
    CoachingPlan old = before.plan(seller);
    CoachingPlan now = after.plan(seller);
    return PlanChange.between(old, now);
  }

  private static Map<Aspect, List<Count>> counts(List<PlanChange> changed) {
    Map<Aspect, List<Count>> counts = new TreeMap<>();
    for (Aspect aspect : Aspect.values()) {
      Map<String, Count> byId = new TreeMap<>();
      for (PlanChange change : changed) {
        change.of(aspect).forEach(one -> byId.merge(one.id(), counted(one), DryRun::sum));
      }
      counts.put(aspect, new ArrayList<>(byId.values()));
    }
    return counts;
  }

  private static Count counted(PlanChange.Difference one) {
    boolean appears = one.from() == null;
    boolean vanishes = one.to() == null;
    return new Count(one.id(), appears ? 1 : 0, vanishes ? 1 : 0, appears || vanishes ? 0 : 1);
  }

  private static Count sum(Count one, @Nullable Count other) {
    return other == null
        ? one
        : new Count(
            one.id(),
            one.appears() + other.appears(),
            one.vanishes() + other.vanishes(),
            one.otherwise() + other.otherwise());
  }
}
