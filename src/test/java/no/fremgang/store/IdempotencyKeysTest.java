package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fremgang.assessment.IdempotencyKeys;
import no.fremgang.assessment.IdempotencyKeys.Answer;
import no.fremgang.assessment.IdempotencyKeys.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class IdempotencyKeysTest {
  private static final Answer ANSWER =
      new Answer(
          201, Map.of("Location", "/api/v1/jobs/1"), "{\"æ\":1}".getBytes(StandardCharsets.UTF_8));

  @Parameter private Database database;
  private StoreOn store;
  private IdempotencyKeys keys;

  @BeforeEach
  void open() {
    store = new StoreOn(database);
    keys = store.idempotencyKeys();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesTheFirstAnswerAgainAlsoAfterARestart() {
    assertThat(keys.begin("kari", "k", "h")).isInstanceOf(Decision.Begin.class);
    keys.answered("kari", "k", ANSWER);
    Decision again = store.restarted().idempotencyKeys().begin("kari", "k", "h");
    assertThat(again)
        .isInstanceOfSatisfying(
            Decision.Replay.class,
            replay -> {
              assertThat(replay.answer().status()).isEqualTo(201);
              assertThat(replay.answer().headers()).isEqualTo(ANSWER.headers());
              assertThat(replay.answer().body()).isEqualTo(ANSWER.body());
            });
  }

  @Test
  void keepsCallersApartAndRequestsToo() {
    keys.begin("kari", "k", "h");
    assertThat(keys.begin("ola", "k", "other")).isInstanceOf(Decision.Begin.class);
    assertThat(keys.begin("kari", "k", "other")).isInstanceOf(Decision.UsedForAnother.class);
    assertThat(keys.begin("kari", "k", "h")).isInstanceOf(Decision.UnderWay.class);
  }

  @Test
  void freesTheKeyOfWorkThatWasNotDone() {
    keys.begin("kari", "k", "h");
    keys.forget("kari", "k");
    assertThat(keys.begin("kari", "k", "other")).isInstanceOf(Decision.Begin.class);
  }

  @Test
  void freesTheKeyOfAServerThatWasKilledAndForgetsOldAnswers() {
    keys.begin("kari", "killed", "h");
    keys.begin("kari", "k", "h");
    keys.answered("kari", "k", ANSWER);
    store.clock.advance(JdbcIdempotencyKeys.LONGEST_WORK.plusSeconds(1));
    assertThat(keys.begin("kari", "killed", "h")).isInstanceOf(Decision.Begin.class);
    assertThat(keys.begin("kari", "k", "h")).isInstanceOf(Decision.Replay.class);
    store.clock.advance(StoreOn.KEYS_KEPT.minus(JdbcIdempotencyKeys.LONGEST_WORK).minusSeconds(1));
    assertThat(keys.begin("kari", "k", "h")).isInstanceOf(Decision.Replay.class);
    store.clock.advance(Duration.ofSeconds(1));
    assertThat(keys.begin("kari", "k", "h")).isInstanceOf(Decision.Begin.class);
  }

  @Test
  void answersAreNotKeptForLessThanWorkMayTake() {
    assertThatThrownBy(
            () -> new JdbcIdempotencyKeys(store.jdbc, store.clock, Duration.ofMinutes(4)))
        .hasMessageContaining("fremgang.retention.idempotency-keys")
        .hasMessageContaining("at least 5m");
  }

  @Test
  void letsOneOfManyBegin() throws Exception {
    List<Callable<Decision>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> keys.begin("kari", "k", "h"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Decision> decisions = new ArrayList<>();
    for (Future<Decision> one : threads.invokeAll(calls)) {
      decisions.add(one.get());
    }
    threads.shutdownNow();
    assertThat(decisions).filteredOn(Decision.Begin.class::isInstance).hasSize(1);
    assertThat(decisions).filteredOn(Decision.UnderWay.class::isInstance).hasSize(5);
  }
}
