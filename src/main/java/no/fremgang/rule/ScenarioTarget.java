package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.fremgang.core.Money;
import no.fremgang.gap.TargetGap;
import no.fremgang.gap.TargetGap.Contribution;
import no.fremgang.gap.TargetGap.OutsidePart;

/** A made-up target in which the given states hold; its parts add up like any other's. */
record ScenarioTarget(Map<Subject, State> states, Thresholds thresholds) {
  private static final double TARGET = 1_000_000;

  /** Share of the target that is missing where nothing else is asked for. */
  private static final double SHORTFALL = 0.2;

  private static final double SMALL_SHORTFALL = 0.01;
  private static final double SOME = 50_000;

  /** What takes the rest, so that the parts add up. */
  private static final String REST = "rest";

  List<TargetGap> targets() {
    boolean asked =
        states.keySet().stream()
            .anyMatch(
                s ->
                    switch (s.topic()) {
                      case TARGET, RESULT, OUTSIDE_PART, FACTOR_PART, SHORTFALL -> true;
                      default -> false;
                    });
    return asked ? List.of(target()) : List.of();
  }

  private TargetGap target() {
    boolean missed = missed();
    Money gap = Money.of(missed ? -TARGET * shortfall() : 0);
    Money within = within(gap);
    Money outside = gap.minus(within);
    Money target = Money.of(TARGET);
    Money actual = target.plus(gap);
    return new TargetGap(
        "revenue",
        target,
        actual,
        actual.minus(within),
        gap,
        missed,
        outside,
        within,
        level(within),
        parts(Topic.OUTSIDE_PART, gap, outside, OutsidePart::new, OutsidePart::amount),
        Contribution.withShares(
            parts(
                Topic.FACTOR_PART,
                gap,
                within,
                (factor, amount) -> new Contribution(factor, amount, 0),
                Contribution::amount)));
  }

  private static TargetGap.Level level(Money within) {
    if (within.equals(Money.ZERO)) {
      return TargetGap.Level.AS_EXPECTED;
    }
    return within.isNegative() ? TargetGap.Level.BELOW : TargetGap.Level.ABOVE;
  }

  private boolean missed() {
    State asked = states.get(Subject.of(Topic.TARGET));
    return asked == null
        ? isShort() || states.values().stream().anyMatch(s -> part(s) > 0)
        : asked == State.MISSED;
  }

  private boolean isShort() {
    State asked = states.get(Subject.of(Topic.SHORTFALL));
    return asked != null && asked != State.PERCENT_BELOW_5;
  }

  private double shortfall() {
    State asked = states.get(Subject.of(Topic.SHORTFALL));
    return asked == null ? SHORTFALL : Math.max(Ladder.PERCENT.in(asked) / 100.0, SMALL_SHORTFALL);
  }

  private Money within(Money gap) {
    State result = states.get(Subject.of(Topic.RESULT));
    if (result == null) {
      double parts =
          states.entrySet().stream()
              .filter(e -> e.getKey().topic() == Topic.FACTOR_PART)
              .mapToDouble(e -> part(e.getValue()))
              .sum();
      return Money.of(gap.toDouble() * parts);
    }
    return Money.of(result == State.BELOW ? -SOME : result == State.ABOVE ? SOME : 0);
  }

  /** Share of the shortfall that stands for the state. */
  private double part(State state) {
    return switch (state) {
      case MOST -> thresholds.mostOf();
      case LARGE -> thresholds.largePart();
      case SMALL -> thresholds.largePart() / 2;
      default -> 0;
    };
  }

  private <P> List<P> parts(
      Topic topic,
      Money gap,
      Money total,
      BiFunction<String, Money, P> make,
      Function<P, Money> amount) {
    List<P> parts = new ArrayList<>();
    states.forEach(
        (subject, state) -> {
          if (subject.topic() == topic) {
            parts.add(make.apply(subject.of(), Money.of(gap.toDouble() * part(state))));
          }
        });
    Money sum = parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(total)) {
      parts.add(make.apply(REST, total.minus(sum)));
    }
    return parts;
  }
}
