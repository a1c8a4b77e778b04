package no.fremgang.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.PeriodEnd;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.Seller;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether the whole company keeps less of its list prices in the last days of a quarter than
 * otherwise: the difference of the two means with the standard error of Welch (1947, Biometrika 34,
 * 28–35), against the smallest difference of the factor that measures prices at the period's end.
 */
final class EndDiscount {
  private final List<Double> atEnd = new ArrayList<>();
  private final List<Double> otherwise = new ArrayList<>();

  private EndDiscount() {}

  /** Empty without such a factor or with too few sales. */
  static Optional<Boolean> of(
      Observations observations,
      Catalogue catalogue,
      Window window,
      MeasurementParameters parameters) {
    Optional<FactorDefinition> factor =
        catalogue.factorsInOrder().stream()
            .filter(f -> f.measure() instanceof Measure.PriceKeptAtPeriodEnd)
            .findFirst();
    return factor.flatMap(
        f -> {
          int days = ((Measure.PriceKeptAtPeriodEnd) f.measure()).lastDays();
          EndDiscount prices = new EndDiscount();
          for (Seller seller : observations.sellers()) {
            observations
                .of(seller.id())
                .opportunities()
                .forEach(o -> prices.add(o, days, window, parameters.pooledQuarters()));
          }
          return prices.lower(f.smallestDifference(), parameters);
        });
  }

  private void add(Opportunity opportunity, int days, Window window, int blocks) {
    opportunity
        .wonOn()
        .filter(day -> window.block(day, blocks) != Window.OUTSIDE)
        .ifPresent(
            day ->
                opportunity
                    .priceKept()
                    .ifPresent(
                        kept -> (PeriodEnd.isLast(day, days) ? atEnd : otherwise).add(kept)));
  }

  /** Few sales on a side say nothing of its mean. */
  private Optional<Boolean> lower(double difference, MeasurementParameters parameters) {
    if (Math.min(atEnd.size(), otherwise.size()) < parameters.fewestSalesAtPeriodEnd()) {
      return Optional.empty();
    }
    double usual = mean(otherwise);
    double fall = usual * (1 - difference) - mean(atEnd);
    double error =
        Math.sqrt(variance(atEnd) / atEnd.size() + variance(otherwise) / otherwise.size());
    double shown = NormalDistribution.of(0, Math.max(error, 1e-9)).cumulativeProbability(fall);
    return Optional.of(shown >= parameters.shownProbability());
  }

  private static double mean(List<Double> some) {
    return some.stream().mapToDouble(v -> v).average().orElse(0);
  }

  private static double variance(List<Double> some) {
    double mean = mean(some);
    return some.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (some.size() - 1);
  }
}
