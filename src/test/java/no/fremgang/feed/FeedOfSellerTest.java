package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import no.fremgang.assessment.SellerRecords.Erased;
import no.fremgang.core.SellerId;
import no.fremgang.feed.FeedRow.Outcome;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class FeedOfSellerTest {
  private static final Instant AT = Instant.parse("2026-10-04T08:00:00Z");

  @Parameter private Database database;
  private FeedOn on;
  private PracticeResults results;

  @BeforeEach
  void open() {
    on = new FeedOn(database);
    results = new PracticeResults(on.jdbc, on.transaction, on.feed, on.rows, on.clock);
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    on.feed.put(SamplePlans.plan("plan-2", "S2", "ask"), Status.agreed);
    results.take(new PracticeReport("r1", "S1", "rec-S1-ask", Outcome.passed, AT, 0.9));
    results.take(new PracticeReport("r2", "S2", "rec-S2-ask", Outcome.passed, AT, 0.8));
    on.sent.clear();
  }

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void othersAreToldToTakeOutAnErasedSellersRecommendations() {
    new FeedOfSeller(on.feed, on.rows, results, on.jdbc)
        .erase(new Erased(new SellerId("S1"), "erased-1", Set.of("plan-1")));
    assertThat(on.sent)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo("rec-S1-ask");
              assertThat(row.sellerId()).isEqualTo("erased-1");
              assertThat(row.told()).isNull();
              assertThat(row.practised()).isNull();
            });
    assertThat(on.all()).extracting(FeedRow::sellerId).containsExactly("S2", "erased-1");
    assertThat(results.ofSeller("S1")).isEmpty();
    assertThat(results.ofSeller("S2")).hasSize(1);
  }

  @Test
  void whatIsOldGoesAndWhatHoldsStays() throws Exception {
    on.feed.withdraw("plan-1");
    AgeingFeed ageing =
        new AgeingFeed(
            on.jdbc,
            on.feed,
            new Deliveries(on.jdbc, on.transaction, on.clock),
            Duration.ofDays(30));
    assertThat(ageing.oldTombstones().removeBefore(on.clock.instant())).isZero();
    assertThat(ageing.oldTombstones().removeBefore(on.clock.instant().plusSeconds(1))).isOne();
    assertThat(on.all()).extracting(FeedRow::id).containsExactly("rec-S2-ask");
    assertThat(ageing.oldPracticeResults().removeBefore(AT)).isZero();
    assertThat(ageing.oldPracticeResults().removeBefore(AT.plusSeconds(1))).isEqualTo(2);
    ageing.toldOfOldPlans().removeBefore(AT);
    assertThat(on.all()).as("its plan is gone").allMatch(row -> row.told() == null);
  }
}
