package no.fremgang.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.fremgang.assessment.SellerRecords;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A seller's plans with their history, the notes of their sessions, praise and goals. */
@Repository
@Order(2)
class PlansOfSeller implements SellerRecords {
  private static final String OF_THE_SELLER =
      " where plan_id in (select id from coaching_plan where seller_id = ?)";
  private static final String HISTORY =
      """
      select number, step, from_state, to_state, person, part, taken_at, content
      from coaching_plan_event where plan_id = ? order by number
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;

  PlansOfSeller(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.sql = JdbcClient.create(jdbc);
  }

  @Override
  public void handOut(SellerId seller, boolean toSelf, Package into) throws IOException {
    for (Map<String, @Nullable Object> plan : plans(seller)) {
      String id = String.valueOf(plan.get("id"));
      into.text("plans/" + id + "/plan.json", packed("document", id));
      into.text("plans/" + id + "/explanation.json", packed("explanation", id));
      into.json("plans/" + id + "/made-with.json", plan);
      handOutHistory(id, into);
    }
    if (toSelf) {
      handOut("session-notes.json", NOTES, seller, into);
    }
    handOut("praise.json", PRAISE, seller, into);
    handOut("batches.json", BATCHES, seller, into);
  }

  private static final String NOTES =
      "select plan_id, number, held_on, person, part, recorded_at, note from coaching_session"
          + OF_THE_SELLER
          + " order by recorded_at, plan_id, number";
  private static final String PRAISE =
      """
      select plan_id, kind, rule, praise, words, person, sent_at from praise_sent
      where seller_id = ? order by sent_at, plan_id, line
      """;
  private static final String BATCHES =
      """
      select j.id, j.requested_at, j.period, s.plan_id, s.problem, s.problem_nb
      from job_seller s join job j on j.id = s.job_id where s.seller_id = ? order by j.requested_at
      """;

  private List<Map<String, @Nullable Object>> plans(SellerId seller) {
    return sql.sql(
            """
            select id, team, manager_id, period, as_of, state, pack_version, pack_hash,
              data_version, engine_version, made_at, replaces
            from coaching_plan where seller_id = ? order by made_at, id
            """)
        .param(seller.value())
        .query(RowMaps::map)
        .list();
  }

  private String packed(String column, String plan) {
    return sql.sql("select " + column + " from coaching_plan where id = ?")
        .param(plan)
        .query(byte[].class)
        .optional()
        .map(Gzip::unpacked)
        .orElse("");
  }

  private void handOutHistory(String plan, Package into) throws IOException {
    List<Map<String, @Nullable Object>> steps =
        sql.sql(HISTORY).param(plan).query(RowMaps::map).list();
    steps.forEach(
        step -> step.computeIfPresent("content", (name, text) -> parsed(text.toString())));
    if (!steps.isEmpty()) {
      into.json("plans/" + plan + "/history.json", steps);
    }
  }

  private JsonNode parsed(String text) {
    return json.readTree(text);
  }

  private void handOut(String file, String query, SellerId seller, Package into)
      throws IOException {
    List<Map<String, @Nullable Object>> rows =
        sql.sql(query).param(seller.value()).query(RowMaps::map).list();
    if (!rows.isEmpty()) {
      into.json(file, rows);
    }
  }

  /** Goals stay under the pseudonym: who had none is what others' effects are compared with. */
  @Override
  public void erase(Erased erased) {
    String seller = erased.seller().value();
    jdbc.update(
        """
        insert into erased_coaching (pseudonym, factor, as_of)
        select distinct cast(? as varchar(64)), factor, as_of from coaching_plan_goal
        where seller_id = ?
        """,
        erased.pseudonym(),
        seller);
    jdbc.update("delete from coaching_session" + OF_THE_SELLER, seller);
    jdbc.update("delete from coaching_plan_event" + OF_THE_SELLER, seller);
    jdbc.update("delete from praise_sent" + OF_THE_SELLER + " or seller_id = ?", seller, seller);
    jdbc.update("delete from job_seller where seller_id = ?", seller);
    jdbc.update("delete from coaching_plan where seller_id = ?", seller);
    forgetAnswers(erased);
  }

  /** Answers kept for requests that come twice: to the seller, or with the seller in them. */
  private void forgetAnswers(Erased erased) {
    jdbc.update("delete from idempotency_key where caller = ?", erased.seller().value());
    TreeSet<String> traces = new TreeSet<>(erased.plans());
    traces.add("\"" + erased.seller() + "\"");
    record Answer(String caller, String name, String text) {}
    sql
        .sql("select caller, name, headers, body from idempotency_key where body is not null")
        .query(
            (row, n) ->
                new Answer(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3)
                        + new String(row.getBytes(4), java.nio.charset.StandardCharsets.UTF_8)))
        .list()
        .stream()
        .filter(answer -> traces.stream().anyMatch(answer.text()::contains))
        .forEach(
            answer ->
                jdbc.update(
                    "delete from idempotency_key where caller = ? and name = ?",
                    answer.caller(),
                    answer.name()));
  }
}
