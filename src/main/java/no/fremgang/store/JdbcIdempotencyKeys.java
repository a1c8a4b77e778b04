package no.fremgang.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import no.fremgang.assessment.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers by caller and key; how long and why: docs/adr/0054-idempotency-keys.md. */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {
  static final Duration LONGEST_WORK = Duration.ofMinutes(5);

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;
  private final Clock clock;
  private final Duration kept;

  private record Row(String requestHash, @Nullable Answer answer) {}

  /**
   * @param kept how long an answer is repeated, at least as long as work on one may take
   */
  JdbcIdempotencyKeys(
      JdbcTemplate jdbc,
      Clock clock,
      @Value("${fremgang.retention.idempotency-keys}") Duration kept) {
    if (kept.compareTo(LONGEST_WORK) < 0) {
      throw new IllegalArgumentException(
          "fremgang.retention.idempotency-keys is " + kept + ". Set at least 5m, such as 24h.");
    }
    this.sql = JdbcClient.create(jdbc);
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public Decision begin(String caller, String key, String requestHash) {
    forgetOld();
    boolean taken =
        sql.sql(
                    """
                    insert into idempotency_key (caller, name, request_hash, begun_at)
                    values (?, ?, ?, ?) on conflict do nothing
                    """)
                .params(caller, key, requestHash, Times.of(Instant.now(clock)))
                .update()
            == 1;
    return taken ? new Decision.Begin() : earlier(caller, key, requestHash);
  }

  private void forgetOld() {
    sql.sql("delete from idempotency_key where begun_at < ? or status is null and begun_at < ?")
        .params(ago(kept), ago(LONGEST_WORK))
        .update();
  }

  private OffsetDateTime ago(Duration time) {
    return Times.of(Instant.now(clock).minus(time));
  }

  private Decision earlier(String caller, String key, String requestHash) {
    Row row =
        sql.sql(
                """
                select request_hash, status, headers, body from idempotency_key
                where caller = ? and name = ?
                """)
            .params(caller, key)
            .query(
                (found, n) ->
                    new Row(
                        found.getString(1),
                        answer(found.getInt(2), found.getString(3), found.getBytes(4))))
            .optional()
            .orElse(null);
    if (row == null) {
      return new Decision.UnderWay();
    }
    if (!row.requestHash().equals(requestHash)) {
      return new Decision.UsedForAnother();
    }
    Answer answer = row.answer();
    return answer == null ? new Decision.UnderWay() : new Decision.Replay(answer);
  }

  private @Nullable Answer answer(int status, @Nullable String headers, byte @Nullable [] body) {
    return headers == null || body == null
        ? null
        : new Answer(
            status, json.readValue(headers, new TypeReference<Map<String, String>>() {}), body);
  }

  @Override
  public void answered(String caller, String key, Answer answer) {
    sql.sql(
            """
            update idempotency_key set status = ?, headers = ?, body = ?
            where caller = ? and name = ?
            """)
        .params(
            answer.status(), json.writeValueAsString(answer.headers()), answer.body(), caller, key)
        .update();
  }

  @Override
  public void forget(String caller, String key) {
    sql.sql("delete from idempotency_key where caller = ? and name = ?")
        .params(caller, key)
        .update();
  }
}
