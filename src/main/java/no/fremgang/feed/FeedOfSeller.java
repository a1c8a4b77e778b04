package no.fremgang.feed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.SellerRecords;
import no.fremgang.core.SellerId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other tools were told of a seller, and what they reported. */
@Repository
@Order(3)
class FeedOfSeller implements SellerRecords {
  private final RecommendationFeed feed;
  private final FeedRows rows;
  private final PracticeResults results;
  private final JdbcClient sql;

  FeedOfSeller(RecommendationFeed feed, FeedRows rows, PracticeResults results, JdbcTemplate jdbc) {
    this.feed = feed;
    this.rows = rows;
    this.results = results;
    this.sql = JdbcClient.create(jdbc);
  }

  @Override
  public void handOut(SellerId seller, boolean toSelf, Package into) throws IOException {
    List<FeedRow> told = rows.ofSeller(seller.value());
    if (!told.isEmpty()) {
      into.json("recommendations-told.json", told);
    }
    List<PracticeReport> reported = results.ofSeller(seller.value());
    if (!reported.isEmpty()) {
      into.json("practice-results.json", reported);
    }
    List<Map<String, Object>> events = events(seller);
    if (!events.isEmpty()) {
      into.json("webhook-events.json", events);
    }
  }

  private List<Map<String, Object>> events(SellerId seller) {
    return sql.sql(
            """
            select id, type, subject, at from webhook_event
            where subject in (select id from feed_recommendation where seller_id = ?)
            order by at, id
            """)
        .param(seller.value())
        .query(
            (row, n) ->
                Map.<String, Object>of(
                    "id", row.getString(1),
                    "type", row.getString(2),
                    "recommendation", row.getString(3),
                    "at", row.getObject(4, java.time.OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public void erase(Erased erased) {
    feed.erase(erased.seller().value(), erased.pseudonym());
    erased
        .plans()
        .forEach(
            plan -> sql.sql("delete from feed_plan_check where plan_id = ?").param(plan).update());
    sql.sql("delete from practice_result where seller_id = ?")
        .param(erased.seller().value())
        .update();
  }
}
