package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Parameters;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.coaching.Explanation.ParameterUsed;

/** Collects the parameters that explanations name, each with value and source. */
final class ParametersUsed {
  static final List<String> FACTOR =
      List.of(
          "assignment-false-alarm",
          "assignment-least-difference",
          "assignment-varying-share",
          "detection-standard-errors",
          "false-discovery-share",
          "fewest-presence-records",
          "fewest-sharing",
          "full-time-days-per-month",
          "indicated-probability",
          "minimum-peers",
          "minimum-presence",
          "nearly-all-share",
          "normal-probability",
          "outlier-sd",
          "outlier-share",
          "pooled-quarters",
          "quarter-decay",
          "ramp-months",
          "seller-sd-prior",
          "shown-probability",
          "usual-log-variance");
  static final List<String> RESULT =
      List.of(
          "exposure-limit",
          "fewest-presence-records",
          "full-time-days-per-month",
          "pooled-quarters",
          "quarter-decay",
          "ramp-months",
          "usual-log-variance");
  static final List<String> PERCEPTION =
      List.of(
          "agreed-need-score",
          "agreed-strength-score",
          "high-rating-above",
          "low-rating-below",
          "minimum-customer-answers",
          "minimum-observations",
          "rating-difference",
          "self-customer-difference",
          "self-not-good-score",
          "shown-probability");
  static final List<String> CAUSE =
      List.of("evidence_weight_strong", "evidence_weight_supporting", "evidence_weight_weak");

  /** What the words of rules mean, and how evidence becomes a cause. */
  static final List<String> RULES =
      List.of(
          "evidence_least_kinds",
          "evidence_least_weight",
          "evidence_weight_strong",
          "evidence_weight_supporting",
          "evidence_weight_weak",
          "full_presence_share",
          "high_score",
          "large_part_share",
          "low_score",
          "most_of_share",
          "most_peers_share");

  static final List<String> GOAL = List.of("goal-months", "goal-share");

  private final Parameters parameters;
  private final LocalDate measured;
  private final LocalDate asOf;
  private final Map<String, ParameterUsed> used = new TreeMap<>();
  private final IdentityHashMap<List<String>, List<String>> found = new IdentityHashMap<>();

  ParametersUsed(PlanFacts facts) {
    this.parameters = facts.catalogue().parameters();
    this.measured = facts.period().end();
    this.asOf = facts.asOf();
  }

  /**
   * The ids of those the pack holds, noted as used.
   *
   * @param ids one of the lists of this class: each is looked up once
   */
  List<String> use(List<String> ids) {
    return found.computeIfAbsent(
        ids, all -> all.stream().filter(id -> find(id).map(this::note).orElse(false)).toList());
  }

  /** Those of a factor, and its smallest difference that matters. */
  List<String> use(FactorDefinition factor) {
    String id = "smallest_difference." + factor.id();
    used.put(
        id,
        new ParameterUsed(
            id, factor.smallestDifference(), "share", null, "catalogue/factors.yaml"));
    return Stream.concat(use(FACTOR).stream(), Stream.of(id)).toList();
  }

  /** As valid where the number was made: measured for the period, planned on the day. */
  private Optional<Parameter> find(String id) {
    boolean ofPlan = CAUSE.contains(id) || GOAL.contains(id);
    return parameters.find(id, ofPlan ? asOf : measured);
  }

  private boolean note(Parameter of) {
    used.put(
        of.id(), new ParameterUsed(of.id(), of.value(), of.unit(), of.validFrom(), of.source()));
    return true;
  }

  List<ParameterUsed> all() {
    return List.copyOf(used.values());
  }
}
