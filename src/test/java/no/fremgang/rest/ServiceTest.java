package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.EmptyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP as its users do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class ServiceTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELLERS =
      """
      seller_id,name,team,manager_id,role,region,segment,hired_on,language
      S1,Åse Ødegård,nord,M1,selger,Nord,,2020-01-01,nb
      S2,Bjørn Sæther,nord,M1,selger,Nord,,2020-01-01,en
      """;
  private static final String FUNNEL =
      """
      seller_id,period,stage,entered,advanced
      S1,2026-07,lead,20,10
      S2,2026-07,lead,20,12
      """;
  private static final String PERIOD = "{\"period\":\"2026-Q3\"}";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void empty() {
    EmptyStore.of(jdbc);
  }

  @Test
  void makesAndKeepsAPlanFromAnUploadedDataSet() throws Exception {
    HttpResponse<String> receipt = upload(data());
    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    assertThat(json(receipt).path("rows").path("funnel.csv").asInt()).isEqualTo(2);

    HttpResponse<String> made = post("/api/v1/sellers/S1/coaching-plans", PERIOD);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(json(made).path("sellerId").asString()).isEqualTo("S1");

    HttpResponse<String> found = get(made.headers().firstValue("Location").orElseThrow());
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(json(found)).isEqualTo(json(made));
    String explanation = made.headers().firstValue("Location").orElseThrow() + "/explanation";
    JsonNode whole = json(get(explanation + "?language=en"));
    assertThat(whole.path("numbers").isEmpty()).isFalse();
    assertThat(whole.path("causes").size()).isGreaterThan(20);
    assertThat(whole.path("rules").path(0).path("conditions").path(0).path("expected").asString())
        .isEqualTo("there are too little data on every factor");
    JsonNode negotiation = json(get(explanation + "?language=nb&cause=negotiation"));
    assertThat(negotiation.path("causes").size()).isEqualTo(1);
    assertThat(negotiation.path("causes").path(0).path("answer").asString())
        .startsWith("Forhandling er ikke vurdert. Data som ville avgjort det: ");
    assertThat(get(explanation + "?language=sv").statusCode()).isEqualTo(400);
    assertThat(get(explanation + "?cause=luck").statusCode()).isEqualTo(400);
    assertThat(json(get("/api/v1/sellers/S1/coaching-plans")).size()).isEqualTo(1);
  }

  @Test
  void answersForPeriodsFarAheadAndRefusesThoseBeforeTheRules() throws Exception {
    upload(data());
    String address = "/api/v1/sellers/S1/coaching-plans";
    assertThat(post(address, "{\"period\":\"9999-Q1\"}").statusCode()).isEqualTo(201);
    HttpResponse<String> early = post(address, "{\"period\":\"1900-Q1\"}");
    assertThat(early.statusCode()).as(early.body()).isEqualTo(400);
    assertThat(early.body()).contains("unusable-request", "1900-03-31");
  }

  @Test
  void refusesACharacterThatNoTextHas() throws Exception {
    HttpResponse<String> refused =
        post("/api/v1/sellers/S1/coaching-plans", "{\"period\":\"2026\\u0000-Q3\"}");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("unreadable-body", "period holds the character U+0000");
  }

  @Test
  void takesJsonAndNoYaml() throws Exception {
    HttpRequest yaml =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/sellers/S1/coaching-plans"))
            .header("Content-Type", "application/yaml")
            .POST(HttpRequest.BodyPublishers.ofString("period: 2026-Q3"))
            .build();
    HttpResponse<String> refused = http.send(yaml, HttpResponse.BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.body()).doesNotContain("yaml\"");
  }

  @Test
  void listsSellersInPages() throws Exception {
    upload(data());
    HttpResponse<String> first = get("/api/v1/sellers?limit=1");
    assertThat(json(first).path(0).path("name").asString()).isEqualTo("Åse Ødegård");
    String next = first.headers().firstValue("Link").orElseThrow();
    HttpResponse<String> second = get(next.substring(1, next.indexOf('>')));
    assertThat(json(second).path(0).path("sellerId").asString()).isEqualTo("S2");
    assertThat(second.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void takesTheSameFilesOnceAndAnImportBack() throws Exception {
    HttpResponse<String> first = upload(data());
    HttpResponse<String> again = upload(data());
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(json(again).path("repeated").asBoolean()).isTrue();
    String august = "seller_id,period,stage,entered,advanced\nS1,2026-08,lead,30,15\n";
    HttpResponse<String> month = upload(Map.of("funnel.csv", august));
    assertThat(month.statusCode()).as(month.body()).isEqualTo(201);

    String company = "/api/v1/data-sets/" + json(first).path("id").asString();
    assertProblem(send(request(company).DELETE()), 409, "rest on it");
    String added = "/api/v1/data-sets/" + json(month).path("id").asString();
    HttpResponse<String> withdrawn = send(request(added).DELETE());
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    assertThat(json(withdrawn).path("version")).isEqualTo(json(first).path("dataVersion"));
    assertThat(json(get(added)).path("inForce").asBoolean()).isFalse();
    assertProblem(get("/api/v1/data-sets/none"), 404, "none");

    JsonNode history = json(get("/api/v1/data-sets"));
    assertThat(history.path("dataVersion")).isEqualTo(json(first).path("dataVersion"));
    assertThat(history.path("imports").size()).isEqualTo(1);
    assertThat(history.path("changes").valueStream().map(c -> c.path("kind").asString()))
        .containsExactly("WITHDRAWN", "ADDED", "ADDED");
  }

  @Test
  void replacesTheCompanyWhenAskedTo() throws Exception {
    upload(data());
    Map<String, String> other = data();
    other.replaceAll((name, content) -> content.replace("S1,", "S8,").replace("S2,", "S9,"));
    assertThat(upload(other, "?replace=true").statusCode()).isEqualTo(201);
    assertThat(json(get("/api/v1/sellers")).valueStream().map(s -> s.path("sellerId").asString()))
        .containsExactly("S8", "S9");
  }

  @Test
  void namesTheVersionsAPlanWasMadeWith() throws Exception {
    HttpResponse<String> receipt = upload(data());
    HttpResponse<String> made = post("/api/v1/sellers/S1/coaching-plans", PERIOD);
    String at = made.headers().firstValue("Location").orElseThrow() + "/provenance";
    assertThat(json(get(at)).path("dataVersion")).isEqualTo(json(receipt).path("dataVersion"));
    assertThat(json(get(at)).path("engineVersion").asString()).matches(".+\\+[0-9a-f]{32}");
    HttpResponse<String> again = post(at.replace("provenance", "reproduction"), "");
    assertThat(json(again).path("identical").asBoolean()).as(again.body()).isTrue();
  }

  @Test
  void makesPlansForATeamAsAJobAndTellsHowFarItIs() throws Exception {
    upload(data());
    HttpResponse<String> accepted = post("/api/v1/teams/nord/coaching-plans", PERIOD);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = accepted.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> events = get(job + "/events");
    assertThat(events.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(events.body()).contains("event:done", "\"made\":2");
    assertThat(json(get(job)).path("state").asString()).isEqualTo("DONE");
    JsonNode outcomes = json(get(job + "/coaching-plans"));
    assertThat(outcomes.size()).isEqualTo(2);
    String plan = "/api/v1/coaching-plans/" + outcomes.path(0).path("planId").asString();
    assertThat(json(get(plan)).path("sellerId").asString()).isEqualTo("S1");
    assertThat(post("/api/v1/coaching-plans", PERIOD).statusCode()).isEqualTo(202);
    assertProblem(post("/api/v1/teams/s%C3%B8r/coaching-plans", PERIOD), 404, "sør");
    assertProblem(get("/api/v1/jobs/none"), 404, "none");
  }

  @Test
  void answersARequestThatComesTwiceOnce() throws Exception {
    upload(data());
    HttpResponse<String> first = keyed("a-1", PERIOD);
    HttpResponse<String> second = keyed("a-1", PERIOD);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(second.headers().firstValue("Idempotent-Replay")).hasValue("true");
    assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
    assertThat(jdbc.queryForObject("select count(*) from job", Long.class)).isEqualTo(1);
    assertProblem(keyed("a-1", "{\"period\":\"2026-Q2\"}"), 422, "another request");
    assertProblem(keyed("with space", PERIOD), 400, "Idempotency-Key");
    assertThat(keyed("a-2", PERIOD).body()).isNotEqualTo(first.body());
  }

  private HttpResponse<String> keyed(String key, String json) throws Exception {
    return send(
        request("/api/v1/teams/nord/coaching-plans")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json)));
  }

  @Test
  void aDryRunOnlyChecks() throws Exception {
    HttpResponse<String> receipt = upload(data(), "?dryRun=true");
    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/sellers").statusCode()).isEqualTo(409);
  }

  @Test
  void refusesAFaultySetWholeWithEveryPlace() throws Exception {
    upload(data());
    Map<String, String> faulty = data();
    faulty.put("sellers.csv", SELLERS.replace("language", "language,gender"));
    faulty.put(
        "funnel.csv",
        FUNNEL.replace("20,10", "20,21").replace("2026-07,lead,20,12", "2026-13,lad,x,12"));
    HttpResponse<String> refused = upload(faulty);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode errors = json(refused).path("errors");
    assertThat(errors.size()).as(refused.body()).isGreaterThanOrEqualTo(5);
    assertThat(refused.body())
        .contains("gender", "2026-13", "lad", "\"file\":\"funnel.csv\",\"line\":3");
    assertThat(json(get("/api/v1/sellers")).size()).isEqualTo(2);
  }

  @Test
  void takesMultipartFiles() throws Exception {
    String boundary = "boundary";
    StringBuilder body = new StringBuilder();
    data().forEach((name, content) -> body.append(part(boundary, name, content)));
    body.append("--").append(boundary).append("--\r\n");
    HttpResponse<String> receipt =
        send(
            request("/api/v1/data-sets")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    assertThat(json(receipt).path("sellers").asInt()).isEqualTo(2);
  }

  @Test
  void assessesWithoutStoringAnything() throws Exception {
    String row =
        "{\"seller_id\":\"S%d\",\"name\":\"N\",\"team\":\"t\",\"manager_id\":\"M\",\"role\":\"r\",\"hired_on\":\"2020-01-01\"}";
    String count =
        "{\"seller_id\":\"S%d\",\"period\":\"2026-07\",\"stage\":\"lead\",\"entered\":20,\"advanced\":10}";
    String request =
        "{\"sellerId\":\"S1\",\"period\":\"2026-Q3\",\"dataSet\":{\"sellers\":["
            + row.formatted(1)
            + ","
            + row.formatted(2)
            + "],\"funnel\":["
            + count.formatted(1)
            + ","
            + count.formatted(2)
            + "]}}";
    HttpResponse<String> plan = post("/api/v1/assessments", request);
    assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
    assertThat(json(plan).path("sellerId").asString()).isEqualTo("S1");
    assertThat(get("/api/v1/coaching-plans/" + json(plan).path("id").asString()).statusCode())
        .isEqualTo(404);
    HttpResponse<String> refused =
        post("/api/v1/assessments", request.replace("\"advanced\":10", "\"advanced\":21"));
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void everyErrorIsAProblemDocument() throws Exception {
    upload(data());
    assertProblem(post("/api/v1/sellers/S9/coaching-plans", PERIOD), 404, "S9");
    assertProblem(
        post("/api/v1/sellers/S1/coaching-plans", "{\"period\":\"2026-Q5\"}"), 400, "2026-Q5");
    assertProblem(post("/api/v1/sellers/S1/coaching-plans", "{}"), 400, "period is missing");
    assertProblem(
        post("/api/v1/sellers/S1/coaching-plans", "{\"periode\":\"2026-Q3\"}"), 400, "periode");
    assertProblem(post("/api/v1/sellers/S1/coaching-plans", "{"), 400, "line 1");
    assertProblem(get("/api/v1/coaching-plans/none"), 404, "none");
    assertProblem(get("/api/v1/sellers?limit=0"), 400, "limit");
    assertProblem(get("/api/v1/sellers?limit=x"), 400, "limit");
    assertProblem(get("/nowhere"), 404, "nowhere");
    assertProblem(send(request("/api/v1/sellers").DELETE()), 405, "DELETE");
  }

  @Test
  void everyAnswerNamesTheRulePack() throws Exception {
    assertThat(get("/api/v1/sellers").headers().firstValue("Rule-Pack-Version").orElseThrow())
        .matches("\\d+\\.\\d+\\.\\d+ sha256:[0-9a-f]{64}");
  }

  @Test
  void describesItselfInOpenApi() throws Exception {
    JsonNode paths = json(get("/openapi.json")).path("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/v1/data-sets",
            "/api/v1/sellers",
            "/api/v1/sellers/{id}/coaching-plans",
            "/api/v1/coaching-plans/{id}",
            "/api/v1/coaching-plans/{id}/explanation",
            "/api/v1/teams/{team}/coaching-plans",
            "/api/v1/jobs/{id}",
            "/api/v1/jobs/{id}/events",
            "/api/v1/assessments");
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void everyOperationSaysWhatItReturnsAndHowItFails() throws Exception {
    JsonNode api = json(get("/openapi.json"));
    assertThat(api.path("info").path("title").asString()).isEqualTo("Fremgang");
    assertThat(api.path("components").path("schemas").path("Problem").path("properties"))
        .isNotEmpty();
    for (JsonNode path : api.path("paths")) {
      for (JsonNode operation : path) {
        String says = operation.toString();
        assertThat(says).contains("\"summary\"", "#/components/schemas/Problem");
        assertThat(says).doesNotContain("*/*");
        assertThat(operation.path("responses").propertyNames()).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void leadsFromTheBareAddressToTheDescription() throws Exception {
    HttpResponse<String> answer = get("/");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/swagger-ui");
  }

  @Test
  void namesEveryMissingFieldOfAnAssessmentAtOnce() throws Exception {
    HttpResponse<String> refused = post("/api/v1/assessments", "{}");
    assertProblem(refused, 400, "sellerId is missing");
    assertThat(json(refused).path("errors").size()).isEqualTo(3);
  }

  private static void assertProblem(HttpResponse<String> response, int status, String says)
      throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .as(response.body())
        .hasValue("application/problem+json");
    assertThat(json(response).path("errors").isArray()).as(response.body()).isTrue();
    assertThat(response.body()).contains(says).doesNotContain("Exception", "\tat ");
  }

  private static Map<String, String> data() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("sellers.csv", SELLERS);
    files.put("funnel.csv", FUNNEL);
    return files;
  }

  private static String part(String boundary, String name, String content) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
        + name
        + "\"\r\nContent-Type: text/csv\r\n\r\n"
        + content
        + "\r\n";
  }

  private HttpResponse<String> upload(Map<String, String> files) throws Exception {
    return upload(files, "");
  }

  private HttpResponse<String> upload(Map<String, String> files, String query) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return send(
        request("/api/v1/data-sets" + query)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
