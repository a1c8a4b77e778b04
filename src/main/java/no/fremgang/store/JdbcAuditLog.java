package no.fremgang.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.assessment.Acting;
import no.fremgang.assessment.AuditEntry;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps lines of the audit log first as rows that wait, which needs no lock, then in the chain. How
 * and why: docs/adr/0058-audit-log.md.
 */
@Repository
class JdbcAuditLog implements AuditLog {
  private static final int LONGEST_NAME = 200;
  private static final String WAIT =
      """
      insert into audit_pending (happened_at, actor, roles, kind, action, subject, data_version,
        rule_pack, engine_version, correlation_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final AuditChain chain;
  private final Acting.WhoActs who;
  private final EngineVersion engine;
  private final Clock clock;
  private final GroupedWrites<Asked> asked;

  private record Asked(Instant at, Acting by, Deed deed) {}

  JdbcAuditLog(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Acting.WhoActs who,
      EngineVersion engine,
      Clock clock) {
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
    this.chain = new AuditChain(jdbc, transaction);
    this.who = who;
    this.engine = engine;
    this.clock = clock;
    this.asked =
        new GroupedWrites<>(group -> transaction.executeWithoutResult(status -> keep(group)));
  }

  @Override
  public void changed(List<Deed> deeds) {
    Acting by = who.now();
    OffsetDateTime now = now();
    jdbc.batchUpdate(
        WAIT, deeds.stream().map(deed -> row(now, by, deed, deed.dataVersion())).toList());
  }

  @Override
  public void asked(Deed deed) {
    asked.write(new Asked(Instant.now(clock), who.now(), deed));
  }

  /** The data version is asked for once for the whole group. */
  private void keep(List<Asked> group) {
    String inForce = dataInForce();
    jdbc.batchUpdate(
        WAIT,
        group.stream().map(one -> row(Times.of(one.at()), one.by(), one.deed(), inForce)).toList());
  }

  private @Nullable String dataInForce() {
    List<@Nullable String> newest =
        jdbc.query(
            "select version_id from data_change order by number desc fetch first 1 rows only",
            (row, n) -> row.getString(1));
    return newest.isEmpty() ? null : newest.get(0);
  }

  private @Nullable Object[] row(
      OffsetDateTime at, Acting by, Deed deed, @Nullable String dataVersion) {
    return new @Nullable Object[] {
      at,
      cut(by.person()),
      by.roles(),
      deed.kind().name(),
      deed.action(),
      deed.subject(),
      dataVersion,
      deed.rulePack(),
      engine.value(),
      by.correlationId()
    };
  }

  private static String cut(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
  }

  private OffsetDateTime now() {
    return Times.of(Instant.now(clock));
  }

  @Override
  public List<AuditEntry> entries(Wanted wanted) {
    chain();
    StringBuilder where = new StringBuilder(" where number > ?");
    List<Object> values = new ArrayList<>(List.of(wanted.after()));
    if (wanted.actor() != null) {
      where.append(" and actor = ?");
      values.add(wanted.actor());
    }
    if (wanted.subject() != null) {
      where.append(" and ' ' || subject || ' ' like ? escape '!'");
      values.add("% " + wanted.subject().replaceAll("([!%_])", "!$1") + " %");
    }
    if (wanted.since() != null) {
      where.append(" and happened_at >= ?");
      values.add(Times.of(wanted.since()));
    }
    values.add(wanted.limit());
    return sql.sql(AuditChain.ENTRY + where + " order by number fetch first ? rows only")
        .params(values)
        .query(AuditChain::entry)
        .list();
  }

  @Override
  public void chain() {
    chain.append();
  }

  @Override
  public Verification verify() {
    chain();
    return chain.verify();
  }

  @Override
  public boolean holds(long number, String hash) {
    return sql.sql("select hash from audit_entry where number = ?")
        .param(number)
        .query(String.class)
        .optional()
        .filter(hash::equals)
        .isPresent();
  }

  @Override
  public int removeBefore(Instant time) {
    chain();
    return chain.removeBefore(time);
  }
}
