package no.fremgang.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.assessment.PlanGrounds;
import no.fremgang.coaching.CoachingPlan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads each plan's document once and keeps what it says in rows. */
@Repository
class JdbcPlanGrounds implements PlanGrounds {
  private static final int AT_ONCE = 500;

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;

  JdbcPlanGrounds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
  }

  @Override
  public Map<String, Set<Ground>> of(Collection<String> planIds) {
    List<String> all = List.copyOf(planIds);
    Map<String, Set<Ground>> found = new HashMap<>();
    for (int first = 0; first < all.size(); first += AT_ONCE) {
      List<String> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
      kept(some, found);
      read(some.stream().filter(id -> !found.containsKey(id)).toList(), found);
    }
    return found;
  }

  private void kept(List<String> planIds, Map<String, Set<Ground>> found) {
    sql.sql(
            """
            select plan_id, cause, kind, name from coaching_plan_ground where plan_id in (:plans)
            """)
        .param("plans", planIds)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString(1), absent -> new HashSet<>())
                  .add(
                      new Ground(
                          row.getString(2), Kind.valueOf(row.getString(3)), row.getString(4)));
            });
  }

  private void read(List<String> planIds, Map<String, Set<Ground>> found) {
    if (planIds.isEmpty()) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    sql.sql("select id, document from coaching_plan where id in (:plans)")
        .param("plans", planIds)
        .query(
            row -> {
              Set<Ground> grounds =
                  Ground.of(json.readValue(Gzip.unpacked(row.getBytes(2)), CoachingPlan.class));
              String plan = row.getString(1);
              found.put(plan, grounds);
              grounds.forEach(
                  one -> rows.add(new Object[] {plan, one.cause(), one.kind().name(), one.name()}));
            });
    jdbc.batchUpdate(
        """
        insert into coaching_plan_ground (plan_id, cause, kind, name)
        values (?, ?, ?, ?) on conflict do nothing
        """,
        rows);
  }
}
