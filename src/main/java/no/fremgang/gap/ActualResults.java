package no.fremgang.gap;

import java.util.Optional;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.core.Money;
import no.fremgang.factor.Window;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Opportunity;
import no.fremgang.observation.SellerObservations;
import no.fremgang.observation.SellerObservations.FunnelCount;
import no.fremgang.observation.SellerObservations.Result;

/**
 * What a seller reached in the period as far as known: from won opportunities, else from results,
 * else (deals only) from the cohorts that entered the last stage in the period.
 */
final class ActualResults {
  static final String REVENUE = "revenue";
  static final String DEALS = "deals";

  private final Observations observations;
  private final SalesProcess process;
  private final Window window;

  ActualResults(Observations observations, SalesProcess process, Window window) {
    this.observations = observations;
    this.process = process;
    this.window = window;
  }

  /** Empty where the data set cannot tell. */
  Optional<Money> of(SellerObservations seller, String measure) {
    if (measure.equals(REVENUE)) {
      return revenue(seller);
    }
    return measure.equals(DEALS) ? deals(seller) : Optional.empty();
  }

  private Optional<Money> revenue(SellerObservations seller) {
    if (observations.hasColumn(InputFile.OPPORTUNITIES, "amount")) {
      return Optional.of(
          seller.opportunities().stream()
              .filter(this::wonInPeriod)
              .flatMap(o -> o.amount().stream())
              .reduce(Money.ZERO, Money::plus));
    }
    return observations.files().contains(InputFile.RESULTS)
        ? Optional.of(
            seller.results().stream()
                .filter(this::inPeriod)
                .map(Result::revenue)
                .reduce(Money.ZERO, Money::plus))
        : Optional.empty();
  }

  private Optional<Money> deals(SellerObservations seller) {
    if (observations.hasColumn(InputFile.OPPORTUNITIES, "won_on")) {
      return Optional.of(whole(seller.opportunities().stream().filter(this::wonInPeriod).count()));
    }
    if (observations.files().contains(InputFile.RESULTS)) {
      return Optional.of(
          whole(seller.results().stream().filter(this::inPeriod).mapToLong(Result::deals).sum()));
    }
    return observations.files().contains(InputFile.FUNNEL)
        ? Optional.of(
            whole(
                seller.funnel().stream()
                    .filter(this::isLast)
                    .mapToLong(FunnelCount::advanced)
                    .sum()))
        : Optional.empty();
  }

  private boolean isLast(FunnelCount row) {
    String last = process.stages().get(process.stages().size() - 1).id();
    return row.stage().equals(last)
        && window.period().contains(row.month())
        && !row.month().atDay(1).isAfter(window.asOf());
  }

  private boolean wonInPeriod(Opportunity opportunity) {
    return opportunity
        .wonOn()
        .filter(day -> window.period().contains(day) && !day.isAfter(window.asOf()))
        .isPresent();
  }

  private boolean inPeriod(Result result) {
    return window.period().contains(result.month())
        && !result.month().atDay(1).isAfter(window.asOf());
  }

  private static Money whole(long count) {
    return new Money(Math.multiplyExact(count, 100L));
  }
}
