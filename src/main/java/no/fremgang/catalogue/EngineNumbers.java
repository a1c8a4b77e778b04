package no.fremgang.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parameters the engine cannot do without, with the range in which each makes sense. A pack may
 * hold more of them, such as how well each skill can be learnt.
 */
public final class EngineNumbers {
  /** Before the id of a skill: how far practice moves it. A pack may leave it out. */
  public static final String LEARNABILITY = "learnability.";

  private static final int MANY = 1_000_000;
  private static final Map<String, Range> RANGES = new TreeMap<>();

  /** Both ends included. */
  record Range(double least, double most) {}

  static {
    put(0.5, 1, "shown-probability", "indicated-probability", "normal-probability");
    put(0, 1, "false-discovery-share", "minimum-presence", "quarter-decay", "goal-share");
    put(0, 1, "large_part_share", "most_of_share", "full_presence_share", "most_peers_share");
    put(0, 1, "few_peers_share");
    put(0, 1, "nearly-all-share", "assignment-varying-share", "mechanical-round-share");
    put(0.001, 0.999, "outlier-share");
    put(0.000001, 0.999, "assignment-false-alarm");
    put(0.001, 10, "seller-sd-prior", "outlier-sd", "detection-standard-errors");
    put(0, 4, "self-customer-difference", "rating-difference");
    put(0, 4, "assignment-least-difference", "mechanical-flat-variation");
    put(0.001, 100, "usual-log-variance");
    put(1, 1_000, "exposure-limit");
    put(1, 5, "low_score", "high_score", "agreed-need-score", "agreed-strength-score");
    put(1, 5, "self-not-good-score", "low-rating-below", "high-rating-above");
    put(0, MANY, "minimum-peers", "ramp-months", "minimum-customer-answers");
    put(1, MANY, "minimum-observations");
    put(2, MANY, "fewest-teams", "fewest-in-team", "fewest-sharing");
    put(2, MANY, "fewest-sales-at-period-end", "mechanical-fewest-counts");
    put(1, MANY, "fewest-presence-records", "mechanical-least-count");
    put(1, 31, "full-time-days-per-month");
    put(1, 40, "pooled-quarters");
    put(0, 60, "goal-months");
    put(0, 20, "maximum-focus", "actions-per-cause", "praise-at-once");
    put(0, 3650, "follow-up-behaviour-days", "follow-up-stage-days");
    put(0, 3650, "follow-up-result-days", "follow-up-relapse-days");
    put(0, 1_000, "evidence_weight_strong", "evidence_weight_supporting");
    put(0, 1_000, "evidence_weight_weak", "evidence_least_weight");
    put(0, 10, "evidence_least_kinds");
    put(2, MANY, "effect-fewest-others", "effect-nearest-others");
    put(0.5, 0.999, "effect-coverage");
    // A pack is edited by those who may not see single sellers, so it cannot lower this.
    put(5, MANY, "effect-fewest-sellers");
    put(1, 1_000, "focus-plans-without-change");
    put(0, 10_000, "coaching-hours-per-period");
    put(0.1, 10_000, "coaching-hours-per-seller");
  }

  private EngineNumbers() {}

  private static void put(double least, double most, String... ids) {
    for (String id : ids) {
      RANGES.put(id, new Range(least, most));
    }
  }

  /** Whether the engine asks for the parameter, or would for one of the skills. */
  public static boolean isRead(String id, Collection<String> skills) {
    return RANGES.containsKey(id)
        || id.startsWith(LEARNABILITY) && skills.contains(id.substring(LEARNABILITY.length()));
  }

  /** Ids of the parameters every pack must hold, sorted. */
  public static SortedSet<String> ids() {
    return new TreeSet<>(RANGES.keySet());
  }

  static Optional<Range> range(String id) {
    return Optional.ofNullable(RANGES.get(id));
  }
}
