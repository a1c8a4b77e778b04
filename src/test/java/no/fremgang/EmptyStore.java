package no.fremgang;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empties the store of a running service, which costs less than starting another one. The audit log
 * stays: it only grows, and nothing refers to it.
 */
public final class EmptyStore {
  private static final List<String> CHILDREN_FIRST =
      List.of(
          "erased_seller",
          "erased_plan",
          "erased_coaching",
          "practice_result",
          "feed_recommendation",
          "feed_plan_check",
          "webhook",
          "webhook_event",
          "information_record",
          "idempotency_key",
          "job_seller",
          "job",
          "fit",
          "coaching_session",
          "praise_sent",
          "coaching_plan_event",
          "coaching_plan_goal",
          "coaching_plan_ground",
          "effect_told",
          "effect_release",
          "coaching_plan",
          "rule_pack_activation",
          "rule_pack_rejection",
          "rule_pack",
          "data_change",
          "data_version",
          "data_import_file",
          "data_import",
          "content_chunk");

  private EmptyStore() {}

  public static void of(JdbcTemplate jdbc) {
    jdbc.update("update data_version set parent_id = null");
    CHILDREN_FIRST.forEach(table -> jdbc.update("delete from " + table));
  }
}
