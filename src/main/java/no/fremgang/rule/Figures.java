package no.fremgang.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import no.fremgang.core.Money;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.gap.TargetGap;
import no.fremgang.observation.Respondent;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import org.jspecify.annotations.Nullable;

/** The figures a state of the findings rests on. */
record Figures(Findings findings) {
  static final Few NONE = new Few(null, null, null);

  /** Up to three numbers; what each of them is, is said at {@link Fact}. */
  record Few(@Nullable Double value, @Nullable Double reference, @Nullable Double n) {
    Fact fact(Subject subject, @Nullable State state, List<String> missing) {
      return new Fact(
          subject.topic(), subject.of(), subject.group(), state, value, reference, n, missing);
    }

    static Few of(double value) {
      return new Few(value, null, null);
    }
  }

  Few of(Subject subject) {
    Findings.Situation situation = findings.situation();
    return switch (subject.topic()) {
      case VERDICT -> factor(subject).map(Figures::verdict).orElse(NONE);
      case TREND -> factor(subject).map(Figures::trend).orElse(NONE);
      case RATING -> rating(subject).map(Figures::mean).orElse(NONE);
      case READING -> reading(subject).map(Figures::views).orElse(NONE);
      case SELF -> score(reading(subject).map(PerceptionReading::selfScore));
      case MANAGER -> score(reading(subject).map(PerceptionReading::managerScore));
      case OBSERVED ->
          reading(subject).flatMap(PerceptionReading::observed).map(Figures::mean).orElse(NONE);
      case TARGET -> result().map(g -> pair(g.actual(), g.target())).orElse(NONE);
      case RESULT -> result().map(g -> pair(g.actual(), g.expected())).orElse(NONE);
      case OUTSIDE_PART -> part(outside(subject.of()));
      case FACTOR_PART -> part(contribution(subject.of()));
      case RAMP_UP -> Few.of(situation.monthsInRole());
      case REDUCED_PRESENCE -> Few.of(situation.presence());
      case PEERS -> Few.of(situation.peerAttainment());
      case PEERS_EVER -> Few.of(situation.peersEver());
      case TENURE -> Few.of(situation.monthsInRole());
      case SHORTFALL -> shortfall();
      case RECOVERY -> factor(subject).map(Figures::trend).orElse(NONE);
      default -> NONE;
    };
  }

  private Optional<FactorFinding> factor(Subject subject) {
    return Optional.ofNullable(findings.factors().get(subject.of()));
  }

  private static Few verdict(FactorFinding finding) {
    return new Few(finding.observed(), finding.expected(), finding.n());
  }

  private static Few trend(FactorFinding finding) {
    OptionalDouble before = finding.previous();
    return new Few(
        finding.estimate(), before.isPresent() ? before.getAsDouble() : null, finding.n());
  }

  private Optional<PerceptionReading> reading(Subject subject) {
    return Optional.ofNullable(findings.perceptions().get(subject.of()));
  }

  private Optional<GroupMean> rating(Subject subject) {
    return subject.group().equals(KnownStates.ALL_CUSTOMERS)
        ? reading(subject).flatMap(PerceptionReading::customers)
        : reading(subject)
            .map(r -> r.groups().get(Respondent.valueOf(subject.group().toUpperCase(Locale.ROOT))));
  }

  private static Few mean(GroupMean mean) {
    return new Few(mean.mean(), null, (double) mean.n());
  }

  private static Few views(PerceptionReading reading) {
    return new Few(
        reading.customers().map(GroupMean::mean).orElse(null), reading.selfScore(), null);
  }

  private static Few score(Optional<@Nullable Double> score) {
    return score.map(Few::of).orElse(NONE);
  }

  private Optional<TargetGap> result() {
    return findings.targets().stream().findFirst().filter(TargetGap::isOfResult);
  }

  private Few shortfall() {
    return result()
        .filter(gap -> gap.target().toDouble() > 0)
        .map(gap -> Few.of(Math.max(0, -gap.gap().toDouble() / gap.target().toDouble())))
        .orElse(NONE);
  }

  private static Few pair(Money value, Money reference) {
    return new Few(value.toDouble(), reference.toDouble(), null);
  }

  private Optional<Money> outside(String cause) {
    return result()
        .flatMap(
            gap -> gap.outsideCosts().stream().filter(p -> p.cause().equals(cause)).findFirst())
        .map(TargetGap.OutsidePart::amount);
  }

  private Optional<Money> contribution(String factor) {
    return result()
        .flatMap(
            gap -> gap.contributions().stream().filter(p -> p.factor().equals(factor)).findFirst())
        .map(TargetGap.Contribution::amount);
  }

  /** A share of the shortfall, where there is one. */
  private Few part(Optional<Money> amount) {
    return amount
        .flatMap(
            part ->
                result()
                    .map(TargetGap::gap)
                    .filter(Money::isNegative)
                    .map(gap -> new Few(part.toDouble() / gap.toDouble(), part.toDouble(), null)))
        .orElse(NONE);
  }
}
