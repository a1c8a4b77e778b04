package no.fremgang.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.EffectReleases;
import no.fremgang.assessment.PlanGoal;
import no.fremgang.core.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcEffectReleases implements EffectReleases {
  private final JsonMapper json = JsonMapper.shared();
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  JdbcEffectReleases(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
    this.transaction = transaction;
  }

  @Override
  public Optional<Release> latest(Period upTo) {
    return sql.sql("select document from effect_release").query(String.class).list().stream()
        .map(document -> json.readValue(document, Release.class))
        .filter(release -> !Period.parse(release.through()).end().isAfter(upTo.end()))
        .max(Comparator.comparing(release -> Period.parse(release.through()).end()));
  }

  @Override
  public List<Told> told() {
    return sql.sql("select plan_id, cause, factor, cut, through from effect_told")
        .query(
            (row, n) ->
                new Told(
                    row.getString(1),
                    new PlanGoal(row.getString(2), row.getString(3)),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  @Override
  public Release keep(Release release, Collection<Told> added) {
    transaction.executeWithoutResult(
        status -> {
          if (inserted(release)) {
            insert(added);
          }
        });
    return json.readValue(
        sql.sql("select document from effect_release where through = ?")
            .param(release.through())
            .query(String.class)
            .single(),
        Release.class);
  }

  private boolean inserted(Release release) {
    return sql.sql(
                """
                insert into effect_release (through, made_on, document) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(release.through(), release.madeOn(), json.writeValueAsString(release))
            .update()
        == 1;
  }

  private void insert(Collection<Told> added) {
    jdbc.batchUpdate(
        "insert into effect_told (plan_id, cause, factor, cut, through) values (?, ?, ?, ?, ?)",
        added,
        500,
        (row, told) -> {
          row.setString(1, told.planId());
          row.setString(2, told.goal().cause());
          row.setString(3, told.goal().factor());
          row.setString(4, told.cut());
          row.setString(5, told.through());
        });
  }
}
