package no.fremgang.gap;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.factor.AvailableDays;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.Territories;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/** Exposures of the sellers of one role. */
final class Exposures {
  private final Catalogue catalogue;
  private final Window window;
  private final AvailableDays days;
  private final Expectations expectations;
  private final Chain chain;
  private final MeanLevels means;
  private final Territories territories;
  private final boolean potentialKnown;
  private final boolean sourcesKnown;

  /** A single ratio beyond this is a matter of records, not of circumstances. */
  private final double most;

  Exposures(
      Observations observations,
      Catalogue catalogue,
      Window window,
      AvailableDays days,
      Territories territories,
      Expectations expectations,
      List<Seller> role,
      boolean money) {
    this.catalogue = catalogue;
    this.window = window;
    this.days = days;
    this.expectations = expectations;
    this.chain = new Chain(catalogue, money);
    this.means = new MeanLevels(role.stream().map(s -> expectations.of(s.id())).toList());
    this.territories = territories;
    this.most =
        MeasurementParameters.valid(catalogue.parameters(), window.period().end()).exposureLimit();
    this.potentialKnown = !role.isEmpty() && territories.known(role.get(0).role());
    this.sourcesKnown = role.stream().anyMatch(s -> recordsSource(observations.of(s.id())));
  }

  private List<YearMonth> months() {
    return window.period().months();
  }

  private static boolean recordsSource(SellerObservations seller) {
    return seller.funnel().stream().anyMatch(row -> !row.context().source().isEmpty())
        || seller.opportunities().stream().anyMatch(o -> !o.context().source().isEmpty());
  }

  Exposure of(SellerObservations seller) {
    SellerFactors factors = expectations.of(seller.seller().id());
    double presence = days.presence(seller);
    double context = limited(chain.contextLevel(factors, means));
    double potential = limited(territories.ratio(seller, months()));
    double leads = limited(leads(factors, potential));
    boolean ramp = expectations.standing(seller.seller().id()).inRampUp();
    return new Exposure(
        presence, ramp ? context : 1, ramp ? potential : potential * context, leads);
  }

  private double limited(double ratio) {
    return Math.min(Math.max(ratio, 1 / most), most);
  }

  /**
   * Leads assigned to the seller against what the territory gives others. Without recorded sources
   * leads cannot be told from the seller's own; where the potential is known, that counts instead.
   */
  private double leads(SellerFactors factors, double potential) {
    Optional<FactorFinding> assigned = volume(factors, false);
    if (assigned.isEmpty() || !sourcesKnown && potentialKnown) {
      return 1;
    }
    double own = volume(factors, true).map(FactorFinding::expected).orElse(0.0);
    double mean = means.of(assigned.get().factor());
    double usual = mean * (potentialKnown ? potential : 1) + own;
    return usual > 0 ? (assigned.get().estimate() + own) / usual : 1;
  }

  private Optional<FactorFinding> volume(SellerFactors factors, boolean selfFound) {
    String first = catalogue.process().stages().get(0).id();
    for (FactorDefinition factor : catalogue.factorsInOrder()) {
      if (factor.measure() instanceof Measure.Volume of && of.counts(first, selfFound)) {
        return factors.finding(factor.id());
      }
    }
    return Optional.empty();
  }
}
