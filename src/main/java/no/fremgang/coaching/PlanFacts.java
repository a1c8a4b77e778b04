package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.TargetGap;
import no.fremgang.observation.Seller;
import no.fremgang.perception.PerceptionReading;

/** Everything one plan is made from. */
record PlanFacts(
    Catalogue catalogue,
    CoachingParameters parameters,
    Seller seller,
    Period period,
    LocalDate asOf,
    SellerFactors factors,
    List<TargetGap> gaps,
    Outlook outlook,
    List<PerceptionReading> perceptions,
    Diagnosis diagnosis,
    FocusChoice choice,
    boolean silent) {

  Language language() {
    return seller.language();
  }

  /** The same facts, told in another language. */
  PlanFacts in(Language other) {
    return new PlanFacts(
        catalogue,
        parameters,
        seller.speaking(other),
        period,
        asOf,
        factors,
        gaps,
        outlook,
        perceptions,
        diagnosis,
        choice,
        silent);
  }

  Spoken spoken() {
    return new Spoken(language());
  }

  String in(Text text) {
    return text.in(language());
  }

  /**
   * @throws IllegalArgumentException if the catalogue has no such cause
   */
  Cause cause(String id) {
    Cause cause = catalogue.causes().get(id);
    if (cause == null) {
      throw new IllegalArgumentException("The catalogue has no cause \"" + id + "\"");
    }
    return cause;
  }

  Optional<FactorDefinition> factor(String id) {
    return Optional.ofNullable(catalogue.factors().get(id));
  }

  Optional<TargetGap> leadingGap() {
    return gaps.stream().findFirst();
  }

  boolean missedTarget() {
    return leadingGap().map(TargetGap::missed).orElse(false);
  }

  /** The causes found that are no skill, most important first. */
  List<FoundCause> otherThanSkills() {
    return diagnosis.causes().stream()
        .filter(found -> cause(found.cause()).kind() != Cause.Kind.SKILL)
        .toList();
  }

  /** Names of the causes as they stand in the middle of a sentence. */
  String names(List<FoundCause> causes) {
    return spoken().listed(causes.stream().map(found -> name(found.cause())).toList());
  }

  String name(String cause) {
    return Spoken.inSentence(in(cause(cause).name()));
  }
}
