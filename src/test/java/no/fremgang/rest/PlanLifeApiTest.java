package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.EmptyStore;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSets;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Manager M1 and seller S1 work with a plan over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class PlanLifeApiTest {
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

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSets dataSets;
  @Autowired private ActivePack pack;
  private final HttpClient http = HttpClient.newHttpClient();
  private String plan = "";

  @BeforeEach
  void planForS1() throws Exception {
    EmptyStore.of(jdbc);
    take(Map.of("sellers.csv", SELLERS, "funnel.csv", FUNNEL), DataSets.Mode.ADD);
    HttpResponse<String> made =
        call("manager-M1", "POST", "/api/v1/sellers/S1/coaching-plans", "{\"period\":\"2026-Q3\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    plan = made.headers().firstValue("Location").orElseThrow();
  }

  private void take(Map<String, String> texts, DataSets.Mode mode) throws Exception {
    Map<String, InputSource> files = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            files.put(
                name,
                () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    dataSets.takeOver(new DataSetSource.NamedFiles(files), mode, pack.get().schema());
  }

  @Test
  void goesFromProposalToClosingWithItsWholeHistory() throws Exception {
    assertThat(tag(call("seller-S1", "GET", plan, ""))).isEqualTo("\"0\"");
    step("seller-S1", "comments", "{\"text\":\"Jeg kjenner meg igjen.\"}", "0", "SELLER_COMMENTED");
    step("manager-M1", "agreement", "{\"note\":\"Vi begynner mandag.\"}", "1", "AGREED");
    step(
        "manager-M1",
        "follow-ups",
        "{\"day\":\"%s\",\"seen\":\"Flere spørsmål\",\"nextStep\":\"Fortsette\"}".formatted(day()),
        "2",
        "FOLLOWED_UP");
    step("manager-M1", "closing", "{\"outcome\":\"Målet er nådd.\"}", "3", "CLOSED");

    JsonNode history = json(call("seller-S1", "GET", plan + "/history", ""));
    assertThat(history.path("events").valueStream().map(e -> e.path("to").asString()))
        .containsExactly("PROPOSED", "SELLER_COMMENTED", "AGREED", "FOLLOWED_UP", "CLOSED");
    assertThat(history.at("/events/2/content/sellerSpoke").asBoolean()).isTrue();
    assertThat(history.at("/events/1/by").asString()).isEqualTo("S1");
    assertThat(history.at("/events/0/engineVersion").asString()).isNotBlank();
    JsonNode page = json(call("seller-S1", "GET", plan + "/history?limit=2&cursor=1", ""));
    assertThat(page.path("events").valueStream().map(e -> e.path("number").asInt()))
        .containsExactly(2, 3);
    assertThat(json(call("seller-S1", "GET", plan, "")).at("/life/possible").isEmpty()).isTrue();
  }

  /** A plan may be followed up from the day it rests on until today. */
  private String day() throws Exception {
    return json(call("manager-M1", "GET", plan, "")).path("asOf").asString();
  }

  @Test
  void asksForTheRevisionAndRefusesAnotherOne() throws Exception {
    String comment = "{\"text\":\"Hei\"}";
    assertProblem(call("seller-S1", "POST", plan + "/comments", comment), 428, "If-Match");
    assertProblem(
        call("seller-S1", "POST", plan + "/comments", comment, "If-Match", "*"),
        428,
        "If-Match: * is not");
    step("seller-S1", "comments", comment, "0", "SELLER_COMMENTED");
    for (String stale : List.of("\"0\"", "\"7\"", "W/\"1\"", "1", "\"1\", \"2\"")) {
      assertProblem(
          call("seller-S1", "POST", plan + "/comments", comment, "If-Match", stale),
          412,
          "Read the plan");
    }
  }

  @Test
  void saysWhatIsPossibleInTheLanguageAskedFor() throws Exception {
    HttpResponse<String> refused =
        call(
            "manager-M1",
            "POST",
            plan + "/closing",
            "{\"outcome\":\"Ferdig\"}",
            "If-Match",
            "\"0\"",
            "Accept-Language",
            "nn-NO, en;q=0.5");
    assertProblem(refused, 409, "Planen er PROPOSED (foreslått): avslutning er ikke mulig. Mulig:");
  }

  @Test
  void tellsAllFaultsOfABodyAtOnce() throws Exception {
    HttpResponse<String> refused =
        call(
            "manager-M1",
            "POST",
            plan + "/follow-ups",
            "{\"day\":\"2999-01-01\",\"goals\":{\"nonsense\":true}}",
            "If-Match",
            "\"0\"");
    assertProblem(refused, 400, "future");
    assertThat(json(refused).path("errors").valueStream().map(e -> e.path("file").asString()))
        .containsExactlyInAnyOrder("day", "goals", "seen", "nextStep");
  }

  @Test
  void answersAnObjectionWithAPlanFromTheDataOfToday() throws Exception {
    step("seller-S1", "objection", "{\"reason\":\"Leadene er feil.\"}", "0", "OBJECTED");
    String again = "{\"outcome\":\"RE_RUN\",\"reason\":\"Rettet.\"}";
    assertProblem(
        call("manager-M1", "POST", plan + "/decision", again, "If-Match", "\"1\""),
        409,
        "have not changed");
    String corrected = "seller_id,period,stage,entered,advanced\nS1,2026-07,lead,20,15\n";
    take(Map.of("funnel.csv", corrected), DataSets.Mode.ADD);
    JsonNode old = step("manager-M1", "decision", again, "1", "RE_RUN");
    String successor = "/api/v1/coaching-plans/" + old.path("replacedBy").asString();
    JsonNode made = json(call("seller-S1", "GET", successor, ""));
    assertThat(made.at("/life/state").asString()).isEqualTo("PROPOSED");
    assertThat(plan).endsWith(made.at("/life/replaces").asString());
    assertThat(json(call("seller-S1", "GET", plan, "")).at("/life/replacedBy"))
        .isEqualTo(old.path("replacedBy"));
  }

  @Test
  void recordsADecisionAfterWhichThePlanCanBeAgreedOrWithdrawn() throws Exception {
    step("seller-S1", "objection", "{\"reason\":\"Uenig.\"}", "0", "OBJECTED");
    String stands = "{\"outcome\":\"PLAN_STANDS\",\"reason\":\"Tallene er kontrollert.\"}";
    step("manager-M1", "decision", stands, "1", "DECIDED");
    step("manager-M1", "withdrawal", "{\"reason\":\"Ny rolle.\"}", "2", "WITHDRAWN");
  }

  @Test
  void takesAStepWithTheSameIdempotencyKeyOnce() throws Exception {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer =
          call(
              "seller-S1",
              "POST",
              plan + "/comments",
              "{\"text\":\"Hei\"}",
              "If-Match",
              "\"0\"",
              "Idempotency-Key",
              "k1");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(tag(answer)).isEqualTo("\"1\"");
    }
  }

  @Test
  void knowsNoPlanThatIsNotThere() throws Exception {
    assertProblem(call("admin", "GET", "/api/v1/coaching-plans/none/history", ""), 404, "none");
    assertProblem(call("admin", "GET", "/api/v1/coaching-plans/none", ""), 404, "none");
  }

  private JsonNode step(String user, String step, String body, String revision, String state)
      throws Exception {
    HttpResponse<String> answer =
        call(user, "POST", plan + "/" + step, body, "If-Match", "\"" + revision + "\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).path("state").asString()).isEqualTo(state);
    assertThat(tag(answer)).isEqualTo("\"" + (Integer.parseInt(revision) + 1) + "\"");
    return json(answer);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(says);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> call(
      String user, String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString((user + ":local").getBytes(StandardCharsets.UTF_8)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
