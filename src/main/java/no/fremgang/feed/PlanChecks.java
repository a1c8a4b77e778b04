package no.fremgang.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the data in force said last of plans other tools were told of. */
@Repository
class PlanChecks {
  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;

  PlanChecks(JdbcTemplate jdbc) {
    this.sql = JdbcClient.create(jdbc);
  }

  /** Recommendations of the plan the data do not lead to; none where nothing was found so far. */
  Set<String> gone(String planId) {
    return sql.sql("select gone from feed_plan_check where plan_id = ?")
        .param(planId)
        .query(String.class)
        .optional()
        .map(text -> Set.of(json.readValue(text, String[].class)))
        .orElse(Set.of());
  }

  void keep(String planId, @Nullable String dataVersion, Set<String> gone) {
    String text = json.writeValueAsString(new TreeSet<>(gone));
    int had =
        sql.sql("update feed_plan_check set data_version = ?, gone = ? where plan_id = ?")
            .params(Arrays.asList(dataVersion, text, planId))
            .update();
    if (had == 0) {
      sql.sql("insert into feed_plan_check (plan_id, data_version, gone) values (?, ?, ?)")
          .params(Arrays.asList(planId, dataVersion, text))
          .update();
    }
  }

  /**
   * Plans other tools know, and those with something held back, that were not held against the data
   * version yet.
   */
  List<String> open(String dataVersion) {
    return sql.sql(
            """
            select distinct r.plan_id from feed_recommendation r
            left join feed_plan_check c on c.plan_id = r.plan_id
            where r.told is not null
              and (c.plan_id is null or coalesce(c.data_version, '') <> ?)
            union
            select plan_id from feed_plan_check
            where gone <> '[]' and coalesce(data_version, '') <> ?
            order by 1
            """)
        .params(dataVersion, dataVersion)
        .query(String.class)
        .list();
  }
}
