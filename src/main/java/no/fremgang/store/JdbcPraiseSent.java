package no.fremgang.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.fremgang.assessment.PraiseSent;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.Praise;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Praise as it was passed on, with its text, which later packs may word otherwise. */
@Repository
class JdbcPraiseSent implements PraiseSent {
  private static final String AFTER =
      """
       and (sent_at < (select sent_at from praise_sent where plan_id = ? and line = ?)
        or sent_at = (select sent_at from praise_sent where plan_id = ? and line = ?)
          and (plan_id > ? or plan_id = ? and line > ?))
      """;

  private final JdbcClient sql;
  private final Clock clock;

  JdbcPraiseSent(JdbcTemplate jdbc, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.clock = clock;
  }

  @Override
  @Transactional
  public void send(CoachingPlan plan, Set<String> rules, @Nullable String words, String person) {
    for (int line = 0; line < plan.praise().size(); line++) {
      Praise praise = plan.praise().get(line);
      if (rules.contains(praise.rule())) {
        insert(plan, line, praise, words, person);
      }
    }
  }

  private void insert(
      CoachingPlan plan, int line, Praise praise, @Nullable String words, String person) {
    sql.sql(
            """
            insert into praise_sent (plan_id, line, seller_id, kind, rule, praise, words, person,
              sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(plan.id())
        .param(line)
        .param(plan.sellerId())
        .param(praise.kind())
        .param(praise.rule())
        .param(praise.text())
        .param(words)
        .param(person)
        .param(Times.of(Instant.now(clock)))
        .update();
  }

  @Override
  public List<Line> to(SellerId seller, @Nullable Place after, int limit) {
    List<Object> values = new ArrayList<>(List.of(seller.value()));
    if (after != null) {
      List<Object> place = List.of(after.planId(), after.line());
      values.addAll(place);
      values.addAll(place);
      values.addAll(List.of(after.planId(), after.planId(), after.line()));
    }
    values.add(limit);
    return sql.sql(
            """
            select plan_id, line, kind, rule, praise, words, person, sent_at from praise_sent
            where seller_id = ?
            """
                + (after == null ? "" : AFTER)
                + " order by sent_at desc, plan_id, line fetch first ? rows only")
        .params(values)
        .query(
            (row, n) ->
                new Line(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getObject(8, OffsetDateTime.class).toInstant()))
        .list();
  }
}
