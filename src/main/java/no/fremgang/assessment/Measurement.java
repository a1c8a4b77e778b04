package no.fremgang.assessment;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.Question;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;
import no.fremgang.gap.Forecasts;
import no.fremgang.gap.Situations;
import no.fremgang.gap.TargetGaps;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.perception.Perceptions;

/** All that is fitted over all sellers, for one company, window and way of measuring. */
record Measurement(
    Observations observations,
    Set<SellerId> sellers,
    Window window,
    Expectations expectations,
    TargetGaps gaps,
    Forecasts forecasts,
    Perceptions perceptions,
    Situations situations) {

  static Measurement fit(Observations observations, Catalogue catalogue, Window window) {
    return of(observations, catalogue, window, Expectations.fit(observations, catalogue, window));
  }

  /**
   * @param expectations fitted to these observations with the catalogue in the window
   */
  static Measurement of(
      Observations observations, Catalogue catalogue, Window window, Expectations expectations) {
    TargetGaps gaps = TargetGaps.fit(observations, catalogue, window, expectations);
    return new Measurement(
        observations,
        observations.sellers().stream().map(Seller::id).collect(Collectors.toUnmodifiableSet()),
        window,
        expectations,
        gaps,
        Forecasts.fit(observations, catalogue, window, expectations),
        Perceptions.fit(observations, catalogue, window),
        Situations.fit(observations, catalogue, window, expectations, gaps));
  }

  /**
   * What of a pack the figures depend on: packs alike in this measure alike, whatever their rules
   * and actions, so that a change of rules costs no new fit.
   */
  record Basis(
      SalesProcess process,
      SortedMap<String, FactorDefinition> factors,
      SortedMap<String, Question> questions,
      SortedMap<String, Cause> causes,
      List<Parameter> parameters) {
    static Basis of(Catalogue catalogue) {
      return new Basis(
          catalogue.process(),
          catalogue.factors(),
          catalogue.questions(),
          catalogue.causes(),
          catalogue.parameters().all());
    }
  }
}
