package no.fremgang.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Changed;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.factor.Window;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Respondent;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Level;
import no.fremgang.perception.PerceptionReading.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PerceptionsTest {
  private static final String QUESTION = "understood_our_needs";
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
  private static final Catalogue CATALOGUE = TestCatalogue.catalogue();

  private final ObservationsBuilder builder = new ObservationsBuilder(DataSetSchema.of(CATALOGUE));
  private @Nullable Observations built;

  private PerceptionReading reading() {
    return reading(CATALOGUE);
  }

  private Reading readingWith(String id, double value) {
    return reading(Changed.number(CATALOGUE, id, value)).reading();
  }

  private PerceptionReading reading(Catalogue catalogue) {
    Window window = new Window(Period.parse("2026-Q3"), LocalDate.parse("2026-10-01"));
    return Perceptions.fit(observations(), catalogue, window).of(new SellerId("S0")).get(0);
  }

  private void answers(String seller, Respondent respondent, double... scores) {
    for (double score : scores) {
      builder.survey(seller, DAY, respondent, QUESTION, score);
    }
  }

  private void seller(String id) {
    builder.seller(id, "T", "R", LocalDate.of(2020, 1, 1));
    builder.funnel(id, java.time.YearMonth.of(2026, 7), "lead", 1, 1);
  }

  @Test
  void hidesFourAnswers() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 1, 2, 3, 4);
    answers("S0", Respondent.SELLER, 5);
    PerceptionReading reading = reading();
    assertThat(reading.reading()).isEqualTo(Reading.TOO_FEW);
    assertThat(reading.customers()).isEmpty();
    assertThat(reading.groups()).isEmpty();
  }

  @Test
  void hidesAGroupWhereTheRestWouldFollowBySubtraction() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 4, 4, 4, 4, 4);
    answers("S0", Respondent.LOST_CUSTOMER, 1);
    PerceptionReading reading = reading();
    assertThat(reading.customers()).isPresent();
    assertThat(reading.groups()).isEmpty();
  }

  @Test
  void readsABlindSpotBeyondAThirdOfTheScale() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 3, 3, 3, 3, 3);
    answers("S0", Respondent.SELLER, 4.5);
    assertThat(reading().reading()).isEqualTo(Reading.BLIND_SPOT);
  }

  @Test
  void readsAHiddenStrength() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 5, 4, 5, 4, 5);
    answers("S0", Respondent.SELLER, 3);
    assertThat(reading().reading()).isEqualTo(Reading.HIDDEN_STRENGTH);
  }

  @Test
  void readsNoGapAtAThirdOfTheScale() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 3, 3, 3, 3, 3);
    answers("S0", Respondent.SELLER, 4);
    assertThat(reading().reading()).isEqualTo(Reading.NO_GAP);
  }

  @Test
  void callsCustomersLowAgainstThePeersCustomers() {
    for (int s = 0; s < 12; s++) {
      seller("S" + s);
      double shift = s == 0 ? -2 : 0;
      for (int i = 0; i < 12; i++) {
        answers("S" + s, Respondent.EXISTING_CUSTOMER, 4 + shift + (i % 3 - 1));
      }
    }
    assertThat(reading().customers().orElseThrow().level()).isEqualTo(Level.LOW);
    assertThat(levelWith("low-rating-below", 1.5)).isEqualTo(Level.NORMAL);
  }

  private Level levelWith(String id, double value) {
    return reading(Changed.number(CATALOGUE, id, value)).customers().orElseThrow().level();
  }

  @Test
  void callsCustomersHighAgainstThePeersCustomers() {
    for (int s = 0; s < 12; s++) {
      seller("S" + s);
      for (int i = 0; i < 12; i++) {
        answers("S" + s, Respondent.EXISTING_CUSTOMER, (s == 0 ? 4 : 2) + (i % 3 - 1));
      }
    }
    assertThat(reading().customers().orElseThrow().level()).isEqualTo(Level.HIGH);
    assertThat(levelWith("high-rating-above", 4.5)).isEqualTo(Level.NORMAL);
  }

  @Test
  void agreesOnAStrength() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 4, 4, 4, 4, 4);
    answers("S0", Respondent.SELLER, 4);
    assertThat(reading().reading()).isEqualTo(Reading.AGREED_STRENGTH);
    assertThat(readingWith("agreed-strength-score", 4.2)).isEqualTo(Reading.NO_GAP);
  }

  @Test
  void agreesOnANeed() {
    seller("S0");
    answers("S0", Respondent.EXISTING_CUSTOMER, 2, 2, 2, 2, 2);
    answers("S0", Respondent.SELLER, 2);
    assertThat(reading().reading()).isEqualTo(Reading.AGREED_NEED);
    assertThat(readingWith("agreed-need-score", 1.9)).isEqualTo(Reading.NO_GAP);
    assertThat(readingWith("self-not-good-score", 1.9)).isEqualTo(Reading.NO_GAP);
  }

  @Test
  void readsTheWorkingSituationAsItIsNow() {
    seller("S0");
    for (String day : new String[] {"2025-12-10", "2026-03-10", "2026-06-10"}) {
      builder.survey("S0", LocalDate.parse(day), Respondent.SELLER, "motivation", 4);
    }
    builder.survey("S0", DAY, Respondent.SELLER, "motivation", 1);
    assertThat(reading().selfScore()).isEqualTo(1);
  }

  @Test
  void readsTheLastAnswerAboutTheWorkingSituationWhereThePeriodHasNone() {
    seller("S0");
    builder.survey("S0", LocalDate.parse("2026-03-10"), Respondent.SELLER, "motivation", 4);
    builder.survey("S0", LocalDate.parse("2026-06-10"), Respondent.SELLER, "motivation", 2);
    assertThat(reading().selfScore()).isEqualTo(2);
  }

  /** Twelve sellers, of whom one has harsher customers among those that were lost. */
  private void companyWithGroups() {
    for (int s = 0; s < 12; s++) {
      seller("S" + s);
      for (int i = 0; i < 8; i++) {
        answers("S" + s, Respondent.EXISTING_CUSTOMER, 4 + i % 2);
        answers("S" + s, Respondent.LOST_PROSPECT, (s == 0 ? 1 : 3) + i % 2);
      }
    }
    answers("S0", Respondent.SELLER, 4.5);
  }

  @Test
  void readsEveryGroupByItself() {
    companyWithGroups();
    PerceptionReading reading = reading();
    assertThat(reading.groupReadings())
        .containsEntry(Respondent.EXISTING_CUSTOMER, Reading.AGREED_STRENGTH)
        .containsEntry(Respondent.LOST_PROSPECT, Reading.BLIND_SPOT);
  }

  @Test
  void comparesEveryGroupWithTheSameGroupOfOthers() {
    companyWithGroups();
    PerceptionReading reading = reading();
    GroupMean lost = reading.groups().get(Respondent.LOST_PROSPECT);
    GroupMean existing = reading.groups().get(Respondent.EXISTING_CUSTOMER);
    assertThat(lost.mean()).isEqualTo(1.5);
    assertThat(lost.comparison().expected()).isBetween(3.2, 3.6);
    assertThat(lost.comparison().estimate()).isBetween(1.5, lost.comparison().expected());
    assertThat(lost.comparison().high()).isLessThan(lost.comparison().expected());
    assertThat(lost.comparison().peers()).isEqualTo(11);
    assertThat(existing.comparison().expected()).isBetween(4.3, 4.6);
  }

  /** With one answer of somebody else's customer, the mean of all would give it away. */
  @Test
  void comparesNoGroupOfWhichOthersHaveHardlyAnyAnswers() {
    for (int s = 0; s < 12; s++) {
      seller("S" + s);
      answers("S" + s, Respondent.EXISTING_CUSTOMER, 4, 4, 4, 4, 5, 5);
    }
    answers("S0", Respondent.LOST_CUSTOMER, 2, 2, 2, 3, 3);
    answers("S1", Respondent.LOST_CUSTOMER, 1);
    PerceptionReading reading = reading();
    assertThat(reading.groups().get(Respondent.LOST_CUSTOMER).comparison()).isNull();
    assertThat(reading.groups().get(Respondent.EXISTING_CUSTOMER).comparison()).isNotNull();
    assertThat(reading.customers().orElseThrow().comparison()).isNull();
  }

  private void seen(String seller, String observer, double... scores) {
    for (double score : scores) {
      builder.observed(seller, DAY, observer, QUESTION, score);
    }
  }

  @Test
  void callsWhatWasSeenLowAgainstWhatWasSeenOfOthers() {
    for (int s = 0; s < 12; s++) {
      seller("S" + s);
      seen("S" + s, "manager", s == 0 ? new double[] {3, 3, 3, 3} : new double[] {4, 5, 4, 5});
    }
    GroupMean seen = reading().observed().orElseThrow();
    assertThat(seen.level()).isEqualTo(Level.LOW);
    assertThat(seen.compared().orElseThrow().expected()).isBetween(4.2, 4.5);
    Catalogue five = Changed.number(CATALOGUE, "minimum-observations", 5);
    assertThat(reading(five).observed().orElseThrow().compared()).isEmpty();
  }

  /** A colleague who scores everyone higher than the manager does is no reason to praise. */
  @Test
  void comparesWhatWasSeenWithinTheKindOfObserver() {
    for (int s = 0; s < 12; s++) {
      seller("S" + s);
      seen("S" + s, "manager", 3, 3, 2, 4);
      seen("S" + s, "peer", s == 0 ? new double[] {5, 5, 4, 5, 5, 5} : new double[] {5, 4});
    }
    assertThat(reading().observed().orElseThrow().level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void comparesNothingSeenOfTooFewSellers() {
    for (int s = 0; s < 5; s++) {
      seller("S" + s);
      seen("S" + s, "manager", s == 0 ? new double[] {2, 2} : new double[] {4, 5});
    }
    assertThat(reading().observed().orElseThrow().compared()).isEmpty();
  }

  private Observations observations() {
    built = built == null ? builder.build() : built;
    return built;
  }
}
