package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

class TerritoriesTest {
  private static final Catalogue CATALOGUE = TestCatalogue.catalogue();
  private static final Period Q3 = Period.parse("2026-Q3");
  private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);

  private final ObservationsBuilder builder = new ObservationsBuilder(DataSetSchema.of(CATALOGUE));

  private void seller(String id, String region) {
    builder.seller(id, "T", region, HIRED);
    builder.funnel(id, YearMonth.of(2026, 7), "lead", 1, 1);
  }

  private void potential(String region, double quarter) {
    Q3.months().forEach(month -> builder.potential(region, month, quarter / 3));
  }

  private double ratio(String seller) {
    Observations observations = builder.build();
    Window window = new Window(Q3, LocalDate.parse("2026-10-01"));
    MeasurementParameters parameters =
        MeasurementParameters.valid(CATALOGUE.parameters(), window.period().end());
    AvailableDays days = AvailableDays.of(observations, window, parameters);
    return new Territories(observations, days, Q3.months())
        .ratio(observations.of(new SellerId(seller)), Q3.months());
  }

  @Test
  void isThePotentialAgainstTheAverage() {
    seller("A", "rich");
    seller("B", "poor");
    potential("rich", 9e6);
    potential("poor", 3e6);
    assertThat(ratio("A")).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void isSharedByThoseWhoWorkTheRegion() {
    seller("A", "shared");
    seller("B", "shared");
    seller("C", "own");
    potential("shared", 6e6);
    potential("own", 3e6);
    assertThat(ratio("A")).isCloseTo(1, within(1e-9));
  }

  /** Half the time in the only territory of one's own is no territory of twice the size. */
  @Test
  void doesNotGrowWithTheAbsenceOfTheOnlySeller() {
    seller("A", "one");
    seller("B", "two");
    Q3.months().forEach(month -> builder.presence("A", month, 9.5));
    potential("one", 6e6);
    potential("two", 6e6);
    assertThat(ratio("A")).isCloseTo(1, within(1e-9));
  }

  @Test
  void isAverageWhereNothingIsKnown() {
    seller("A", "unknown");
    seller("B", "known");
    potential("known", 6e6);
    assertThat(ratio("A")).isEqualTo(1);
  }

  /** From the middle of the quarter on in a region of a quarter of the potential. */
  @Test
  void followsTheSellerToAnotherRegion() {
    LocalDate moved = LocalDate.of(2026, 8, 10);
    builder.seller(
        new Seller(
            new SellerId("A"),
            "A",
            "T",
            "M",
            "seller",
            "poor",
            "",
            HIRED,
            null,
            Language.NB,
            new Seller.Moves(null, moved, "rich")));
    builder.funnel("A", YearMonth.of(2026, 7), "lead", 1, 1);
    seller("B", "middling");
    potential("rich", 12e6);
    potential("poor", 3e6);
    potential("middling", 6e6);
    assertThat(ratio("A")).isCloseTo(1, within(1e-9));
  }
}
