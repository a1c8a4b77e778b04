package no.fremgang.faults;

import static no.fremgang.faults.Work.hold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes plans through their life, step by step, while somebody reads the feed page by page as HR
 * tools do.
 */
final class LifeWork implements Work {
  private static final int SELLERS_PER_MANAGER = 8;
  private static final int REPEATED = 12;
  private static final List<String> STEPS = steps();
  private static final Map<String, String> SAID =
      Map.of(
          "comments", "{\"text\":\"I see\"}",
          "agreement", "{\"note\":\"Agreed\"}",
          "follow-ups", "{\"seen\":\"Asks more\",\"goals\":{},\"nextStep\":\"Go on\"}",
          "closing", "{\"outcome\":\"Done\"}");

  private static List<String> steps() {
    List<String> steps = new ArrayList<>(Collections.nCopies(REPEATED, "comments"));
    steps.add("agreement");
    steps.addAll(Collections.nCopies(REPEATED, "follow-ups"));
    steps.add("closing");
    return List.copyOf(steps);
  }

  private final int sellers;
  private final Map<String, String> mirror = new TreeMap<>();
  private String cursor = "";
  private int count;
  private int seller;
  private @Nullable String plan;
  private int taken;
  private boolean asking;

  LifeWork(int sellers) {
    this.sellers = sellers;
  }

  @Override
  public String kind() {
    return "plan life";
  }

  @Override
  public void step(Api api) throws IOException, InterruptedException {
    String now = plan;
    if (now == null) {
      begin(api);
      return;
    }
    asking = true;
    take(api, now, STEPS.get(taken)).expecting(200, 201);
    taken++;
    asking = false;
    if (taken == STEPS.size()) {
      plan = null;
      readFeed(api);
    }
  }

  private void begin(Api api) throws IOException, InterruptedException {
    seller = count++ % sellers + 1;
    JsonNode made =
        api.post(
                manager(),
                "/api/v1/sellers/" + id() + "/coaching-plans",
                "{\"period\":\"2026-Q3\"}")
            .expecting(200, 201)
            .json();
    String id = made.path("id").asString();
    taken = made.path("life").path("revision").asInt();
    plan = taken == 0 ? id : null;
  }

  private Api.Answer take(Api api, String id, String step)
      throws IOException, InterruptedException {
    String user = step.equals("comments") ? "seller-" + id() : manager();
    String path = "/api/v1/coaching-plans/" + id + "/" + step;
    return api.post(user, path, SAID.get(step), "If-Match", "\"" + taken + "\"");
  }

  private String id() {
    return "S%06d".formatted(seller);
  }

  private String manager() {
    return "manager-M" + ((seller - 1) / SELLERS_PER_MANAGER + 1);
  }

  private void readFeed(Api api) throws IOException, InterruptedException {
    boolean more = true;
    while (more) {
      JsonNode page = feed(api, cursor);
      page.path("items").forEach(one -> mirror.put(one.path("id").asString(), one.toString()));
      cursor = page.path("nextCursor").asString();
      more = page.path("more").asBoolean();
    }
  }

  private static JsonNode feed(Api api, String cursor) throws IOException, InterruptedException {
    return api.get("hr", "/api/v1/recommendations?limit=100&cursor=" + cursor)
        .expecting(200)
        .json();
  }

  @Override
  public boolean isUnderWay() {
    return asking;
  }

  @Override
  public void check(Api api) throws IOException, InterruptedException {
    readFeed(api);
    checkMirror(api);
    String now = plan;
    if (now == null) {
      begin(api);
      return;
    }
    checkSteps(api, now);
    if (taken == STEPS.size()) {
      plan = null;
    }
    if (plan == null) {
      begin(api);
    }
  }

  private void checkSteps(Api api, String now) throws IOException, InterruptedException {
    JsonNode history = api.get("/api/v1/coaching-plans/" + now + "/history").expecting(200).json();
    int revision = history.path("life").path("revision").asInt();
    hold(revision == history.path("events").size() - 1, "%s", history);
    hold(revision == taken || asking && revision == taken + 1, "step %s of %s", taken, history);
    if (asking) {
      take(api, now, STEPS.get(taken))
          .expecting(revision == taken ? new int[] {200, 201} : new int[] {412});
      taken++;
      asking = false;
      readFeed(api);
      checkMirror(api);
    }
  }

  /** Who read the changes holds the same as who reads everything now. */
  private void checkMirror(Api api) throws IOException, InterruptedException {
    Map<String, String> whole = new TreeMap<>();
    String from = "";
    boolean more = true;
    while (more) {
      JsonNode page = feed(api, from);
      page.path("items").forEach(one -> whole.put(one.path("id").asString(), one.toString()));
      from = page.path("nextCursor").asString();
      more = page.path("more").asBoolean();
    }
    List<String> differing = new ArrayList<>();
    whole.forEach(
        (id, told) -> {
          if (!told.equals(mirror.get(id))) {
            differing.add(id);
          }
        });
    hold(
        differing.isEmpty() && mirror.size() == whole.size(), "the feed passed over %s", differing);
  }
}
