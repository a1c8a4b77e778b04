package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.Fremgang;
import no.fremgang.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an HR tool reads while manager and seller work with plans of the demo company and its data
 * are corrected: everything over HTTP, on both databases.
 */
@ParameterizedClass
@EnumSource(Database.class)
class FeedOfServiceTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Parameter private Database database;
  private String url = "";
  private ConfigurableApplicationContext service;
  private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void newDatabase() {
    url = database.url();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void start(String plans) {
    service =
        SpringApplication.run(
            Fremgang.class,
            "--server.port=0",
            "--fremgang.data=demo",
            "--fremgang.feed.plans=" + plans,
            "--spring.datasource.url=" + url);
    port = ((WebServerApplicationContext) service).getWebServer().getPort();
  }

  private void startAgain(String plans) {
    service.close();
    start(plans);
  }

  /** A plan of the demo company with its people and what it recommends. */
  private record Plan(String path, String seller, String manager, List<String> recommendations) {
    String id() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private List<Plan> plansWithRecommendations(int wanted) throws Exception {
    List<Plan> found = new ArrayList<>();
    for (JsonNode seller : json(call("admin", "GET", "/api/v1/sellers?limit=60", ""))) {
      if (found.size() < wanted) {
        Plan plan = plan(seller.path("sellerId").asString(), seller.path("managerId").asString());
        if (!plan.recommendations().isEmpty()) {
          found.add(plan);
        }
      }
    }
    assertThat(found).hasSize(wanted);
    return found;
  }

  private Plan plan(String seller, String manager) throws Exception {
    String path = "/api/v1/sellers/" + seller + "/coaching-plans";
    HttpResponse<String> made = call("admin", "POST", path, "{\"period\":\"2026-Q3\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return new Plan(
        made.headers().firstValue("Location").orElseThrow(),
        seller,
        manager,
        json(made)
            .path("recommendations")
            .valueStream()
            .map(one -> one.path("id").asString())
            .toList());
  }

  private void step(String user, Plan plan, String step, String body) throws Exception {
    String tag = call(user, "GET", plan.path(), "").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer =
        call(user, "POST", plan.path() + "/" + step, body, "If-Match", tag);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void agree(Plan plan) throws Exception {
    step("manager-" + plan.manager(), plan, "agreement", "{}");
  }

  private void objectTo(Plan plan) throws Exception {
    step("seller-" + plan.seller(), plan, "objection", "{\"reason\":\"Tallene er feil.\"}");
  }

  /** Id, change and status of all the HR tool reads of the plan's recommendations. */
  private List<String> read(Plan plan) throws Exception {
    List<String> read = new ArrayList<>();
    for (JsonNode one : feed()) {
      if (plan.recommendations().contains(one.path("id").asString())) {
        read.add(one.path("change").asString() + " " + one.path("status").asString());
        boolean tells = one.has("title") || one.has("cause") || one.has("reason");
        assertThat(tells).isNotEqualTo(one.path("change").asString().equals("withdrawn"));
      }
    }
    return read;
  }

  private List<JsonNode> feed() throws Exception {
    HttpResponse<String> answer = call("hr", "GET", "/api/v1/recommendations?limit=1000", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).path("items").valueStream().toList();
  }

  private static String[] all(Plan plan, String told) {
    String[] lines = new String[plan.recommendations().size()];
    Arrays.fill(lines, told);
    return lines;
  }

  /** What the service does every few seconds. */
  private void followData() {
    service.getBean(DataInFeed.class).catchUp();
  }

  @Test
  void withdrawsWhatIsObjectedToWithdrawnOrMadeAgain() throws Exception {
    start("agreed");
    List<Plan> plans = plansWithRecommendations(2);
    Plan objected = plans.get(0);
    Plan withdrawn = plans.get(1);
    assertThat(feed()).as("proposals are not told").isEmpty();
    agree(objected);
    agree(withdrawn);
    assertThat(read(objected)).containsExactly(all(objected, "created agreed"));
    objectTo(objected);
    assertThat(read(objected)).containsExactly(all(objected, "withdrawn withdrawn"));
    assertThat(read(withdrawn)).containsExactly(all(withdrawn, "created agreed"));

    String manager = "manager-" + objected.manager();
    step(
        manager,
        objected,
        "decision",
        "{\"outcome\":\"PLAN_STANDS\",\"reason\":\"Vi så på dem.\"}");
    assertThat(read(objected)).containsExactly(all(objected, "withdrawn withdrawn"));
    agree(objected);
    assertThat(read(objected)).containsExactly(all(objected, "created agreed"));
    step("manager-" + withdrawn.manager(), withdrawn, "withdrawal", "{\"reason\":\"Ny rolle.\"}");
    assertThat(read(withdrawn)).containsExactly(all(withdrawn, "withdrawn withdrawn"));

    objectTo(objected);
    post(zip(Map.of("opportunities.csv", corrected(objected.seller()))));
    step(manager, objected, "decision", "{\"outcome\":\"RE_RUN\",\"reason\":\"Rettet.\"}");
    assertThat(read(objected)).containsExactly(all(objected, "withdrawn withdrawn"));
  }

  @Test
  void followsCorrectionsOfTheData() throws Exception {
    start("agreed");
    Plan plan = plansWithRecommendations(1).get(0);
    agree(plan);
    followData();
    assertThat(read(plan)).containsExactly(all(plan, "created agreed"));

    String correction = post(zip(Map.of("opportunities.csv", corrected(plan.seller()))));
    followData();
    assertThat(read(plan)).contains("withdrawn withdrawn");
    delete(correction);
    followData();
    assertThat(read(plan)).allMatch(one -> one.endsWith(" agreed"));

    String others = post(zip(Map.of("sellers.csv", OTHERS, "funnel.csv", FUNNEL)), "?replace=true");
    followData();
    assertThat(read(plan)).containsExactly(all(plan, "withdrawn withdrawn"));
    delete(others);
    followData();
    assertThat(read(plan)).containsExactly(all(plan, "created agreed"));

    for (JsonNode one : json(call("admin", "GET", "/api/v1/data-sets", "")).path("imports")) {
      delete(one.path("id").asString());
    }
    Plan unseen = plan;
    followData();
    assertThat(read(unseen)).containsExactly(all(plan, "withdrawn withdrawn"));
  }

  @Test
  void countsPracticeReportedByALearningToolAtTheFollowUp() throws Exception {
    start("agreed");
    Plan plan = plansWithRecommendations(1).get(0);
    agree(plan);
    String practised = plan.recommendations().get(0);
    String report =
        "{\"results\":[{\"id\":\"lms-1\",\"sellerId\":\"%s\",\"recommendationId\":\"%s\",\"outcome\":\"passed\",\"at\":\"2026-10-20T13:00:00Z\",\"score\":0.9}]}"
            .formatted(plan.seller(), practised);
    assertThat(call("hr", "POST", "/api/v1/practice-results", report).statusCode()).isEqualTo(200);
    String manager = "manager-" + plan.manager();
    step(manager, plan, "follow-ups", "{\"seen\":\"Spør mer.\",\"nextStep\":\"Videre.\"}");

    JsonNode history = json(call(manager, "GET", plan.path() + "/history", ""));
    JsonNode followUp = history.path("events").path(2).path("content");
    JsonNode effect = json(call(manager, "GET", plan.path() + "/effect", ""));
    for (JsonNode counted :
        List.of(followUp.path("practised").path(0), effect.path("practised").path(0))) {
      assertThat(counted.path("sellerId").asString()).isEqualTo(plan.seller());
      assertThat(counted.path("recommendation").asString()).isEqualTo(practised);
      assertThat(counted.path("outcome").asString()).isEqualTo("PASSED");
      assertThat(counted.path("at").asString()).isEqualTo("2026-10-20T13:00:00Z");
      assertThat(counted.path("minutes").asInt()).isPositive();
      assertThat(counted.path("score").asDouble()).isEqualTo(0.9);
      assertThat(counted.path("title").asString()).isNotBlank();
    }
    String page = call(manager, "GET", plan.path(), "", "Accept", "text/html").body();
    assertThat(page).contains("Meldt fra læringsverktøyet", "20. oktober 2026: bestått, 90");
  }

  @Test
  void tellsOfProposalsWhereSetSoAndIsRightAfterAChangeOfTheSetting() throws Exception {
    start("agreed");
    List<Plan> plans = plansWithRecommendations(3);
    Plan agreed = plans.get(0);
    agree(agreed);
    List<JsonNode> before = feed();

    startAgain("proposed");
    Plan proposal = plans.get(1);
    Plan objected = plans.get(2);
    assertThat(read(proposal)).containsExactly(all(proposal, "created proposed"));
    assertThat(feed()).as("what was told is not told again").containsAll(before);
    objectTo(objected);
    assertThat(read(objected)).containsExactly(all(objected, "withdrawn withdrawn"));
    String manager = "manager-" + objected.manager();
    step(
        manager,
        objected,
        "decision",
        "{\"outcome\":\"PLAN_STANDS\",\"reason\":\"Vi så på dem.\"}");
    assertThat(read(objected)).containsExactly(all(objected, "created proposed"));
    agree(objected);
    assertThat(read(objected)).containsExactly(all(objected, "updated agreed"));

    List<JsonNode> told = feed();
    startAgain("proposed");
    assertThat(feed()).as("the same setting changes nothing").isEqualTo(told);
    startAgain("agreed");
    assertThat(read(proposal)).containsExactly(all(proposal, "withdrawn withdrawn"));
    assertThat(read(objected)).containsExactly(all(objected, "updated agreed"));
    assertThat(feed()).containsAll(before);
  }

  private static final String OTHERS =
      """
      seller_id,name,team,manager_id,role,region,segment,hired_on,language
      X1,Kari Ås,nord,M1,selger,Nord,,2020-01-01,nb
      """;
  private static final String FUNNEL =
      """
      seller_id,period,stage,entered,advanced
      X1,2026-07,lead,20,10
      """;

  /** The seller's opportunities as if each had been won on the way the best go. */
  private static String corrected(String seller) throws IOException {
    try (InputStream file =
        FeedOfServiceTest.class.getResourceAsStream("/demo/opportunities.csv")) {
      List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .filter(line -> line.equals(lines.get(0)) || line.split(",", -1)[1].equals(seller))
          .map(line -> line.equals(lines.get(0)) ? line : won(line))
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }

  private static String won(String line) {
    String[] cells = line.split(",", -1);
    for (int stage = 8; stage <= 11; stage++) {
      if (cells[stage].isEmpty()) {
        cells[stage] = cells[stage - 1];
      }
    }
    cells[12] = "";
    cells[13] = cells[13].isEmpty() ? "100000" : cells[13];
    cells[15] = "";
    return String.join(",", cells);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private String post(byte[] zip, String... query) throws Exception {
    HttpRequest request =
        request("admin", "/api/v1/data-sets" + String.join("", query))
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).path("id").asString();
  }

  private void delete(String dataImport) throws Exception {
    HttpResponse<String> answer = call("admin", "DELETE", "/api/v1/data-sets/" + dataImport, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String user, String path) {
    String known =
        Base64.getEncoder().encodeToString((user + ":local").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + known);
  }

  private HttpResponse<String> call(
      String user, String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = request(user, path).header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(
        request
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
