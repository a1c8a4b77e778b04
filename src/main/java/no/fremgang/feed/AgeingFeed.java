package no.fremgang.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.fremgang.assessment.Ageing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** What other tools were told, and told us, is removed when it is old. */
@Configuration(proxyBeanMethods = false)
class AgeingFeed {
  /** Ten attempts take some three days, more where the receiver asks for patience. */
  private static final Duration LONGEST_TRYING = Duration.ofDays(7);

  private final JdbcTemplate jdbc;
  private final RecommendationFeed feed;
  private final Deliveries deliveries;

  /**
   * @param log how long the log of webhooks is kept
   */
  AgeingFeed(
      JdbcTemplate jdbc,
      RecommendationFeed feed,
      Deliveries deliveries,
      @Value("${fremgang.retention.webhook-log}") Duration log) {
    if (log.compareTo(LONGEST_TRYING) < 0) {
      throw new IllegalArgumentException(
          "fremgang.retention.webhook-log is "
              + log.toDays()
              + " days; events would go before every attempt to send them. Set at least 7d.");
    }
    this.jdbc = jdbc;
    this.feed = feed;
    this.deliveries = deliveries;
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

  @Bean
  @Order(3)
  Ageing oldWebhookLog() {
    return Ageing.of("webhook-log", deliveries::forgetBefore);
  }

  private long delete(String what, Instant time) {
    return jdbc.update("delete from " + what, FeedRows.utc(time));
  }
}
