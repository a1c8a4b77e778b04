package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Changed;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Full time is 19 days a month unless the presence of the company says otherwise. */
class AvailableDaysTest {
  private static final Catalogue CATALOGUE = TestCatalogue.catalogue();
  private static final Window WINDOW =
      new Window(Period.parse("2026-Q3"), LocalDate.parse("2026-10-01"));
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final ObservationsBuilder builder = new ObservationsBuilder(DataSetSchema.of(CATALOGUE));
  private @Nullable Observations built;

  private void seller(String id, LocalDate hired, @Nullable LocalDate left) {
    builder.seller(
        new Seller(new SellerId(id), id, "T", "M", "seller", "", "", hired, left, Language.NB));
  }

  private double presence(String id) {
    return presence(id, CATALOGUE);
  }

  private double presence(String id, Catalogue catalogue) {
    Observations observations = observations();
    return new FactorMeasurement(observations, catalogue, WINDOW)
        .days()
        .presence(observations.of(new SellerId(id)));
  }

  @Test
  void countsFromTheDayOfHiring() {
    seller("NEW", LocalDate.of(2026, 8, 16), null);
    assertThat(presence("NEW")).isCloseTo((16 / 31.0 + 1) / 3, within(1e-9));
  }

  @Test
  void countsToTheLastDay() {
    seller("GONE", LONG_AGO, LocalDate.of(2026, 7, 31));
    assertThat(presence("GONE")).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void knowsNoPresenceBeforeHiring() {
    seller("LATER", LocalDate.of(2026, 10, 1), null);
    assertThat(presence("LATER")).isZero();
  }

  @Test
  void measuresPartTimeAndLeaveByRecordedDays() {
    seller("HALF", LONG_AGO, null);
    builder.presence("HALF", YearMonth.of(2026, 7), 9.5);
    builder.presence("HALF", YearMonth.of(2026, 8), 0);
    builder.presence("HALF", YearMonth.of(2026, 9), 19);
    assertThat(presence("HALF")).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void takesACommonHolidayForNobodysAbsence() {
    for (int s = 0; s < 5; s++) {
      seller("S" + s, LONG_AGO, null);
      builder.presence("S" + s, YearMonth.of(2026, 7), 4);
      builder.presence("S" + s, YearMonth.of(2026, 8), 20);
      builder.presence("S" + s, YearMonth.of(2026, 9), s == 0 ? 10 : 20);
    }
    assertThat(presence("S0")).isCloseTo(34 / 44.0, within(1e-9));
    Catalogue six = Changed.number(CATALOGUE, "fewest-presence-records", 6);
    assertThat(presence("S0", six)).isCloseTo(34 / 57.0, within(1e-9));
  }

  private Observations observations() {
    built = built == null ? builder.build() : built;
    return built;
  }
}
