package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Text;
import no.fremgang.feed.Delivery.State;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.feed.Sender.Answer;
import no.fremgang.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the change of a plan to the request at the other end, on a clock that is moved by hand. */
@ParameterizedClass
@EnumSource(Database.class)
class WebhooksTest {
  private static final Answer TAKEN = new Answer(200, null);
  private static final Answer BROKEN = Answer.refusing(500, null);

  /** A request that arrived. */
  private record Arrived(Map<String, String> headers, String body) {}

  @Parameter private Database database;
  private FeedOn on;
  private Webhooks webhooks;
  private Deliveries deliveries;
  private WebhookOutbox outbox;
  private RecommendationFeed feed;
  private final List<Arrived> arrived = new ArrayList<>();
  private Answer answer = TAKEN;

  @BeforeEach
  void open() {
    on = new FeedOn(database);
    Seal seal = new Seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    webhooks = new Webhooks(on.jdbc, seal, on.clock);
    deliveries = new Deliveries(on.jdbc, on.transaction, on.clock);
    outbox =
        new WebhookOutbox(on.jdbc, new PublicAddress("https://fremgang.example.com"), on.clock);
    feed = on.feed(on.clock, outbox);
  }

  @AfterEach
  void close() {
    on.close();
  }

  private Answer send(URI url, Map<String, String> headers, String body) {
    arrived.add(new Arrived(headers, body));
    return answer;
  }

  private int deliver() {
    Delivering delivering =
        new Delivering(webhooks, deliveries, this::send, new Backoff(() -> 0), on.clock);
    int made = 0;
    while (delivering.one()) {
      made++;
    }
    return made;
  }

  private Webhook webhook() {
    return webhooks.add("https://hr.example.com/in", "HR");
  }

  private Delivery only(Webhook webhook) {
    List<Delivery> all = deliveries.of(webhook.id(), Long.MAX_VALUE, 10);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void tellsAWebhookOfAChangeInASignedCloudEvent() {
    Webhook webhook = webhook();
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    assertThat(deliver()).isEqualTo(1);
    Arrived one = arrived.get(0);
    String id = one.headers().get("webhook-id");
    assertThat(one.headers().get("webhook-timestamp"))
        .isEqualTo(String.valueOf(on.clock.instant().getEpochSecond()));
    assertThat(one.headers().get("webhook-signature"))
        .isEqualTo(Signature.header(List.of(webhook.secret()), id, on.clock.instant(), one.body()));
    JsonNode event = JsonMapper.shared().readTree(one.body());
    assertThat(event.path("specversion").asString()).isEqualTo("1.0");
    assertThat(event.path("id").asString()).isEqualTo(id).startsWith("msg_");
    assertThat(event.path("source").asString()).isEqualTo("https://fremgang.example.com");
    assertThat(event.path("type").asString()).isEqualTo("no.fremgang.recommendation.created");
    assertThat(event.path("subject").asString()).isEqualTo("rec-S1-ask");
    assertThat(event.path("data").path("sellerId").asString()).isEqualTo("S1");
    assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
    assertThat(deliver()).isZero();
  }

  @Test
  void neitherLosesAnEventNorSendsOneForWhatWasTakenBack() {
    Webhook webhook = webhook();
    on.transaction.executeWithoutResult(
        status -> {
          feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
          status.setRollbackOnly();
        });
    assertThat(deliver()).isZero();
    assertThat(deliveries.of(webhook.id(), Long.MAX_VALUE, 10)).isEmpty();
    feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
    feed.withdraw("plan-1");
    assertThat(deliver()).isEqualTo(4);
  }

  @Test
  void sendsAgainLaterAndLaterAndWithTheSameId() {
    Webhook webhook = webhook();
    answer = BROKEN;
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    assertThat(deliver()).isEqualTo(1);
    assertThat(deliver()).as("not before its time").isZero();
    on.clock.advance(Duration.ofSeconds(5));
    assertThat(deliver()).isEqualTo(1);
    on.clock.advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(deliver()).isZero();
    on.clock.advance(Duration.ofSeconds(1));
    answer = TAKEN;
    assertThat(deliver()).isEqualTo(1);
    assertThat(arrived.stream().map(a -> a.headers().get("webhook-id")).distinct()).hasSize(1);
    assertThat(arrived.stream().map(a -> a.headers().get("webhook-signature")).distinct())
        .hasSize(3);
    Delivery delivery = only(webhook);
    assertThat(delivery.state()).isEqualTo(State.DELIVERED);
    assertThat(delivery.attempts())
        .extracting(Delivery.Attempt::status)
        .containsExactly(500, 500, 200);
  }

  @Test
  void disablesAWebhookThatFailsForDaysAndSendsAgainOnRequest() {
    Webhook webhook = webhook();
    answer = BROKEN;
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    for (Duration wait : Backoff.WAITS) {
      assertThat(deliver()).isEqualTo(1);
      on.clock.advance(wait);
    }
    assertThat(webhooks.find(webhook.id()).orElseThrow().disabledAt()).isNull();
    assertThat(deliver()).isEqualTo(1);
    Text because = webhooks.find(webhook.id()).orElseThrow().disabledBecause();
    assertThat(because.en()).contains("failed 10 times. The answer was 500.");
    assertThat(because.nb()).contains("mislyktes 10 ganger. Svaret var 500.");
    assertThat(only(webhook).state()).isEqualTo(State.FAILED);

    feed.withdraw("plan-1");
    assertThat(deliveries.of(webhook.id(), Long.MAX_VALUE, 10)).as("told no more").hasSize(1);
    webhooks.enable(webhook.id());
    assertThat(deliveries.again(webhook.id(), only(webhook).number())).isTrue();
    assertThat(deliveries.again("wh-other", only(webhook).number())).isFalse();
    answer = TAKEN;
    assertThat(deliver()).isEqualTo(1);
    assertThat(only(webhook).attempts()).hasSize(11);
  }

  @Test
  void disablesAtOnceWhatIsGone() {
    Webhook webhook = webhook();
    answer = Answer.refusing(410, null);
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    deliver();
    Text because = webhooks.find(webhook.id()).orElseThrow().disabledBecause();
    assertThat(because.en()).contains("It answered 410");
    assertThat(because.nb()).contains("Den svarte 410");
    assertThat(only(webhook).attempts().get(0).problem())
        .isEqualTo(new Text("The answer was 410.", "Svaret var 410."));
  }

  /** Addresses and what the system says of them can be longer than what is kept. */
  @Test
  void keepsTheBeginningOfALongReason() {
    Webhook webhook = webhook();
    answer = new Answer(null, Text.each(language -> language + "x".repeat(1_000)));
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    for (Duration wait : Backoff.WAITS) {
      deliver();
      on.clock.advance(wait);
    }
    deliver();
    Text because = webhooks.find(webhook.id()).orElseThrow().disabledBecause();
    assertThat(because.en()).hasSize(500).contains("failed 10 times. enx");
    assertThat(because.nb()).hasSize(500).contains("mislyktes 10 ganger. nbx");
    assertThat(only(webhook).attempts().get(0).problem().nb()).hasSize(500).startsWith("nbx");
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    webhook();
    answer = Answer.refusing(503, "3600");
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    assertThat(deliver()).isEqualTo(1);
    on.clock.advance(Duration.ofMinutes(59));
    assertThat(deliver()).isZero();
    on.clock.advance(Duration.ofMinutes(1));
    answer = TAKEN;
    assertThat(deliver()).isEqualTo(1);
  }

  @Test
  void signsWithBothSecretsForADayAfterARotation() {
    Webhook before = webhook();
    webhooks.rotate(before.id());
    Webhook after = webhooks.find(before.id()).orElseThrow();
    assertThat(after.secret()).isNotEqualTo(before.secret());
    assertThat(after.secrets(on.clock.instant())).containsExactly(after.secret(), before.secret());
    outbox.test(before.id());
    deliver();
    assertThat(arrived.get(0).headers().get("webhook-signature").split(" ")).hasSize(2);
    on.clock.advance(Webhooks.BOTH);
    assertThat(after.secrets(on.clock.instant())).containsExactly(after.secret());
  }

  @Test
  void anotherWorkerSendsWhatAKilledOneHadClaimed() {
    webhook();
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    assertThat(deliveries.claim()).isPresent();
    assertThat(deliver()).as("held by the one that was killed").isZero();
    on.clock.advance(Deliveries.LEASE.plusSeconds(1));
    assertThat(deliver()).isEqualTo(1);
  }

  @Test
  void ofTwoWorkersThatSawADeliveryOpenOneSendsIt() {
    webhook();
    feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    boolean[] outrun = {false};
    JdbcTemplate slow =
        new JdbcTemplate(on.source) {
          @Override
          public int update(PreparedStatementCreator statement) {
            outrun[0] = deliveries.claim().isPresent();
            return super.update(statement);
          }
        };
    assertThat(new Deliveries(slow, on.transaction, on.clock).claim()).isEmpty();
    assertThat(outrun[0]).as("the other one was quicker").isTrue();
  }

  @Test
  void keepsSecretsClosedAndForgetsOldEvents() throws IOException {
    Webhook webhook = webhook();
    assertThat(on.jdbc.queryForObject("select secret from webhook", String.class))
        .startsWith("sealed:")
        .doesNotContain(webhook.secret().substring(6));
    assertThat(webhook.toString()).doesNotContain(webhook.secret());
    outbox.test(webhook.id());
    deliver();
    AgeingFeed ageing = new AgeingFeed(on.jdbc, on.feed, deliveries, Duration.ofDays(30));
    assertThat(removed(ageing, on.clock.instant())).as("not older").isZero();
    assertThat(deliveries.of(webhook.id(), Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(removed(ageing, on.clock.instant().plusSeconds(1))).isEqualTo(1);
    assertThat(deliveries.of(webhook.id(), Long.MAX_VALUE, 10)).isEmpty();
    assertThat(webhooks.remove(webhook.id())).isTrue();
    assertThat(webhooks.all()).isEmpty();
  }

  private static long removed(AgeingFeed ageing, Instant before) throws IOException {
    return ageing.oldWebhookLog().removeBefore(before);
  }

  @Test
  void theLogIsKeptForLongerThanSendingIsTried() {
    assertThatThrownBy(() -> new AgeingFeed(on.jdbc, on.feed, deliveries, Duration.ofDays(6)))
        .hasMessageContaining("fremgang.retention.webhook-log")
        .hasMessageContaining("at least 7d");
  }
}
