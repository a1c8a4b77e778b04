package no.fremgang.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.InformationRecord;
import no.fremgang.assessment.InformationRecord.Audience;
import no.fremgang.assessment.InformationRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcInformationRecords implements InformationRecords {
  private final JdbcClient sql;
  private final AuditLog audit;
  private final Clock clock;

  JdbcInformationRecords(JdbcTemplate jdbc, AuditLog audit, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public InformationRecord add(
      LocalDate givenOn,
      Audience audience,
      @Nullable String team,
      String document,
      @Nullable String note,
      String by) {
    sql.sql(
            """
            insert into information_record (given_on, audience, team, document, note, recorded_by,
              recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(givenOn)
        .param(audience.name())
        .param(team)
        .param(document)
        .param(note)
        .param(by)
        .param(Times.of(Instant.now(clock)))
        .update();
    InformationRecord added = before(Long.MAX_VALUE, 1).get(0);
    audit.changed(
        List.of(
            Deed.change(
                "information.recorded", null, null, "information-records/" + added.number())));
    return added;
  }

  @Override
  public List<InformationRecord> before(long before, int limit) {
    return sql.sql(
            """
            select * from information_record where number < ?
            order by number desc fetch first ? rows only
            """)
        .params(before, limit)
        .query(JdbcInformationRecords::told)
        .list();
  }

  private static InformationRecord told(ResultSet row, int number) throws SQLException {
    return new InformationRecord(
        row.getLong("number"),
        row.getObject("given_on", LocalDate.class),
        Audience.valueOf(row.getString("audience")),
        row.getString("team"),
        row.getString("document"),
        row.getString("note"),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
