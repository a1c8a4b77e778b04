package no.fremgang.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.fremgang.assessment.Ageing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What of the store is removed when it is old. */
@Configuration(proxyBeanMethods = false)
class AgeingRecords {
  private static final String OLD_PLANS =
      """
      select id from coaching_plan p where made_at < ?
        and not exists (select 1 from coaching_plan_event e
          where e.plan_id = p.id and e.taken_at >= ?)
      for update
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  AgeingRecords(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** With all that was said about them; by the last step, so that nothing under way goes. */
  @Bean
  @Order(1)
  Ageing oldPlans() {
    return Ageing.of("plans", time -> inOne(() -> removePlans(time)));
  }

  private long removePlans(Instant time) {
    List<String> old = jdbc.queryForList(OLD_PLANS, String.class, Times.of(time), Times.of(time));
    List<Object[]> ids = old.stream().map(id -> new Object[] {id}).toList();
    for (String table : List.of("coaching_session", "coaching_plan_event", "praise_sent")) {
      jdbc.batchUpdate("delete from " + table + " where plan_id = ?", ids);
    }
    jdbc.batchUpdate("delete from coaching_plan where id = ?", ids);
    return old.size();
  }

  @Bean
  @Order(2)
  Ageing oldNotes() {
    return Ageing.of("notes", time -> delete("coaching_session where recorded_at < ?", time));
  }

  @Bean
  @Order(2)
  Ageing oldPraise() {
    return Ageing.of("praise", time -> delete("praise_sent where sent_at < ?", time));
  }

  @Bean
  @Order(2)
  Ageing oldJobs() {
    return Ageing.of(
        "jobs",
        time ->
            inOne(
                () -> {
                  delete(
                      "job_seller where job_id in (select id from job where finished_at < ?)",
                      time);
                  return delete("job where finished_at < ?", time);
                }));
  }

  private long delete(String what, Instant time) {
    return jdbc.update("delete from " + what, Times.of(time));
  }

  private long inOne(java.util.function.LongSupplier work) {
    return Objects.requireNonNull(transaction.execute(status -> work.getAsLong()));
  }
}
