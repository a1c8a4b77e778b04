package no.fremgang.feed;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks there are. */
@Repository
class Webhooks {
  /** How long the secret before a rotation signs as well. */
  static final Duration BOTH = Duration.ofHours(24);

  private static final int LONGEST_REASON = 500;
  private static final String ROW =
      """
      select id, url, description, created_at, secret, previous_secret, previous_until,
        disabled_at, disabled_because, disabled_because_nb from webhook
      """;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient sql;
  private final Seal seal;
  private final Clock clock;

  Webhooks(JdbcTemplate jdbc, Seal seal, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.seal = seal;
    this.clock = clock;
  }

  Webhook add(String url, String description) {
    String id = "wh-" + UUID.randomUUID();
    sql.sql("insert into webhook (id, url, description, created_at, secret) values (?, ?, ?, ?, ?)")
        .params(id, url, description, now(), seal.closed(Signature.newSecret(random)))
        .update();
    return find(id).orElseThrow();
  }

  List<Webhook> all() {
    return sql.sql(ROW + " order by created_at, id").query((row, n) -> webhook(row)).list();
  }

  /** At most so many of those that were made after this one, oldest first. */
  List<Webhook> after(@Nullable Webhook last, int limit) {
    if (last == null) {
      return all().stream().limit(limit).toList();
    }
    return sql.sql(
            ROW
                + " where created_at > ? or created_at = ? and id > ?"
                + " order by created_at, id fetch first ? rows only")
        .params(FeedRows.utc(last.createdAt()), FeedRows.utc(last.createdAt()), last.id(), limit)
        .query((row, n) -> webhook(row))
        .list();
  }

  Optional<Webhook> find(String id) {
    return sql.sql(ROW + " where id = ?").param(id).query((row, n) -> webhook(row)).optional();
  }

  private Webhook webhook(ResultSet row) throws SQLException {
    String previous = row.getString("previous_secret");
    return new Webhook(
        row.getString("id"),
        row.getString("url"),
        row.getString("description"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        seal.opened(row.getString("secret")),
        previous == null ? null : seal.opened(previous),
        instant(row, "previous_until"),
        instant(row, "disabled_at"),
        Text.kept(row.getString("disabled_because"), row.getString("disabled_because_nb")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Its deliveries go with it. */
  boolean remove(String id) {
    return sql.sql("delete from webhook where id = ?").param(id).update() == 1;
  }

  /** Gives it a new secret; the one it had signs too for a while. */
  void rotate(String id) {
    sql.sql(
            """
            update webhook set previous_secret = secret, previous_until = ?, secret = ?
            where id = ?
            """)
        .params(
            FeedRows.utc(Instant.now(clock).plus(BOTH)),
            seal.closed(Signature.newSecret(random)),
            id)
        .update();
  }

  void disable(String id, Text because) {
    Text kept = because.cut(LONGEST_REASON);
    sql.sql(
            """
            update webhook set disabled_at = ?, disabled_because = ?, disabled_because_nb = ?
            where id = ? and disabled_at is null
            """)
        .params(now(), kept.en(), kept.nb(), id)
        .update();
  }

  void enable(String id) {
    sql.sql(
            """
            update webhook set disabled_at = null, disabled_because = null,
              disabled_because_nb = null
            where id = ?
            """)
        .param(id)
        .update();
  }

  private OffsetDateTime now() {
    return FeedRows.utc(Instant.now(clock));
  }
}
