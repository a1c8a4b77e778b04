package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.fremgang.EmptyStore;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataRewritten;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.IdempotencyKeys;
import no.fremgang.assessment.ImportNeeded;
import no.fremgang.assessment.MadeRefusals;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.NoRoom;
import no.fremgang.assessment.PackGone;
import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.StrangeTombstones;
import no.fremgang.assessment.VersionTaken;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every problem, told in English and in Norwegian. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"fremgang.data=none", "fremgang.access.requests-per-minute=300"})
class ProblemsInBothLanguagesTest {
  private static final String PERIOD = "{\"period\":\"2026-Q3\"}";

  /** Words an English sentence can hardly do without, and a Norwegian one does not have. */
  private static final Set<String> ENGLISH =
      Set.of("the", "is", "was", "with", "not", "this", "there", "and", "ask", "has");

  private static final Set<String> NORWEGIAN =
      Set.of(
          "er", "ikke", "en", "et", "på", "med", "og", "som", "å", "har", "kan", "det", "feil",
          "ingen", "mangler", "om", "fra", "til");

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSets dataSets;
  @Autowired private ActivePack pack;
  @Autowired private JsonMapper json;
  @Autowired private HandlerExceptionResolver handlerExceptionResolver;
  private final HttpClient http = HttpClient.newHttpClient();

  /** What a reader of the language is told. */
  private record Told(int status, String type, String language, JsonNode body) {
    /** Title, detail and every fault with its way out. */
    List<String> sentences() {
      List<String> all = new ArrayList<>();
      all.add(body.path("title").asString());
      all.add(body.path("detail").asString());
      for (JsonNode fault : body.path("errors")) {
        all.add(fault.path("problem").asString());
        all.add(fault.path("wayOut").asString());
      }
      return all;
    }
  }

  /** Asks in a language, until the problem is there. */
  private interface Provocation {
    Told in(String language) throws Exception;
  }

  @BeforeEach
  void twoSellers() throws Exception {
    EmptyStore.of(jdbc);
    Map<String, InputSource> files = new TreeMap<>();
    files.put(
        "sellers.csv",
        () ->
            stream(
                "seller_id,name,team,manager_id,role,hired_on,language\n"
                    + "S1,Åse,nord,M1,selger,2020-01-01,nb\n"
                    + "S2,Bo,nord,M1,selger,2020-01-01,en\n"));
    files.put(
        "funnel.csv",
        () -> stream("seller_id,period,stage,entered,advanced\nS1,2026-07,lead,20,10\n"));
    dataSets.takeOver(new DataSetSource.NamedFiles(files), DataSets.Mode.ADD, pack.get().schema());
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void isToldInTheLanguageOfTheReader(ProblemType type) throws Exception {
    Provocation provocation = provocation(type);
    Told english = provocation.in("en");
    Told norwegian = provocation.in("nb");
    for (Told told : List.of(english, norwegian)) {
      assertThat(told.type()).as("%s", told.body()).isEqualTo(type.uri().toString());
      assertThat(told.status()).isEqualTo(type.status());
      assertThat(told.body().path("status").asInt()).isEqualTo(type.status());
      assertThat(told.body().has("errors")).isTrue();
    }
    assertThat(english.body().path("title").asString()).isEqualTo(type.title().en());
    assertThat(norwegian.body().path("title").asString()).isEqualTo(type.title().nb());
    assertInTheirLanguages(english, norwegian);
  }

  /** What Spring refuses by itself. */
  @ParameterizedTest
  @CsvSource({
    "405, PATCH, /api/v1/sellers, '', ''",
    "406, GET, /api/v1/sellers, '', application/x-nothing",
    "415, POST, /api/v1/sellers/S1/coaching-plans, text/plain, ''",
    "400, GET, /api/v1/sellers?limit=many, '', ''",
    "400, POST, /api/v1/data-sets?dryRun=perhaps, application/zip, ''",
    "400, GET, /api/v1/teams/nord/overview, '', ''",
    "400, GET, /api/v1/audit-log?since=yesterday, '', ''",
  })
  void tellsWhatSpringRefusesInTheLanguageOfTheReader(
      int status, String method, String path, String contentType, String accept) throws Exception {
    List<String> headers = new ArrayList<>();
    if (!contentType.isEmpty()) {
      headers.addAll(List.of("Content-Type", contentType));
    }
    if (!accept.isEmpty()) {
      headers.addAll(List.of("Accept", accept));
    }
    Provocation asked = over(method, path, PERIOD, headers.toArray(String[]::new));
    Told english = asked.in("en");
    Told norwegian = asked.in("nb");
    assertThat(english.status()).as("%s", english.body()).isEqualTo(status);
    assertThat(norwegian.status()).isEqualTo(status);
    assertThat(english.body().has("errors")).isTrue();
    assertInTheirLanguages(english, norwegian);
  }

  @ParameterizedTest
  @CsvSource({"en, broken", "nb, ødelagt"})
  void tellsWhyAJobFailedInTheLanguageOfTheReader(String language, String why) throws Exception {
    jdbc.update(
        """
        insert into job (id, team, period, as_of, data_version, pack_hash, state, total, made,
          failed, requested_at, problem, problem_nb)
        select 'job-1', 'nord', '2026-Q3', date '2026-10-01', id, 'h', 'FAILED', 1, 0, 1,
          current_timestamp, 'broken', 'ødelagt' from data_version
        """);
    jdbc.update(
        "insert into job_seller (job_id, seller_id, problem, problem_nb)"
            + " values ('job-1', 'S1', 'broken', 'ødelagt'), ('job-1', 'S2', 'x', null)");
    assertThat(body("/api/v1/jobs/job-1", language).path("problem").asString()).isEqualTo(why);
    assertThat(body("/api/v1/jobs", language).path(0).path("problem").asString()).isEqualTo(why);
    JsonNode outcomes = body("/api/v1/jobs/job-1/coaching-plans", language);
    assertThat(outcomes.path(0).path("problem").asString()).isEqualTo(why);
    assertThat(outcomes.path(1).path("problem").asString()).as("in one language").isEqualTo("x");
    assertThat(text("/api/v1/jobs/job-1/events", language))
        .contains("event:failed", "\"problem\":\"" + why + "\"");
  }

  @ParameterizedTest
  @CsvSource({"en, broken", "nb, ødelagt"})
  void tellsWhatCameOfADeliveryInTheLanguageOfTheReader(String language, String why)
      throws Exception {
    String webhook = webhook();
    String id = webhook.substring(webhook.lastIndexOf('/') + 1);
    jdbc.update(
        """
        update webhook set disabled_at = current_timestamp, disabled_because = 'broken',
          disabled_because_nb = 'ødelagt' where id = ?
        """,
        id);
    jdbc.update(
        """
        insert into webhook_event (id, type, subject, at, body)
        values ('msg_1', 'test', 'x', current_timestamp, '{}')
        """);
    jdbc.update(
        """
        insert into webhook_delivery (webhook_id, event_id, state, tries, next_attempt_at)
        values (?, 'msg_1', 'FAILED', 1, current_timestamp)
        """,
        id);
    jdbc.update(
        """
        insert into webhook_attempt (delivery_number, attempt, at, problem, problem_nb)
        select number, 0, current_timestamp, 'broken', 'ødelagt' from webhook_delivery
        """);
    assertThat(body("/api/v1/webhooks", language).path(0).path("disabledBecause").asString())
        .isEqualTo(why);
    JsonNode delivery = body(webhook + "/deliveries", language).path(0);
    assertThat(delivery.at("/attempts/0/problem").asString()).isEqualTo(why);
    assertThat(delivery.at("/attempts/0").has("status")).as("no answer came").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "en, is not what was written after line",
    "nb, er ikke det som ble skrevet etter linje"
  })
  void tellsWhatIsWrongWithTheAuditLogInTheLanguageOfTheReader(String language, String why)
      throws Exception {
    String path = "/api/v1/audit-log/verification";
    JsonNode whole = body(path, language);
    assertThat(whole.path("intact").asBoolean()).as("%s", whole).isTrue();
    Long last = whole.path("last").asLong();
    String actor =
        jdbc.queryForObject("select actor from audit_entry where number = ?", String.class, last);
    jdbc.update("update audit_entry set actor = 'somebody else' where number = ?", last);
    try {
      JsonNode broken = body(path, language);
      assertThat(broken.path("intact").asBoolean()).isFalse();
      assertThat(broken.path("problem").asString()).contains(why);
    } finally {
      jdbc.update("update audit_entry set actor = ? where number = ?", actor, last);
    }
  }

  private JsonNode body(String path, String language) throws Exception {
    return json.readTree(text(path, language));
  }

  private String text(String path, String language) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", language)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void saysWhichParametersItKnows() throws Exception {
    String path = "/api/v1/audit-log?acter=a%20b&limit=3&page=2";
    assertThat(over("HEAD", path, "").in("en").status()).isEqualTo(400);
    Provocation asked = over("GET", path, "");
    Told english = asked.in("en");
    Told norwegian = asked.in("nb");
    assertThat(english.sentences())
        .endsWith(
            "There is no parameter \"acter\" here. Known: actor, cursor, limit, since, subject.",
            "Did you mean \"actor\"?",
            "There is no parameter \"page\" here. Known: actor, cursor, limit, since, subject.",
            "Use one of: actor, cursor, limit, since, subject.");
    assertThat(norwegian.sentences()).contains("Mente du \"actor\"?");
    assertInTheirLanguages(english, norwegian);
  }

  @Test
  void readsTheLanguageAsHttpMeansIt() throws Exception {
    Function<String, String> told = header -> language("/api/v1/sellers/S9", header);
    assertThat(told.apply("nn-NO, en;q=0.5")).isEqualTo("nb");
    assertThat(told.apply("en;q=0.5, no;q=0.9")).isEqualTo("nb");
    assertThat(told.apply("sv, en-GB")).isEqualTo("en");
    assertThat(told.apply("nb;q=0, en")).isEqualTo("en");
    assertThat(told.apply("sv")).isEqualTo("en");
    assertThat(told.apply("*")).isEqualTo("en");
    assertThat(told.apply("!!")).isEqualTo("en");
  }

  private String language(String path, String header) {
    try {
      return over("GET", path, "").in(header).language();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static void assertInTheirLanguages(Told english, Told norwegian) {
    assertThat(english.language()).isEqualTo("en");
    assertThat(norwegian.language()).isEqualTo("nb");
    List<String> en = english.sentences();
    List<String> nb = norwegian.sentences();
    assertThat(nb).hasSameSizeAs(en);
    for (int i = 0; i < nb.size(); i++) {
      assertThat(nb.get(i)).isNotBlank().isNotEqualTo(en.get(i));
      assertThat(words(nb.get(i))).as(nb.get(i)).doesNotContainAnyElementsOf(ENGLISH);
      assertThat(words(en.get(i))).as(en.get(i)).doesNotContain("ikke", "og", "å", "på");
    }
    assertThat(words(nb.get(1))).as(nb.get(1)).containsAnyElementsOf(NORWEGIAN);
  }

  private static List<String> words(String sentence) {
    String said = sentence.replaceAll("\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
    return List.of(said.split("[^\\p{L}-]+"));
  }

  /** A new type has no row here, and this does not compile until it is provoked. */
  private Provocation provocation(ProblemType type) throws Exception {
    return switch (type) {
      case UNUSABLE_REQUEST -> over("GET", "/api/v1/recommendations?limit=0", "");
      case UNREADABLE_REQUEST -> answeredOf(400);
      case UNREADABLE_BODY -> over("POST", "/api/v1/sellers/S1/coaching-plans", "{\"perod\":1}");
      case UNUSABLE_IDEMPOTENCY_KEY ->
          over(
              "POST",
              "/api/v1/sellers/S1/coaching-plans",
              PERIOD,
              "Idempotency-Key",
              "k".repeat(201));
      case NOT_SIGNED_IN ->
          over("GET", "/api/v1/sellers", "", "Authorization", basic("nobody:wrong"));
      case NOT_PERMITTED ->
          over("GET", "/api/v1/audit-log", "", "Authorization", basic("seller-S1:local"));
      case NOT_FROM_THIS_MACHINE ->
          over("GET", "/api/v1/sellers", "", "Sec-Fetch-Site", "cross-site");
      case NO_SUCH_ADDRESS -> over("GET", "/api/v1/nowhere", "");
      case UNKNOWN_SELLER -> over("GET", "/api/v1/sellers/S9", "");
      case UNKNOWN_TEAM -> over("GET", "/api/v1/teams/sør/overview?period=2026-Q3", "");
      case UNKNOWN_JOB -> over("GET", "/api/v1/jobs/none", "");
      case UNKNOWN_IMPORT -> over("DELETE", "/api/v1/data-sets/none", "");
      case UNKNOWN_COACHING_PLAN -> over("GET", "/api/v1/coaching-plans/none", "");
      case UNKNOWN_RULE_PACK -> over("GET", "/api/v1/rule-packs/9.9.9", "");
      case UNKNOWN_WEBHOOK -> over("DELETE", "/api/v1/webhooks/none", "");
      case UNKNOWN_DELIVERY -> over("POST", webhook() + "/deliveries/1/redelivery", "");
      case NO_DATA_SET -> thrown(new NoDataSet());
      case IMPORT_NEEDED -> thrown(new ImportNeeded("i-1", List.of()));
      case RULE_PACK_GONE -> thrown(new PackGone("p-1", "1.0.0"));
      case VERSION_TAKEN -> thrown(new VersionTaken("1.0.0"));
      case RULE_PACK_REFUSED -> thrown(MadeRefusals.byItsAuthor());
      case STEP_NOT_POSSIBLE ->
          over("POST", plan() + "/closing", "{\"outcome\":\"Nå\"}", "If-Match", "\"0\"");
      case RE_RUN_CHANGES_NOTHING -> thrown(MadeRefusals.nothingNew());
      case DATA_REWRITTEN -> thrown(new DataRewritten(new IOException("erased")));
      case STRANGE_TOMBSTONES -> thrown(new StrangeTombstones(List.of("t-1")));
      case REQUEST_UNDER_WAY -> this::underWay;
      case COACHING_PLAN_ERASED -> over("GET", erasedPlan(), "");
      case NOT_REPRODUCIBLE -> thrown(MadeRefusals.notReproducible());
      case FULL_SYNC_NEEDED -> over("GET", "/api/v1/recommendations?cursor=" + lost(), "");
      case PLAN_CHANGED ->
          over("POST", plan() + "/comments", "{\"text\":\"Hei\"}", "If-Match", "\"7\"");
      case BODY_TOO_LARGE ->
          over(
              "POST",
              "/api/v1/assessments",
              "{\"x\":\"" + "x".repeat(4 << 20) + "\"}",
              "Idempotency-Key",
              "large");
      case INPUT_REJECTED ->
          over("POST", "/api/v1/rule-packs", "no zip", "Content-Type", "application/zip");
      case STATEMENTS_REFUSED -> over("POST", "/api/v1/xapi/statements", "{\"id\":\"1\"}");
      case IDEMPOTENCY_KEY_REUSED -> reusedKey();
      case IF_MATCH_MISSING -> over("POST", plan() + "/comments", "{\"text\":\"Hei\"}");
      case TOO_MANY_REQUESTS -> this::beyondTheLimit;
      case INTERNAL_ERROR -> thrown(new IllegalStateException("a bug"));
      case NOT_IMPLEMENTED -> over("PROPFIND", "/api/v1/sellers", "");
      case DATABASE_AWAY ->
          thrown(
              new CannotGetJdbcConnectionException(
                  "away", new SQLTransientConnectionException("no connection")));
      case IDENTITY_PROVIDER_AWAY -> thrown(new AuthenticationServiceException("away"));
      case STORAGE_FULL ->
          thrown(new NoRoom("sellers.csv", new IOException("No space left on device")));
    };
  }

  private Provocation over(String method, String path, String body, String... headers) {
    return language -> {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + port + path.replace("ø", "%C3%B8")))
              .header("Accept-Language", language)
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (!List.of(headers).contains("Content-Type") && !body.isEmpty()) {
        request.header("Content-Type", "application/json");
      }
      if (headers.length > 0) {
        request.headers(headers);
      }
      return told(http.send(request.build(), BodyHandlers.ofString()));
    };
  }

  private Told told(HttpResponse<String> answer) {
    return new Told(
        answer.statusCode(),
        json.readTree(answer.body()).path("type").asString("about:blank"),
        answer.headers().firstValue("Content-Language").orElse("none"),
        json.readTree(answer.body()));
  }

  /** What the service makes of an exception that takes a fault of its own to happen. */
  private Provocation thrown(Exception exception) {
    return language -> {
      MockHttpServletResponse response = new MockHttpServletResponse();
      handlerExceptionResolver.resolveException(asked(language), response, null, exception);
      return told(response);
    };
  }

  /** What is told of a status by itself, as Tomcat gives it. */
  private Provocation answeredOf(int status) {
    return language ->
        new Told(
            status,
            String.valueOf(StatusProblems.of(asked(language), status).getType()),
            language,
            json.valueToTree(StatusProblems.of(asked(language), status)));
  }

  private static MockHttpServletRequest asked(String language) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/assessments");
    request.addHeader("Accept-Language", language);
    return request;
  }

  private Told told(MockHttpServletResponse response) throws Exception {
    JsonNode body = json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    return new Told(
        response.getStatus(),
        body.path("type").asString(),
        String.valueOf(response.getHeader("Content-Language")),
        body);
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private String plan() throws Exception {
    HttpResponse<String> made = post("/api/v1/sellers/S1/coaching-plans", PERIOD);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made.headers().firstValue("Location").orElseThrow();
  }

  private String erasedPlan() throws Exception {
    String plan = plan();
    HttpRequest erasure =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/sellers/S1?confirm=S1"))
            .DELETE()
            .build();
    assertThat(http.send(erasure, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    return plan;
  }

  private String webhook() throws Exception {
    HttpResponse<String> made = post("/api/v1/webhooks", "{\"url\":\"http://localhost:1/x\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made.headers().firstValue("Location").orElseThrow();
  }

  private static String lost() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("f2:000000000000:5".getBytes(StandardCharsets.US_ASCII));
  }

  private Provocation reusedKey() throws Exception {
    String path = "/api/v1/sellers/S1/coaching-plans";
    over("POST", path, PERIOD, "Idempotency-Key", "once").in("en");
    return over("POST", path, "{\"period\":\"2026-07\"}", "Idempotency-Key", "once");
  }

  private Told beyondTheLimit(String language) throws Exception {
    Provocation asked = over("GET", "/api/v1/jobs", "", "Authorization", basic("auditor:local"));
    for (int i = 0; i < 3_000; i++) {
      Told told = asked.in(language);
      if (told.status() == 429) {
        return told;
      }
    }
    throw new AssertionError("300 a minute were never used up");
  }

  private Told underWay(String language) throws Exception {
    IdempotencyKeys busy =
        new IdempotencyKeys() {
          @Override
          public Decision begin(String caller, String key, String requestHash) {
            return new Decision.UnderWay();
          }

          @Override
          public void answered(String caller, String key, Answer answer) {}

          @Override
          public void forget(String caller, String key) {}
        };
    MockHttpServletRequest request = asked(language);
    request.addHeader("Idempotency-Key", "k");
    MockHttpServletResponse response = new MockHttpServletResponse();
    new IdempotencyFilter(busy, json).doFilter(request, response, new MockFilterChain());
    return told(response);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
