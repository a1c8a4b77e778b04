package no.fremgang.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.FactorLine;

/** What two common readings of the same numbers say. */
final class Naive {
  private static final Set<String> READ =
      Set.of(
          "lead_to_contact",
          "contact_to_meeting",
          "meeting_to_proposal",
          "proposal_to_won",
          "price_kept",
          "activity_per_day");

  private final Map<String, Double> average;

  Naive(Collection<CoachingPlan> plans) {
    this.average =
        plans.stream()
            .flatMap(plan -> plan.factors().stream())
            .filter(line -> READ.contains(line.factor()))
            .collect(
                Collectors.groupingBy(
                    FactorLine::factor, Collectors.averagingDouble(FactorLine::observed)));
  }

  /** "Below target, so there is something to correct." */
  static boolean belowTarget(CoachingPlan plan) {
    return plan.target() != null && plan.target().missed();
  }

  /** "Below the average of all, so there is a gap": whether the factor is. */
  boolean isBelow(CoachingPlan plan, String factor) {
    return plan.factors().stream()
        .filter(line -> line.factor().equals(factor) && average.containsKey(factor))
        .anyMatch(line -> ratio(line) < 1);
  }

  /** The factor farthest below the average of all, in relation to it. */
  Optional<String> weakest(CoachingPlan plan) {
    return plan.factors().stream()
        .filter(line -> average.containsKey(line.factor()) && ratio(line) < 1)
        .min(Comparator.comparingDouble(this::ratio))
        .map(FactorLine::factor);
  }

  private double ratio(FactorLine line) {
    return line.observed() / average.getOrDefault(line.factor(), 1.0);
  }
}
