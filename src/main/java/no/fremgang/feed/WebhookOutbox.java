package no.fremgang.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts an event for every webhook into the outbox, as CloudEvents 1.0 JSON. An event says which
 * recommendation changed and how, not what it says: that is in the feed, in the language asked for.
 */
@Repository
class WebhookOutbox implements Outbox {
  static final String CHANGED = "no.fremgang.recommendation.";
  static final String TEST = "no.fremgang.webhook.test";

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;
  private final PublicAddress address;
  private final Clock clock;

  WebhookOutbox(JdbcTemplate jdbc, PublicAddress address, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.address = address;
    this.clock = clock;
  }

  @Override
  public void changed(FeedRow row) {
    List<String> webhooks =
        sql.sql("select id from webhook where disabled_at is null").query(String.class).list();
    if (webhooks.isEmpty()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", row.id());
    data.put("change", row.change());
    data.put("status", row.status());
    data.put("sellerId", row.sellerId());
    data.put("planId", row.planId());
    String event = event(CHANGED + row.change(), row.id(), row.changedAt(), data);
    webhooks.forEach(webhook -> queue(webhook, event));
  }

  /** Queues an event that says nothing, for one webhook. */
  void test(String webhook) {
    queue(webhook, event(TEST, webhook, Instant.now(clock), Map.of("webhook", webhook)));
  }

  private String event(String type, String subject, Instant at, Map<String, Object> data) {
    String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("specversion", "1.0");
    body.put("id", id);
    body.put("source", address.name());
    body.put("type", type);
    body.put("subject", subject);
    body.put("time", at.toString());
    body.put("datacontenttype", "application/json");
    body.put("data", data);
    sql.sql("insert into webhook_event (id, type, subject, at, body) values (?, ?, ?, ?, ?)")
        .params(id, type, subject, FeedRows.utc(at), json.writeValueAsString(body))
        .update();
    return id;
  }

  private void queue(String webhook, String event) {
    sql.sql(
            """
            insert into webhook_delivery (webhook_id, event_id, state, tries, next_attempt_at)
            values (?, ?, 'PENDING', 0, ?)
            """)
        .params(webhook, event, FeedRows.utc(Instant.now(clock)))
        .update();
  }
}
