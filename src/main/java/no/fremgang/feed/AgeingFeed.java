package no.fremgang.feed;

import java.time.Instant;
import java.util.List;
import no.fremgang.assessment.Ageing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** What other tools were told, and told us, is removed when it is old. */
@Configuration(proxyBeanMethods = false)
class AgeingFeed {
  private final JdbcTemplate jdbc;
  private final RecommendationFeed feed;

  AgeingFeed(JdbcTemplate jdbc, RecommendationFeed feed) {
    this.jdbc = jdbc;
    this.feed = feed;
  }

  /** What plans said that are gone, because they were old. */
  @Bean
  @Order(3)
  Ageing toldOfOldPlans() {
    return Ageing.of("plans", time -> withdrawOrphans());
  }

  private long withdrawOrphans() {
    List<String> gone =
        jdbc.queryForList(
            """
            select distinct plan_id from feed_recommendation
            where told is not null and plan_id not in (select id from coaching_plan)
            """,
            String.class);
    gone.forEach(feed::withdraw);
    jdbc.update("delete from practice_result where plan_id not in (select id from coaching_plan)");
    jdbc.update("delete from feed_plan_check where plan_id not in (select id from coaching_plan)");
    return 0;
  }

  @Bean
  @Order(3)
  Ageing oldPracticeResults() {
    return Ageing.of("practice-results", time -> delete("practice_result where at < ?", time));
  }

  @Bean
  @Order(3)
  Ageing oldTombstones() {
    return Ageing.of(
        "withdrawn-recommendations",
        time -> delete("feed_recommendation where told is null and changed_at < ?", time));
  }

  private long delete(String what, Instant time) {
    return jdbc.update("delete from " + what, FeedRows.utc(time));
  }
}
