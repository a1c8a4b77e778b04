package no.fremgang.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The times the feed was written in, one for each start of a server. A database restored from a
 * backup gives out places anew that tools have seen already; they lie behind the epoch that begins
 * with the next start, so that a cursor from before is found out. See docs/adr/0076.
 */
@Repository
class FeedEpochs {
  private static final int LENGTH = 12;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final FeedRows rows;
  private final Clock clock;

  FeedEpochs(JdbcTemplate jdbc, TransactionTemplate transaction, FeedRows rows, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.rows = rows;
    this.clock = clock;
  }

  void begin() {
    transaction.executeWithoutResult(
        status -> {
          long last = rows.takeTurn().sequence();
          sql.sql(
                  """
                  insert into feed_epoch (number, epoch, from_sequence, began_at)
                  select coalesce(max(number), 0) + 1, ?, cast(? as bigint),
                    cast(? as timestamp with time zone) from feed_epoch
                  """)
              .params(
                  UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH),
                  last,
                  FeedRows.utc(Instant.now(clock)))
              .update();
        });
  }

  /** A cursor for the place, of the epoch now. */
  FeedCursor at(long sequence) {
    String epoch =
        sql.sql("select epoch from feed_epoch order by number desc fetch first 1 row only")
            .query(String.class)
            .single();
    return new FeedCursor(epoch, sequence);
  }

  /**
   * The place to read on from.
   *
   * @throws Refusal with 410 if this feed never came to that place, or came to it another time
   */
  long sequence(FeedCursor cursor) {
    if (cursor.equals(FeedCursor.START)) {
      return 0;
    }
    if (end(cursor.epoch()).filter(end -> cursor.sequence() <= end).isEmpty()) {
      throw gone();
    }
    return cursor.sequence();
  }

  /** The last place of the epoch; nothing if it is unknown. */
  private Optional<Long> end(String epoch) {
    return sql.sql("select number from feed_epoch where epoch = ?")
        .param(epoch)
        .query(Long.class)
        .optional()
        .map(
            number ->
                sql.sql("select min(from_sequence) from feed_epoch where number > ?")
                    .param(number)
                    .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                    .single()
                    .orElseGet(rows::lastSequence));
  }

  private static Refusal gone() {
    Text problem =
        new Text(
            "The cursor is of a time this feed does not know any more, as after the database was"
                + " restored from a backup.",
            "Cursoren er fra en tid denne feeden ikke kjenner lenger, som når databasen er"
                + " gjenopprettet fra en sikkerhetskopi.");
    Text wayOut =
        new Text(
            "Read the feed from the start, without cursor, and then delete what you hold that it"
                + " did not name.",
            "Les feeden fra begynnelsen, uten cursor, og slett deretter det dere har som den ikke"
                + " nevnte.");
    return new Refusal(
        ProblemType.FULL_SYNC_NEEDED,
        Text.each(language -> problem.in(language) + " " + wayOut.in(language)),
        List.of(Refusal.fault("cursor", problem, wayOut)));
  }
}
