package no.fremgang.rule;

import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.catalogue.Numerals;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import org.jspecify.annotations.Nullable;

/** Numbers of the findings as a text says them. */
record SpokenNumbers(Findings findings, Catalogue catalogue, Language language) {

  private Numerals numerals() {
    return new Numerals(language);
  }

  String spoken(Saying.Placeholder placeholder) {
    return found(placeholder).orElseGet(this::notKnown);
  }

  private Optional<String> found(Saying.Placeholder placeholder) {
    String about = placeholder.about();
    String field = placeholder.field();
    if (about.equals("target")) {
      return leading().map(gap -> ofTarget(gap, field));
    }
    if (about.equals("situation")) {
      return Optional.of(ofSituation(field));
    }
    if (field.equals("cost")) {
      return leading().flatMap(gap -> cost(gap, about)).map(numerals()::size);
    }
    if (catalogue.factors().containsKey(about)) {
      return Optional.ofNullable(findings.factors().get(about)).flatMap(f -> ofFactor(f, field));
    }
    return Optional.ofNullable(findings.perceptions().get(about))
        .flatMap(reading -> ofQuestion(reading, field));
  }

  private Optional<TargetGap> leading() {
    return findings.targets().stream().findFirst();
  }

  private String ofTarget(TargetGap gap, String field) {
    Money amount =
        switch (field) {
          case "target" -> gap.target();
          case "actual" -> gap.actual();
          case "expected" -> gap.expected();
          default -> gap.gap();
        };
    FactorDefinition factor = catalogue.factors().get(gap.measure());
    return factor == null
        ? numerals().size(amount)
        : numerals().level(Math.abs(amount.toDouble()), factor.measure().scale());
  }

  private String ofSituation(String field) {
    Findings.Situation situation = findings.situation();
    return switch (field) {
      case "months" ->
          situation.monthsInRole() < 0 ? notKnown() : numerals().months(situation.monthsInRole());
      case "ever" -> share(situation.peersEver());
      case "presence" -> share(situation.presence());
      default -> share(situation.peerAttainment());
    };
  }

  private static Optional<Money> cost(TargetGap gap, String id) {
    Optional<Money> outside =
        gap.outsideCosts().stream()
            .filter(part -> part.cause().equals(id))
            .map(TargetGap.OutsidePart::amount)
            .findFirst();
    return outside.or(
        () ->
            gap.contributions().stream()
                .filter(part -> part.factor().equals(id))
                .map(TargetGap.Contribution::amount)
                .findFirst());
  }

  private Optional<String> ofFactor(FactorFinding finding, String field) {
    return switch (field) {
      case "n" -> Optional.of(numerals().decimal(finding.n(), 0));
      case "peers" -> Optional.of(numerals().decimal(finding.peers(), 0));
      case "observed" -> Optional.of(level(finding, finding.observed()));
      case "expected" -> Optional.of(level(finding, finding.expected()));
      case "estimate" -> Optional.of(level(finding, finding.estimate()));
      default ->
          finding.previous().isPresent()
              ? Optional.of(level(finding, finding.previous().getAsDouble()))
              : Optional.empty();
    };
  }

  private String level(FactorFinding finding, double level) {
    FactorDefinition factor = catalogue.factors().get(finding.factor());
    return numerals().level(level, factor == null ? Scale.RATE : factor.measure().scale());
  }

  private Optional<String> ofQuestion(PerceptionReading reading, String field) {
    return switch (field) {
      case "customers" -> reading.customers().map(GroupMean::mean).map(this::score);
      case "answers" -> reading.customers().map(all -> numerals().decimal(all.n(), 0));
      case "self" -> optional(reading.selfScore());
      case "manager" -> optional(reading.managerScore());
      default -> reading.observed().map(GroupMean::mean).map(this::score);
    };
  }

  private Optional<String> optional(@Nullable Double score) {
    return Optional.ofNullable(score).map(this::score);
  }

  private String score(double score) {
    return numerals().decimal(score, 1);
  }

  /** Negative: not known. */
  private String share(double share) {
    return share < 0 ? notKnown() : numerals().percent(share);
  }

  private String notKnown() {
    return language == Language.NB ? "(ikke kjent)" : "(not known)";
  }
}
