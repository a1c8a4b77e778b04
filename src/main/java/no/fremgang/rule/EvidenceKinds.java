package no.fremgang.rule;

import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.rule.Conclusion.EvidenceKind;

/** Which kind of evidence a condition is: follows from what it is about. */
final class EvidenceKinds {
  private EvidenceKinds() {}

  static EvidenceKind of(Subject subject, Catalogue catalogue) {
    return switch (subject.topic()) {
      case VERDICT, TREND, COMPANY, TEAM, RECOVERY, GOAL -> ofFactor(subject.of(), catalogue);
      case RATING, READING -> EvidenceKind.CUSTOMER_SURVEY;
      case SELF -> EvidenceKind.SELF_RATING;
      case MANAGER, OBSERVED -> EvidenceKind.MANAGER_OBSERVATION;
      case TARGET, RESULT, PEERS, PEERS_EVER, OUTSIDE_PART, FACTOR_PART, SHORTFALL ->
          EvidenceKind.TARGET;
      case RAMP_UP,
          REDUCED_PRESENCE,
          FLAT_RECORD,
          TOO_LITTLE_DATA,
          TENURE,
          LEAD_MIX,
          END_DISCOUNT,
          EARLIER_FOCUS ->
          EvidenceKind.SITUATION;
    };
  }

  private static EvidenceKind ofFactor(String id, Catalogue catalogue) {
    FactorDefinition factor = catalogue.factors().get(id);
    if (factor == null) {
      throw new IllegalArgumentException("The catalogue has no factor \"" + id + "\"");
    }
    Measure measure = factor.measure().whole();
    if (measure instanceof Measure.Conversion || measure instanceof Measure.Reach) {
      return EvidenceKind.CONVERSION;
    }
    boolean activity =
        measure instanceof Measure.ActivityRate
            || measure instanceof Measure.ActivityShare
            || measure instanceof Measure.Volume;
    return activity ? EvidenceKind.ACTIVITY : EvidenceKind.OPPORTUNITY_RECORD;
  }
}
