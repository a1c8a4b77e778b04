package no.fremgang.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.fremgang.assessment.Acting;
import no.fremgang.assessment.AuditEntry;
import no.fremgang.assessment.AuditLog.Verification;
import no.fremgang.assessment.Deed;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chain of the audit log: gives waiting lines their number and hash under the lock of the one
 * row of {@code audit_head}, and reads the chain again to prove it.
 */
final class AuditChain {
  private static final int AT_ONCE = 1000;
  static final String ENTRY =
      """
      select number, happened_at, actor, roles, kind, action, subject, data_version, rule_pack,
        engine_version, correlation_id, previous_hash, hash from audit_entry
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;

  private record Head(long number, String hash, long removedUpTo, String removedHash) {
    Verification verified(long entries, @Nullable Text problem) {
      return new Verification(entries, removedUpTo + 1, number, hash, problem);
    }
  }

  private record Pending(long id, Instant at, Acting acting, Deed deed, String engineVersion) {}

  AuditChain(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.snapshot =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  void append() {
    while (isAnythingWaiting()) {
      transaction.executeWithoutResult(status -> appendSome());
    }
  }

  /** Without a lock, so that an idle service locks nothing. */
  private boolean isAnythingWaiting() {
    return !sql.sql("select id from audit_pending fetch first 1 rows only")
        .query(Long.class)
        .list()
        .isEmpty();
  }

  private void appendSome() {
    Head head = head(" for update");
    List<Pending> waiting =
        sql.sql("select * from audit_pending order by id fetch first ? rows only")
            .param(AT_ONCE)
            .query(AuditChain::pending)
            .list();
    List<AuditEntry> entries = new ArrayList<>();
    String hash = head.hash();
    for (Pending one : waiting) {
      long number = head.number() + entries.size() + 1;
      AuditEntry entry =
          AuditEntry.of(number, one.at(), one.acting(), one.deed(), one.engineVersion(), hash);
      entries.add(entry);
      hash = entry.hash();
    }
    insert(entries);
    jdbc.batchUpdate(
        "delete from audit_pending where id = ?",
        waiting.stream().map(one -> new Object[] {one.id()}).toList());
    sql.sql("update audit_head set number = ?, hash = ?")
        .params(head.number() + entries.size(), hash)
        .update();
  }

  private void insert(List<AuditEntry> entries) {
    jdbc.batchUpdate(
        """
        insert into audit_entry (number, happened_at, actor, roles, kind, action, subject,
          data_version, rule_pack, engine_version, correlation_id, previous_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries.stream().map(AuditChain::row).toList());
  }

  private static @Nullable Object[] row(AuditEntry entry) {
    return new @Nullable Object[] {
      entry.number(),
      Times.of(entry.at()),
      entry.actor(),
      entry.roles(),
      entry.kind().name(),
      entry.action(),
      entry.subject(),
      entry.dataVersion(),
      entry.rulePack(),
      entry.engineVersion(),
      entry.correlationId(),
      entry.previousHash(),
      entry.hash()
    };
  }

  /** Reads one state of the chain, whatever is appended or removed meanwhile. */
  Verification verify() {
    return Objects.requireNonNull(snapshot.execute(status -> verified()));
  }

  private Verification verified() {
    Head head = head("");
    long number = head.removedUpTo();
    String hash = head.removedHash();
    for (List<AuditEntry> page = after(number); !page.isEmpty(); page = after(number)) {
      for (AuditEntry entry : page) {
        if (!entry.follows(number, hash)) {
          return head.verified(
              number - head.removedUpTo(), notWhatWasWritten(entry.number(), number));
        }
        number = entry.number();
        hash = entry.hash();
      }
    }
    boolean whole = number == head.number() && hash.equals(head.hash());
    return head.verified(
        number - head.removedUpTo(), whole ? null : endsTooEarly(number, head.number()));
  }

  private static Text notWhatWasWritten(long number, long after) {
    return new Text(
        "Line %d is not what was written after line %d: it was changed, or lines before it were removed or added."
            .formatted(number, after),
        "Linje %d er ikke det som ble skrevet etter linje %d: Den er endret, eller linjer før den er fjernet eller lagt til."
            .formatted(number, after));
  }

  private static Text endsTooEarly(long number, long last) {
    return new Text(
        "The log ends with line %d, but line %d was written last.".formatted(number, last),
        "Loggen slutter med linje %d, men linje %d ble skrevet sist.".formatted(number, last));
  }

  private List<AuditEntry> after(long number) {
    return sql.sql(ENTRY + " where number > ? order by number fetch first ? rows only")
        .params(number, AT_ONCE)
        .query(AuditChain::entry)
        .list();
  }

  /** Removes from the beginning up to the last line before the first that is young enough. */
  int removeBefore(Instant time) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              head(" for update");
              long keepFrom = firstSince(time);
              hashOf(keepFrom - 1).ifPresent(hash -> beginAfter(keepFrom - 1, hash));
              return sql.sql("delete from audit_entry where number < ?").param(keepFrom).update();
            }));
  }

  private Optional<String> hashOf(long number) {
    return sql.sql("select hash from audit_entry where number = ?")
        .param(number)
        .query(String.class)
        .optional();
  }

  private void beginAfter(long number, String hash) {
    sql.sql("update audit_head set removed_up_to = ?, removed_hash = ?")
        .params(number, hash)
        .update();
  }

  private long firstSince(Instant time) {
    return sql.sql("select min(number) from audit_entry where happened_at >= ?")
        .param(Times.of(time))
        .query(Long.class)
        .optional()
        .orElseGet(() -> head("").number() + 1);
  }

  private Head head(String lock) {
    return sql.sql("select number, hash, removed_up_to, removed_hash from audit_head" + lock)
        .query(
            (row, n) ->
                new Head(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
        .single();
  }

  private static Pending pending(ResultSet row, int number) throws SQLException {
    return new Pending(
        row.getLong("id"), at(row), acting(row), deed(row), row.getString("engine_version"));
  }

  static AuditEntry entry(ResultSet row, int number) throws SQLException {
    Acting acting = acting(row);
    Deed deed = deed(row);
    return new AuditEntry(
        row.getLong("number"),
        at(row),
        acting.person(),
        acting.roles(),
        deed.kind(),
        deed.action(),
        deed.subject(),
        deed.dataVersion(),
        deed.rulePack(),
        row.getString("engine_version"),
        acting.correlationId(),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("happened_at", OffsetDateTime.class).toInstant();
  }

  private static Acting acting(ResultSet row) throws SQLException {
    return new Acting(
        row.getString("actor"), row.getString("roles"), row.getString("correlation_id"));
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        Deed.Kind.valueOf(row.getString("kind")),
        row.getString("action"),
        row.getString("subject"),
        row.getString("data_version"),
        row.getString("rule_pack"));
  }
}
