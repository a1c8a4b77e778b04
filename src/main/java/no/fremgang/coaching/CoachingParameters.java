package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.EngineNumbers;
import no.fremgang.catalogue.Parameters;
import no.fremgang.catalogue.Parameters.Parameter;

/**
 * The dated numbers of coaching, as valid on one day. Units and sources stand beside the values in
 * {@code rules/parameters}.
 *
 * @param maximumFocus skills in focus at a time, 0 or more
 * @param actionsPerCause actions recommended for one cause, 0 or more
 * @param praiseAtOnce pieces of praise said in one conversation, 0 or more
 * @param mostOf share from which a part is most of what a result lacks, 0..1
 * @param goalShare of the distance from estimate to expectation aimed at in one step, 0..1
 * @param goalMonths length of a step, 0 or more
 * @param followUpDays days from the plan to each follow-up, first one first
 * @param strong weight of strong evidence; likewise supporting and weak
 * @param learnability by skill, how far practice moves it within a step; a skill without it counts
 *     1
 */
record CoachingParameters(
    int maximumFocus,
    int actionsPerCause,
    int praiseAtOnce,
    double mostOf,
    double goalShare,
    int goalMonths,
    List<Integer> followUpDays,
    double strong,
    double supporting,
    double weak,
    Map<String, Double> learnability) {
  static final List<String> FOLLOW_UPS =
      List.of(
          "follow-up-behaviour-days",
          "follow-up-stage-days",
          "follow-up-result-days",
          "follow-up-relapse-days");

  CoachingParameters {
    if (goalShare < 0 || goalShare > 1) {
      throw new IllegalArgumentException("goal-share is 0 to 1, not " + goalShare);
    }
    if (maximumFocus < 0 || actionsPerCause < 0 || goalMonths < 0) {
      throw new IllegalArgumentException(
          "maximum-focus, actions-per-cause and goal-months are 0 or more");
    }
    followUpDays = List.copyOf(followUpDays);
    learnability = Map.copyOf(learnability);
  }

  /**
   * @throws IllegalArgumentException if the pack lacks one of the parameters
   */
  static CoachingParameters valid(Parameters parameters, LocalDate day) {
    return new CoachingParameters(
        (int) parameters.value("maximum-focus", day),
        (int) parameters.value("actions-per-cause", day),
        (int) parameters.value("praise-at-once", day),
        parameters.value("most_of_share", day),
        parameters.value("goal-share", day),
        (int) parameters.value("goal-months", day),
        FOLLOW_UPS.stream().map(id -> (int) parameters.value(id, day)).toList(),
        parameters.value("evidence_weight_strong", day),
        parameters.value("evidence_weight_supporting", day),
        parameters.value("evidence_weight_weak", day),
        learnability(parameters, day));
  }

  private static Map<String, Double> learnability(Parameters parameters, LocalDate day) {
    Map<String, Double> bySkill = new TreeMap<>();
    for (Parameter parameter : parameters.all()) {
      if (parameter.id().startsWith(EngineNumbers.LEARNABILITY)
          && !parameter.validFrom().isAfter(day)) {
        // Sorted by date: the latest valid one stays.
        bySkill.put(
            parameter.id().substring(EngineNumbers.LEARNABILITY.length()), parameter.value());
      }
    }
    return bySkill;
  }

  double learnability(String skill) {
    return learnability.getOrDefault(skill, 1.0);
  }

  List<LocalDate> followUps(LocalDate asOf) {
    return followUpDays.stream().map(asOf::plusDays).toList();
  }

  LocalDate goalBy(LocalDate asOf) {
    return asOf.plusMonths(goalMonths);
  }
}
