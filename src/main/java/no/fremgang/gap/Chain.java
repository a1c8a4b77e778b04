package no.fremgang.gap;

import java.util.ArrayList;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;

/**
 * The chain of factors that makes a result: the seller's own leads, the conversions, and for
 * revenue deal size and price kept. A link is what the seller's estimated level is against the
 * expectation.
 */
final class Chain {
  private final List<FactorDefinition> factors;

  /** A factor in the chain and the seller's ratio to the expectation, 0 or more. */
  record Link(String factor, double ratio) {}

  Chain(Catalogue catalogue, boolean money) {
    this.factors =
        catalogue.factorsInOrder().stream().filter(f -> inChain(f.measure(), money)).toList();
  }

  private static boolean inChain(Measure measure, boolean money) {
    if (measure instanceof Measure.Volume volume) {
      return volume.selfFound();
    }
    boolean ofMoney = measure instanceof Measure.DealSize || measure instanceof Measure.PriceKept;
    return measure instanceof Measure.Conversion || money && ofMoney;
  }

  /** What is measured of the chain; a seller with nothing measured has no link. */
  List<Link> links(SellerFactors of) {
    List<Link> links = new ArrayList<>();
    double kept = 1;
    for (FactorDefinition factor : factors) {
      if (factor.measure() instanceof Measure.PriceKept) {
        kept = of.finding(factor.id()).map(Chain::ratio).orElse(1.0);
      }
    }
    for (FactorDefinition factor : factors) {
      double priceShare = factor.measure() instanceof Measure.DealSize ? kept : 1;
      of.finding(factor.id())
          .ifPresent(f -> links.add(new Link(f.factor(), ratio(f) / priceShare)));
    }
    return links;
  }

  private static double ratio(FactorFinding finding) {
    return finding.expected() > 0 ? finding.estimate() / finding.expected() : 1;
  }

  /**
   * Product of the context-adjusted expectations of conversions and deal size; what differs between
   * sellers in it comes from their circumstances. A factor not measured counts with its mean.
   */
  double contextLevel(SellerFactors of, MeanLevels means) {
    double product = 1;
    for (FactorDefinition factor : factors) {
      if (!(factor.measure() instanceof Measure.PriceKept)
          && !(factor.measure() instanceof Measure.Volume)) {
        double mean = means.of(factor.id());
        double own = of.finding(factor.id()).map(FactorFinding::expected).orElse(mean);
        product *= mean > 0 ? own / mean : 1;
      }
    }
    return product;
  }
}
