package no.fremgang.rule;

import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Circumstance;
import no.fremgang.expectation.FactorFinding;

/** Which data would be needed to know a subject: file names, with column or question. */
final class MissingData {
  private final Findings findings;
  private final Catalogue catalogue;

  MissingData(Findings findings, Catalogue catalogue) {
    this.findings = findings;
    this.catalogue = catalogue;
  }

  List<String> toKnow(Subject subject) {
    return switch (subject.topic()) {
      case VERDICT, TREND, COMPANY -> factor(subject);
      case TEAM -> List.of(subject.of() + ": comparable teams");
      case RATING, READING -> listed(subject.of(), "surveys.csv:" + subject.of());
      case SELF, MANAGER -> List.of("surveys.csv:" + subject.of());
      case OBSERVED -> List.of("observed.csv:" + subject.of());
      case TARGET, RESULT, FACTOR_PART, SHORTFALL, PEERS_EVER -> List.of("targets.csv");
      case OUTSIDE_PART ->
          subject.of().equals(catalogue.causeOf(Circumstance.TERRITORY))
              ? List.of("targets.csv", "territories.csv")
              : List.of("targets.csv");
      case PEERS -> List.of("targets.csv");
      case REDUCED_PRESENCE -> List.of("presence.csv");
      case RECOVERY -> List.of(subject.of() + ": three earlier periods");
      case LEAD_MIX -> List.of("funnel.csv:source");
      case END_DISCOUNT -> List.of("opportunities.csv:list_amount");
      case EARLIER_FOCUS, GOAL -> List.of("an earlier plan");
      case RAMP_UP, FLAT_RECORD, TOO_LITTLE_DATA, TENURE -> List.of();
    };
  }

  private List<String> factor(Subject subject) {
    FactorFinding finding = findings.factors().get(subject.of());
    if (finding == null) {
      return listed(subject.of(), subject.of());
    }
    return subject.topic() == Topic.TREND
        ? List.of(subject.of() + ": an earlier period")
        : List.of(subject.of() + ": more cases");
  }

  private List<String> listed(String id, String otherwise) {
    return findings.missing().getOrDefault(id, List.of(otherwise));
  }
}
