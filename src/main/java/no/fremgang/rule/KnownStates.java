package no.fremgang.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.core.Money;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Mix;
import no.fremgang.expectation.Trend;
import no.fremgang.expectation.Verdict;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Reading;

/**
 * What findings know, as one state per subject. A subject that is not in it is unknown. Both the
 * recording evaluator and the engine read this, so a sentence means the same to both.
 */
public final class KnownStates {
  /** The group that stands for all customers together. */
  static final String ALL_CUSTOMERS = "customers";

  private final Findings findings;
  private final Map<Subject, State> known = new HashMap<>();

  private KnownStates(Findings findings) {
    this.findings = findings;
  }

  public static Map<Subject, State> of(Findings findings) {
    KnownStates states = new KnownStates(findings);
    findings.missing().keySet().forEach(states::notMeasurable);
    findings.factors().values().forEach(states::factor);
    findings.team().forEach(states::team);
    findings.perceptions().values().forEach(states::perception);
    findings.targets().stream().findFirst().ifPresent(states::target);
    states.situation(findings.situation());
    findings.recovered().forEach((factor, is) -> states.put(Topic.RECOVERY, factor, yes(is)));
    states.earlier(findings.earlier());
    states.put(Topic.TOO_LITTLE_DATA, yes(states.nothingJudged()));
    return Collections.unmodifiableMap(states.known);
  }

  private void notMeasurable(String factor) {
    known.put(Subject.of(Topic.VERDICT, factor), State.NOT_MEASURABLE);
  }

  private void factor(FactorFinding finding) {
    known.put(Subject.of(Topic.VERDICT, finding.factor()), State.valueOf(finding.verdict().name()));
    if (finding.trend() != Trend.UNKNOWN) {
      known.put(Subject.of(Topic.TREND, finding.factor()), State.valueOf(finding.trend().name()));
    }
    known.put(
        Subject.of(Topic.COMPANY, finding.factor()),
        yes(findings.system().contains(finding.factor())));
  }

  private void team(String factor, Verdict verdict) {
    if (isJudged(verdict)) {
      boolean low = verdict == Verdict.SHOWN_GAP;
      boolean below = low && findings.belowTeam().contains(factor);
      put(Topic.TEAM, factor, below ? State.BELOW_TEAM : yes(low));
    }
  }

  private void perception(PerceptionReading reading) {
    String question = reading.question();
    reading
        .customers()
        .ifPresent(
            all ->
                known.put(
                    new Subject(Topic.RATING, question, ALL_CUSTOMERS),
                    State.valueOf(all.level().name())));
    reading
        .groups()
        .forEach(
            (group, mean) ->
                known.put(
                    new Subject(Topic.RATING, question, group.toString()),
                    State.valueOf(mean.level().name())));
    if (reading.reading() != Reading.TOO_FEW) {
      known.put(Subject.of(Topic.READING, question), State.valueOf(reading.reading().name()));
    }
    score(Topic.SELF, question, reading.selfScore());
    score(Topic.MANAGER, question, reading.managerScore());
    reading.observed().ifPresent(seen -> observed(question, seen));
  }

  /** Against comparable sellers where they were seen as well; else by the scale. */
  private void observed(String question, GroupMean seen) {
    if (seen.compared().isPresent()) {
      put(Topic.OBSERVED, question, State.valueOf(seen.level().name()));
    } else {
      score(Topic.OBSERVED, question, seen.mean());
    }
  }

  private void score(
      Topic topic, String question, @org.jspecify.annotations.Nullable Double score) {
    if (score == null) {
      return;
    }
    Thresholds at = findings.thresholds();
    State level =
        score <= at.lowScore() ? State.LOW : score >= at.highScore() ? State.HIGH : State.NORMAL;
    known.put(Subject.of(topic, question), level);
  }

  private void target(TargetGap gap) {
    put(Topic.TARGET, gap.missed() ? State.MISSED : State.REACHED);
    if (gap.isOfResult()) {
      result(gap);
    }
  }

  /**
   * A factor with a target of its own is left out: its verdict says more, and fewer days are better
   * where a larger result is.
   */
  private void result(TargetGap gap) {
    put(Topic.RESULT, result(gap.level()));
    if (gap.target().toDouble() > 0) {
      double missing = Math.max(0, -gap.gap().toDouble() / gap.target().toDouble());
      put(Topic.SHORTFALL, Ladder.PERCENT.of(100 * missing));
    }
    gap.outsideParts()
        .forEach(part -> known.put(Subject.of(Topic.OUTSIDE_PART, part.cause()), State.NONE));
    gap.outsideCosts()
        .forEach(
            part ->
                known.put(
                    Subject.of(Topic.OUTSIDE_PART, part.cause()), part(part.amount(), gap.gap())));
    gap.contributions()
        .forEach(
            part ->
                known.put(
                    Subject.of(Topic.FACTOR_PART, part.factor()), part(part.amount(), gap.gap())));
  }

  /** A difference chance can explain is none: praise passes the same gate as correction. */
  private static State result(TargetGap.Level level) {
    return switch (level) {
      case BELOW -> State.BELOW;
      case AS_EXPECTED -> State.AT;
      case ABOVE -> State.ABOVE;
    };
  }

  /** Share of the shortfall; a part that adds to the result explains nothing of a shortfall. */
  private State part(Money amount, Money gap) {
    if (!gap.isNegative() || !amount.isNegative()) {
      return State.NONE;
    }
    double share = amount.toDouble() / gap.toDouble();
    Thresholds at = findings.thresholds();
    return share >= at.mostOf() ? State.MOST : share >= at.largePart() ? State.LARGE : State.SMALL;
  }

  private void earlier(EarlierPlan plan) {
    plan.focus()
        .forEach((cause, effect) -> put(Topic.EARLIER_FOCUS, cause, State.valueOf(effect.name())));
    plan.goals()
        .forEach(
            (factor, reached) -> put(Topic.GOAL, factor, reached ? State.REACHED : State.MISSED));
  }

  private void situation(Findings.Situation situation) {
    if (situation.monthsInRole() >= 0) {
      put(Topic.TENURE, Ladder.MONTHS.of(situation.monthsInRole()));
    }
    if (situation.leadMix() != null) {
      put(Topic.LEAD_MIX, mix(situation.leadMix()));
    }
    if (situation.endDiscount() != null) {
      put(Topic.END_DISCOUNT, yes(situation.endDiscount()));
    }
    notNegative(situation.peersEver())
        .ifPresent(
            share ->
                put(
                    Topic.PEERS_EVER,
                    share <= findings.thresholds().fewPeers() ? State.FEW : State.SOME));
    put(Topic.RAMP_UP, yes(situation.inRampUp()));
    put(Topic.FLAT_RECORD, yes(situation.activityFlat()));
    notNegative(situation.presence())
        .ifPresent(
            share ->
                put(Topic.REDUCED_PRESENCE, yes(share < findings.thresholds().fullPresence())));
    notNegative(situation.peerAttainment())
        .ifPresent(
            share ->
                put(
                    Topic.PEERS,
                    1 - share >= findings.thresholds().mostPeers() ? State.MISSED : State.REACHED));
  }

  private static OptionalDouble notNegative(double value) {
    return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Factors the organisation controls say nothing of the seller and don't count here. */
  private boolean nothingJudged() {
    return findings.factors().values().stream()
        .filter(f -> f.control() != Control.ORGANISATION)
        .noneMatch(f -> isJudged(f.verdict()));
  }

  private static boolean isJudged(Verdict verdict) {
    return verdict != Verdict.NOT_ENOUGH_DATA && verdict != Verdict.NOT_COMPARABLE;
  }

  private static State mix(Mix mix) {
    return mix == Mix.WORSE ? State.BELOW : mix == Mix.BETTER ? State.ABOVE : State.AT;
  }

  private void put(Topic topic, String of, State state) {
    known.put(Subject.of(topic, of), state);
  }

  private void put(Topic topic, State state) {
    known.put(Subject.of(topic), state);
  }

  private static State yes(boolean is) {
    return is ? State.YES : State.NO;
  }
}
