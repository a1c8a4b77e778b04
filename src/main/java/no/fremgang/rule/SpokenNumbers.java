package no.fremgang.rule;

import java.text.NumberFormat;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import org.jspecify.annotations.Nullable;

/** Numbers of the findings as a text says them: percent, thousands and decimals per language. */
record SpokenNumbers(Findings findings, Catalogue catalogue, Language language) {

  String spoken(Saying.Placeholder placeholder) {
    return found(placeholder).orElse(language == Language.NB ? "(ikke kjent)" : "(not known)");
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
      return leading().flatMap(gap -> cost(gap, about)).map(this::money);
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
    return money(
        switch (field) {
          case "target" -> gap.target();
          case "actual" -> gap.actual();
          case "expected" -> gap.expected();
          default -> gap.gap();
        });
  }

  private String ofSituation(String field) {
    Findings.Situation situation = findings.situation();
    return switch (field) {
      case "months" -> decimal(situation.monthsInRole(), 0);
      case "presence" -> percent(situation.presence());
      default -> percent(situation.peerAttainment());
    };
  }

  private static Optional<Money> cost(TargetGap gap, String id) {
    Optional<Money> outside =
        gap.outsideParts().stream()
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
      case "n" -> Optional.of(decimal(finding.n(), 0));
      case "peers" -> Optional.of(decimal(finding.peers(), 0));
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
    var definition = catalogue.factors().get(finding.factor());
    Scale scale = definition == null ? Scale.RATE : definition.measure().scale();
    return switch (scale) {
      case SHARE -> percent(level);
      case RATE -> decimal(level, level < 1 ? 2 : 1);
      case AMOUNT, DURATION -> decimal(level, 0);
    };
  }

  private Optional<String> ofQuestion(PerceptionReading reading, String field) {
    return switch (field) {
      case "customers" -> reading.customers().map(GroupMean::mean).map(this::score);
      case "answers" -> reading.customers().map(all -> decimal(all.n(), 0));
      case "self" -> optional(reading.selfScore());
      case "manager" -> optional(reading.managerScore());
      default -> optional(reading.observedScore());
    };
  }

  private Optional<String> optional(@Nullable Double score) {
    return Optional.ofNullable(score).map(this::score);
  }

  private String score(double score) {
    return decimal(score, 1);
  }

  /** An amount without its sign, in whole units. */
  private String money(Money amount) {
    return decimal(Math.abs(amount.toDouble()), 0);
  }

  /** Whole percent; one decimal below ten. Negative: not known. */
  private String percent(double share) {
    if (share < 0) {
      return language == Language.NB ? "(ikke kjent)" : "(not known)";
    }
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
    return format.format(share);
  }

  private String decimal(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
