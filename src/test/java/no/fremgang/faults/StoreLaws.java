package no.fremgang.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds in every store at every moment between two transactions. */
public final class StoreLaws {
  /** For each law a query for what breaks it. */
  private static final Map<String, String> BROKEN_BY = new LinkedHashMap<>();

  private static final String CONTENTS = "select content_id from content_chunk";
  private static final String FILES =
      "select import_id || '/' || lower(file) || '.csv' as name from data_import_file";
  private static final String KEPT = "select id from fit union all select hash from rule_pack";

  static {
    BROKEN_BY.put(
        "the pieces of a content are all there",
        """
        select content_id from content_chunk group by content_id
        having max(number) + 1 <> count(*) or min(number) <> 0
        """);
    BROKEN_BY.put("every file of an import has its content", missing(FILES, CONTENTS));
    BROKEN_BY.put(
        "every import has its files and was taken over by a change",
        missing("select id from data_import", "select import_id from data_import_file")
            + " union all "
            + missing("select id from data_import", "select import_id from data_change"));
    BROKEN_BY.put(
        "changes of the data are numbered without gaps",
        "select max(number) from data_change having max(number) <> count(*)");
    BROKEN_BY.put("every fit and rule pack has its content", missing(KEPT, CONTENTS));
    BROKEN_BY.put("no content belongs to nothing", missing(CONTENTS, FILES + " union all " + KEPT));
    BROKEN_BY.put(
        "an active pack is kept",
        missing("select hash from rule_pack_activation", "select hash from rule_pack"));
    BROKEN_BY.put(
        "a job counts its sellers",
        """
        select id from job left join (
          select job_id, count(plan_id) as plans, count(*) as sellers from job_seller
          group by job_id) outcomes on job_id = id
        where made <> coalesce(plans, 0) or made + failed <> coalesce(sellers, 0)
        or state = 'DONE' and made + failed <> total
        """);
    BROKEN_BY.put(
        "the plans of a job are kept",
        missing(
            "select plan_id from job_seller where plan_id is not null",
            "select id from coaching_plan"));
    BROKEN_BY.put(
        "a plan's revision counts its steps",
        """
        select id from coaching_plan left join (
          select plan_id, count(*) as steps, max(number) as newest from coaching_plan_event
          group by plan_id) events on plan_id = id
        where revision <> coalesce(steps, 0) or revision <> coalesce(newest, 0)
        """);
    BROKEN_BY.put(
        "a plan is where its last step led",
        """
        select id from coaching_plan join coaching_plan_event on plan_id = id and number = revision
        where state <> to_state
        """);
    BROKEN_BY.put(
        "the feed tells of every agreed plan with goals",
        missing(
            """
            select p.seller_id from coaching_plan_event e
            join coaching_plan p on p.id = e.plan_id
            join coaching_plan_goal g on g.plan_id = p.id where step = 'AGREEMENT'
            """,
            "select seller_id from feed_recommendation"));
    BROKEN_BY.put(
        "no place in the feed is beyond the counter",
        "select id from feed_recommendation where sequence > (select last_sequence from"
            + " feed_counter)");
    BROKEN_BY.put(
        "the audit log's end is its last line",
        """
        select number from audit_head where number <> (
          select coalesce(max(number), 0) from audit_entry)
        """);
    BROKEN_BY.put("every change of data is in the audit log", logged("data_change", "data-set.%"));
    BROKEN_BY.put("every job is in the audit log", logged("job", "job.submitted"));
    BROKEN_BY.put(
        "every activation is in the audit log",
        logged("rule_pack_activation", "rule-pack.activated"));
    BROKEN_BY.put(
        "every plan is in the audit log",
        missing(
            "select 'coaching-plans/' || id || ' sellers/' || seller_id from coaching_plan",
            "select subject from audit_entry union all select subject from audit_pending"));
    BROKEN_BY.put(
        "the making of a plan is in the audit log once",
        """
        select subject from (
          select subject, action from audit_entry union all
          select subject, action from audit_pending) lines
        where action = 'coaching-plan.made' group by subject having count(*) > 1
        """);
  }

  private StoreLaws() {}

  /**
   * What the one query names and the other does not. A grouping reads each once, where H2 looks
   * through the second for every row of the first.
   */
  private static String missing(String wanted, String there) {
    return """
    select name from (
      select name, 0 as there from (%s) wanted (name)
      union all select name, 1 from (%s) present (name)) both_of_them
    group by name having max(there) = 0
    """
        .formatted(wanted, there);
  }

  private static String logged(String table, String action) {
    return """
    select kept.n, logged.n from (select count(*) as n from %s) kept,
      (select count(*) as n from (
        select action from audit_entry union all select action from audit_pending) lines
      where action like '%s') logged
    where kept.n <> logged.n
    """
        .formatted(table, action);
  }

  /** The laws that do not hold, each with what breaks it; empty in a sound store. */
  public static List<String> broken(JdbcTemplate jdbc) {
    List<String> broken = new ArrayList<>();
    BROKEN_BY.forEach(
        (law, query) -> {
          List<Map<String, Object>> found = jdbc.queryForList(query);
          if (!found.isEmpty()) {
            broken.add(law + ": " + found.subList(0, Math.min(5, found.size())));
          }
        });
    return broken;
  }
}
