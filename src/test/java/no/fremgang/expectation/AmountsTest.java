package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static no.fremgang.expectation.SimulatedCompany.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import no.fremgang.core.Money;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;
import org.junit.jupiter.api.Test;

/** Skewed amounts, singly and as monthly means: expectations add up to what was sold. */
class AmountsTest {
  private static final double LOG_SD = 0.8;
  private static final int SELLERS = 20;

  private static Observations company(boolean singly) {
    Random random = new Random(5);
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < SELLERS; s++) {
      builder.seller(id(s), "T", "R1", LocalDate.of(2019, 1, 1));
      builder.funnel(id(s), YearMonth.of(2026, 8), "lead", 1, 1);
      for (int back = 0; back < 12; back++) {
        YearMonth month = YearMonth.of(2026, 9).minusMonths(back);
        double sum = 0;
        for (int i = 0; i < 5; i++) {
          double amount = Math.exp(11 + LOG_SD * random.nextGaussian());
          sum += amount;
          if (singly) {
            builder.opportunity(
                OpportunityDraft.of(id(s) + month + i, id(s))
                    .entered("lead", month.atDay(1))
                    .won(month.atDay(20))
                    .amount(Money.of(amount)));
          }
        }
        builder.result(id(s), month, 5, Money.of(sum));
      }
    }
    return builder.build();
  }

  private static double[] means(Observations company) {
    Expectations fit = Expectations.fit(company, CATALOGUE, WINDOW);
    double[] sums = new double[3];
    for (int s = 0; s < SELLERS; s++) {
      FactorFinding size = fit.of(new SellerId(id(s))).finding("deal_size").orElseThrow();
      sums[0] += size.observed() / SELLERS;
      sums[1] += size.expected() / SELLERS;
      sums[2] += size.expected() / size.basis().meanOverMedian() / SELLERS;
    }
    return sums;
  }

  @Test
  void expectsOfSingleAmountsTheirMeanAndKnowsTheMedian() {
    double[] means = means(company(true));
    assertThat(means[1] / means[0]).isCloseTo(1, within(0.05));
    assertThat(means[2]).isCloseTo(Math.exp(11), within(0.05 * Math.exp(11)));
  }

  @Test
  void expectsOfMonthlyMeansNoMoreThanTheyAre() {
    double[] means = means(company(false));
    assertThat(means[1] / means[0]).isCloseTo(1, within(0.05));
  }
}
