package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.EmptyStore;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list over HTTP, page by page, while more comes in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class PagingTest {
  private static final String S1_PLANS = "/api/v1/sellers/S1/coaching-plans";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSets dataSets;
  @Autowired private ActivePack pack;
  @Autowired private RulePacks rulePacks;
  private final HttpClient http = HttpClient.newHttpClient();
  private int made;

  /** The lists, where their entries are and what tells one from another. */
  private enum Paged {
    SELLERS("/api/v1/sellers", "", "sellerId"),
    PLANS("/api/v1/sellers/S1/coaching-plans", "", "id"),
    JOBS("/api/v1/jobs", "", "id"),
    OUTCOMES("", "", "sellerId"),
    HISTORY("", "/events", "number"),
    IMPORTS("/api/v1/data-sets", "/changes", "number"),
    RULE_PACKS("/api/v1/rule-packs", "", "hash"),
    WEBHOOKS("/api/v1/webhooks", "", "id"),
    RECORDS("/api/v1/information-records", "", "number"),
    PRAISE("/api/v1/sellers/S1/praise", "", "id");

    private final String path;
    private final String items;
    private final String id;

    Paged(String path, String items, String id) {
      this.path = path;
      this.items = items;
      this.id = id;
    }
  }

  @BeforeEach
  void sevenSellers() throws Exception {
    EmptyStore.of(jdbc);
    handIn(7);
  }

  /** Its stream of events ends with the job. */
  @AfterEach
  void whenAllJobsAreDone() throws Exception {
    for (String job : ids(Paged.JOBS, get("/api/v1/jobs"))) {
      assertThat(get("/api/v1/jobs/" + job + "/events").body()).contains("event:done");
    }
  }

  private void handIn(int sellers) throws Exception {
    StringBuilder people =
        new StringBuilder("seller_id,name,team,manager_id,role,hired_on,language\n");
    StringBuilder counts = new StringBuilder("seller_id,period,stage,entered,advanced\n");
    for (int i = 1; i <= sellers; i++) {
      people.append("S%d,Navn %d,nord,M1,selger,2020-01-01,nb\n".formatted(i, i));
      counts.append("S%d,2026-07,lead,20,10\n".formatted(i));
    }
    Map<String, InputSource> files = new TreeMap<>();
    files.put("sellers.csv", () -> stream(people.toString()));
    files.put("funnel.csv", () -> stream(counts.toString()));
    dataSets.takeOver(new DataSetSource.NamedFiles(files), DataSets.Mode.ADD, pack.get().schema());
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(value = Paged.class, mode = EnumSource.Mode.EXCLUDE, names = "PRAISE")
  void givesEachEntryOnceWhileMoreComeIn(Paged list) throws Exception {
    String path = filled(list);
    List<String> before = ids(list, get(path));
    assertThat(before).hasSizeGreaterThan(2);
    List<String> read = new ArrayList<>();
    String next = path + "?limit=2";
    while (!next.isEmpty()) {
      HttpResponse<String> page = get(next);
      List<String> ids = ids(list, page);
      assertThat(ids).hasSizeBetween(1, 2);
      read.addAll(ids);
      if (read.size() == 2) {
        add(list, path);
      }
      next = next(page);
    }
    assertThat(new HashSet<>(read)).as("each once").hasSameSizeAs(read);
    assertThat(read).containsAll(before);
    assertThat(read.stream().filter(before::contains)).containsExactlyElementsOf(before);
    assertThat(ids(list, get(path))).hasSizeGreaterThan(before.size());
  }

  @ParameterizedTest
  @EnumSource(Paged.class)
  void limitsHaveBounds(Paged list) throws Exception {
    String path = filled(list);
    int most = list == Paged.WEBHOOKS ? 500 : 5000;
    for (String limit : List.of("0", "-1", Integer.toString(most + 1), "many", "1.5")) {
      assertThat(get(path + "?limit=" + limit).statusCode()).as(limit).isEqualTo(400);
    }
    for (int limit : new int[] {1, most}) {
      assertThat(get(path + "?limit=" + limit).statusCode()).isEqualTo(200);
    }
  }

  /** An end that is none would look like the whole list. */
  @ParameterizedTest
  @EnumSource(
      value = Paged.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SELLERS", "OUTCOMES"})
  void aCursorThatIsNoneIsRefused(Paged list) throws Exception {
    HttpResponse<String> refused = get(filled(list) + "?cursor=no-such");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/audit-log?limit=0", "/api/v1/audit-log?limit=1000000"})
  void theAuditLogHasBoundsToo(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 400",
    "-1, 400",
    "1001, 400",
    "many, 400",
    "1, 200",
    "1000, 200",
  })
  void theFeedHasBounds(String limit, int status) throws Exception {
    assertThat(get("/api/v1/recommendations?limit=" + limit).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T00:00:00Z, 200",
    "2026-10-01T00:00Z, 200",
    "2026-10-01T02:00:00%2B02:00, 200",
    "2026-10-01T00:00:00.123456Z, 200",
    "1970-01-01T00:00:00Z, 200",
    "1969-12-31T23:59:59Z, 400",
    "2026-10-01, 400",
    "2026-10-01T00:00:00, 400",
    "2026-13-01T00:00:00Z, 400",
    "yesterday, 400",
    "1759276800, 400",
  })
  void theFeedTakesTimesWithTheirZone(String since, int status) throws Exception {
    for (String form : List.of("", ".csv", ".xlsx")) {
      assertThat(get("/api/v1/recommendations" + form + "?updatedSince=" + since).statusCode())
          .as(form)
          .isEqualTo(status);
    }
  }

  @Test
  void theNextPageKeepsWhatWasAskedFor() throws Exception {
    filled(Paged.PLANS);
    HttpResponse<String> page = get(S1_PLANS + "?limit=1&state=PROPOSED");
    assertThat(next(page)).contains("limit=1").contains("state=PROPOSED").startsWith(S1_PLANS);
  }

  /** The list's address, after some entries were made. */
  private String filled(Paged list) throws Exception {
    String path =
        switch (list) {
          case OUTCOMES -> job() + "/coaching-plans";
          case HISTORY -> plan("2026-Q3") + "/history";
          default -> list.path;
        };
    for (int i = 0; i < 5; i++) {
      add(list, path);
    }
    return path;
  }

  private void add(Paged list, String path) throws Exception {
    made++;
    switch (list) {
      case SELLERS, IMPORTS -> handIn(7 + made);
      case PLANS -> plan("2025-%02d".formatted(made));
      case JOBS -> job();
      case OUTCOMES ->
          jdbc.update(
              "insert into job_seller (job_id, seller_id, problem) values (?, ?, ?)",
              path.split("/")[4],
              "T" + made,
              "x");
      case HISTORY -> comment(path);
      case RULE_PACKS ->
          rulePacks.save(
              new StoredPack(
                  "1.0." + made,
                  "sha256:" + made,
                  "Pack",
                  false,
                  "kari",
                  Instant.EPOCH.plusSeconds(made),
                  null),
              PackFiles.fromClasspath("rules"));
      case WEBHOOKS ->
          assertThat(
                  post("/api/v1/webhooks", "{\"url\":\"http://localhost:1/%d\"}".formatted(made))
                      .statusCode())
              .isEqualTo(201);
      case RECORDS ->
          assertThat(
                  post(
                          "/api/v1/information-records",
                          "{\"givenOn\":\"2026-10-01\",\"audience\":\"SELLERS\",\"document\":\"N"
                              + made
                              + "\"}")
                      .statusCode())
              .isEqualTo(201);
      case PRAISE -> {
        // Sent out of plans with something to praise; SessionsAndPraiseTest pages them.
      }
    }
  }

  private void comment(String path) throws Exception {
    String plan = path.replace("/history", "");
    String tag = get(plan).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer = post(plan + "/comments", "{\"text\":\"Hei\"}", "If-Match", tag);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private String plan(String period) throws Exception {
    HttpResponse<String> answer = post(S1_PLANS, "{\"period\":\"" + period + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String job() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/teams/nord/coaching-plans", "{\"period\":\"2026-Q3\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static List<String> ids(Paged list, HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    JsonNode items = JsonMapper.shared().readTree(page.body()).at(list.items);
    return items.valueStream().map(item -> item.path(list.id).asString()).toList();
  }

  /** Where the next page is; empty for none. */
  private static String next(HttpResponse<String> page) {
    return page.headers()
        .firstValue("Link")
        .map(link -> link.substring(1, link.indexOf('>')))
        .orElse("");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
