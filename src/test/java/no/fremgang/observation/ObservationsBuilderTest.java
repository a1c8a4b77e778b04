package no.fremgang.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.Place;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Opportunity.Answer;
import no.fremgang.observation.SellerObservations.FunnelCount;
import org.junit.jupiter.api.Test;

class ObservationsBuilderTest {
  private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
  private static final YearMonth JULY = YearMonth.of(2026, 7);

  private static ObservationsBuilder oneSeller() {
    return new ObservationsBuilder(TestSchema.DEFAULT).seller("S1", "nord", "north", HIRED);
  }

  private static SellerObservations of(Observations observations) {
    return observations.of(new SellerId("S1"));
  }

  @Test
  void addsUpFunnelRowsOfTheSameKey() {
    Observations built =
        oneSeller().funnel("S1", JULY, "meeting", 5, 2).funnel("S1", JULY, "meeting", 7, 1).build();
    assertThat(of(built).funnel())
        .containsExactly(new FunnelCount(JULY, "meeting", Context.NONE, 12, 3));
  }

  @Test
  void keepsContextsApartAndSortsThem() {
    Context self = new Context("self", "", "", "", "");
    Context web = new Context("web", "", "", "", "");
    Observations built =
        oneSeller()
            .funnel("S1", JULY, "meeting", 1, 0, web)
            .funnel("S1", JULY, "meeting", 2, 0, self)
            .build();
    assertThat(of(built).funnel()).extracting(FunnelCount::context).containsExactly(self, web);
    assertThat(built.hasColumn(InputFile.FUNNEL, "source")).isTrue();
    assertThat(built.hasColumn(InputFile.FUNNEL, "segment")).isFalse();
  }

  @Test
  void keepsEverythingKnownOfAnOpportunity() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    Observations built =
        oneSeller()
            .opportunity(
                OpportunityDraft.of("O1", "S1")
                    .entered("lead", day)
                    .entered("meeting", day.plusDays(3))
                    .won(day.plusDays(9))
                    .amount(Money.of(1000.5))
                    .contacts(3)
                    .budgetKnown(Answer.YES))
            .build();
    Opportunity read = of(built).opportunities().get(0);
    assertThat(read.enteredOn(0)).contains(day);
    assertThat(read.enteredOn(1)).isEmpty();
    assertThat(read.wonOn()).contains(day.plusDays(9));
    assertThat(read.amount()).contains(Money.of(1000.5));
    assertThat(read.contacts()).hasValue(3);
    assertThat(read.budgetKnown()).isEqualTo(Answer.YES);
    assertThat(read.decisionProcessKnown()).isEqualTo(Answer.NOT_ASKED);
    assertThat(read.skippedStages()).isTrue();
  }

  @Test
  void holdsFiguresScoresAndTargets() {
    Observations built =
        oneSeller()
            .result("S1", JULY, 2, Money.of(99.95))
            .presence("S1", JULY, 20.5)
            .activities("S1", JULY, "call", 40)
            .potential("north", JULY, 1e6)
            .target("S1", Period.parse("2026-Q3"), "revenue", 500_000)
            .survey("S1", JULY.atDay(3), Respondent.EXISTING_CUSTOMER, "followed_up", 4)
            .observed("S1", JULY.atDay(4), "peer", "followed_up", 2.5)
            .build();
    assertThat(of(built).results().get(0).revenue()).isEqualTo(Money.of(99.95));
    assertThat(of(built).presence().get(0).availableDays()).isEqualTo(20.5);
    assertThat(of(built).activities().get(0).count()).isEqualTo(40);
    assertThat(of(built).targets().get(0).target()).isEqualTo(500_000);
    assertThat(of(built).surveys().get(0).score()).isEqualTo(4);
    assertThat(of(built).observed().get(0).score()).isEqualTo(2.5);
    assertThat(built.potential("north", JULY)).hasValue(1e6);
    assertThat(built.potential("south", JULY)).isEmpty();
    assertThat(built.files()).hasSize(8).doesNotContain(InputFile.FUNNEL);
  }

  @Test
  void rejectsWithEveryFaultAtOnce() {
    ObservationsBuilder builder =
        oneSeller().funnel("S1", JULY, "metting", 1, 2).funnel("S2", JULY, "meeting", 1, 1);
    InputRejected rejected = catchThrowableOfType(InputRejected.class, builder::build);
    assertThat(rejected.faults())
        .extracting(Fault::code)
        .containsExactly("DATA-043", "DATA-052", "DATA-042");
    assertThat(rejected.faults().get(0).wayOut()).isEqualTo("Did you mean \"meeting\"?");
    assertThat(rejected.faults().get(2).place().toString()).isEqualTo("funnel.csv:2");
  }

  @Test
  void refusesSensitiveNamesInRowsToo() {
    ObservationsBuilder builder =
        oneSeller()
            .row(InputFile.RESULTS, Map.of("seller_id", "S1", "period", "2026-07", "gender", "f"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InputRejected.class)
        .hasMessageContaining("gender");
  }

  @Test
  void knowsNobodyItWasNotTold() {
    Observations built = oneSeller().build();
    assertThatThrownBy(() -> built.of(new SellerId("S9")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(of(built).funnel()).isEmpty();
  }

  @Test
  void listsNoMoreFaultsThanItSaysHoweverManyNamesARequestMakesUp() {
    ObservationsBuilder builder = oneSeller();
    for (int i = 0; i < 3_000; i++) {
      Place origin = Place.ofFile("dataSet.results[" + i + "]");
      builder.row(InputFile.RESULTS, Map.of("gender_" + "x".repeat(i % 60 + 1) + i, "f"), origin);
    }
    InputRejected rejected = catchThrowableOfType(InputRejected.class, builder::build);
    assertThat(rejected.faults()).hasSizeLessThan(1_020);
    assertThat(rejected.faults()).extracting(Fault::code).contains("DATA-024", "DATA-099");
  }
}
