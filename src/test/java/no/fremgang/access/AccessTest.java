package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Viewer.Role;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation × role × own or foreign scope, over HTTP with signed tokens. Åse leads S1 in team
 * nord, M2 leads S2 in team sør; "own" is S1's.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"fremgang.data=none", "fremgang.access.mode=oauth2"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  /** Operation; roles allowed for the own scope; roles allowed for a foreign one too. */
  private static final String EXPECTED =
      """
      POST   /api/v1/data-sets                        | ADMIN                | ADMIN
      GET    /api/v1/data-sets                        | ADMIN                | ADMIN
      GET    /api/v1/data-sets/IMPORT                 | ADMIN                | ADMIN
      DELETE /api/v1/data-sets/IMPORT                 | ADMIN                | ADMIN
      GET    /api/v1/sellers                          | MANAGER SELLER ADMIN | MANAGER SELLER ADMIN
      GET    /api/v1/sellers/S1                       | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/sellers/S1/coaching-plans        | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/sellers/S1/export                | SELLER ADMIN         | ADMIN
      DELETE /api/v1/sellers/S1                       | ADMIN                | ADMIN
      GET    /api/v1/erasures                         | ADMIN                | ADMIN
      POST   /api/v1/erasures                         | ADMIN                | ADMIN
      POST   /api/v1/sellers/S1/coaching-plans        | MANAGER ADMIN        | ADMIN
      POST   /api/v1/assessments                      | MANAGER ADMIN        | MANAGER ADMIN
      GET    /api/v1/coaching-plans/PLAN              | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/coaching-plans/PLAN/explanation  | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/coaching-plans/PLAN/provenance   | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/coaching-plans/PLAN/effect       | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/effects                          | TRAINER ADMIN        | TRAINER ADMIN
      POST   /api/v1/coaching-plans/PLAN/reproduction | MANAGER ADMIN        | ADMIN
      GET    /api/v1/coaching-plans/PLAN/history      | MANAGER SELLER ADMIN | ADMIN
      POST   /api/v1/coaching-plans/PLAN/comments     | MANAGER SELLER ADMIN | ADMIN
      POST   /api/v1/coaching-plans/PLAN/objection    | SELLER               |
      POST   /api/v1/coaching-plans/PLAN/agreement    | MANAGER ADMIN        | ADMIN
      POST   /api/v1/coaching-plans/PLAN/decision     | MANAGER ADMIN        | ADMIN
      POST   /api/v1/coaching-plans/PLAN/withdrawal   | MANAGER ADMIN        | ADMIN
      POST   /api/v1/coaching-plans/PLAN/follow-ups   | MANAGER ADMIN        | ADMIN
      POST   /api/v1/coaching-plans/PLAN/closing      | MANAGER ADMIN        | ADMIN
      POST   /api/v1/coaching-plans/PLAN/sessions     | MANAGER SELLER       |
      GET    /api/v1/coaching-plans/PLAN/sessions     | MANAGER SELLER       |
      POST   /api/v1/sellers/S1/praise                | MANAGER ADMIN        | ADMIN
      GET    /api/v1/sellers/S1/praise                | MANAGER SELLER ADMIN | ADMIN
      POST   /api/v1/coaching-plans                   | ADMIN                | ADMIN
      POST   /api/v1/teams/nord/coaching-plans        | MANAGER ADMIN        | ADMIN
      GET    /api/v1/teams/nord/overview?period=2026-Q3 | MANAGER ADMIN      | ADMIN
      GET    /api/v1/jobs                             | MANAGER ADMIN        | MANAGER ADMIN
      GET    /api/v1/jobs/JOB                         | MANAGER ADMIN        | ADMIN
      GET    /api/v1/jobs/JOB/events                  | MANAGER ADMIN        | ADMIN
      GET    /api/v1/jobs/JOB/coaching-plans          | MANAGER ADMIN        | ADMIN
      POST   /api/v1/rule-packs                       | TRAINER ADMIN        | TRAINER ADMIN
      GET    /api/v1/rule-packs                       | TRAINER ADMIN        | TRAINER ADMIN
      GET    /api/v1/rule-packs/active                | TRAINER ADMIN        | TRAINER ADMIN
      GET    /api/v1/rule-packs/PACK                  | TRAINER ADMIN        | TRAINER ADMIN
      GET    /api/v1/rule-packs/PACK/files            | TRAINER ADMIN        | TRAINER ADMIN
      POST   /api/v1/rule-packs/PACK/dry-run          | TRAINER ADMIN        | TRAINER ADMIN
      GET    /api/v1/rule-packs/PACK/change-report    | TRAINER ADMIN        | TRAINER ADMIN
      POST   /api/v1/rule-packs/PACK/approval         | TRAINER ADMIN        | TRAINER ADMIN
      POST   /api/v1/rule-packs/PACK/activation       | TRAINER ADMIN        | TRAINER ADMIN
      GET    /api/v1/rule-vocabulary                  | EVERYBODY            | EVERYBODY
      GET    /api/v1/recommendations                  | HR ADMIN             | HR ADMIN
      GET    /api/v1/recommendations.csv              | HR ADMIN             | HR ADMIN
      GET    /api/v1/recommendations.xlsx             | HR ADMIN             | HR ADMIN
      POST   /api/v1/practice-results                 | HR ADMIN             | HR ADMIN
      POST   /api/v1/xapi/statements                  | HR ADMIN             | HR ADMIN
      GET    /api/v1/coaching-plans/PLAN/practice-results | MANAGER SELLER ADMIN | ADMIN
      GET    /api/v1/webhooks                         | HR ADMIN             | HR ADMIN
      POST   /api/v1/webhooks                         | HR ADMIN             | HR ADMIN
      DELETE /api/v1/webhooks/PACK                    | HR ADMIN             | HR ADMIN
      POST   /api/v1/webhooks/PACK/rotation           | HR ADMIN             | HR ADMIN
      POST   /api/v1/webhooks/PACK/activation         | HR ADMIN             | HR ADMIN
      POST   /api/v1/webhooks/PACK/test               | HR ADMIN             | HR ADMIN
      GET    /api/v1/webhooks/PACK/deliveries         | HR ADMIN             | HR ADMIN
      POST   /api/v1/webhooks/PACK/deliveries/IMPORT/redelivery | HR ADMIN   | HR ADMIN
      GET    /api/v1/skills                           | EVERYBODY            | EVERYBODY
      GET    /ims/case/v1p1/CFDocuments               | EVERYBODY            | EVERYBODY
      GET    /ims/case/v1p1/CFDocuments/PACK          | EVERYBODY            | EVERYBODY
      GET    /ims/case/v1p1/CFPackages/PACK           | EVERYBODY            | EVERYBODY
      GET    /ims/case/v1p1/CFItems/PACK              | EVERYBODY            | EVERYBODY
      GET    /ims/case/v1p1/CFAssociations/PACK       | EVERYBODY            | EVERYBODY
      GET    /api/v1/information-records              | EVERYBODY            | EVERYBODY
      POST   /api/v1/information-records              | HR ADMIN             | HR ADMIN
      GET    /api/v1/audit-log                        | AUDITOR ADMIN        | AUDITOR ADMIN
      GET    /api/v1/audit-log/verification           | AUDITOR ADMIN        | AUDITOR ADMIN
      GET    /actuator/prometheus                     | ADMIN                | ADMIN
      GET    /api/v1/rowless                          |                      |
      """;

  private static final Tokens TOKENS = new Tokens();
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  @Autowired private DataSets dataSets;
  @Autowired private ActivePack pack;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final HttpClient http = HttpClient.newHttpClient();
  private String plan = "";
  private String job = "";

  @TestConfiguration
  static class IdentityProvider {
    /** An operation somebody forgot to give a row. */
    @RestController
    static class Rowless {
      @GetMapping("/api/v1/rowless")
      String told() {
        return "told";
      }
    }

    @Bean
    JwtDecoder decoder() {
      return NimbusJwtDecoder.withPublicKey(TOKENS.publicKey()).build();
    }
  }

  @BeforeEach
  void planForS1() throws Exception {
    if (!plan.isEmpty()) {
      return;
    }
    Map<String, InputSource> files = new TreeMap<>();
    files.put(
        "sellers.csv",
        file(
            """
            seller_id,name,team,manager_id,role,hired_on
            S1,Åse Ødegård,nord,M1,selger,2020-01-01
            S2,Bjørn Sæther,sør,M2,selger,2020-01-01
            """));
    files.put(
        "funnel.csv",
        file(
            "seller_id,period,stage,entered,advanced\n"
                + "S1,2026-07,lead,20,10\n"
                + "S2,2026-07,lead,9,1\n"));
    dataSets.takeOver(new DataSetSource.NamedFiles(files), DataSets.Mode.ADD, pack.get().schema());
    HttpResponse<String> made =
        call("POST", "/api/v1/sellers/S1/coaching-plans", TOKENS.of("M1", "manager"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    plan = JSON.readTree(made.body()).path("id").asString();
    HttpResponse<String> batch =
        call("POST", "/api/v1/teams/nord/coaching-plans", TOKENS.of("M1", "manager"));
    assertThat(batch.statusCode()).as(batch.body()).isEqualTo(202);
    job = JSON.readTree(batch.body()).path("id").asString();
  }

  private static InputSource file(String text) {
    return () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<List<String>> rows() {
    return EXPECTED.lines().map(row -> Stream.of(row.split("\\|", -1)).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void letsEveryRoleDoWhatTheTableSaysAndNothingElse(List<String> row) throws Exception {
    String method = row.get(0).split(" +")[0];
    String path = row.get(0).split(" +")[1].replace("PLAN", plan).replace("JOB", job);
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      assertAllowed(method, path, TOKENS.of(own(role), name), named(row.get(1)).contains(role));
      assertAllowed(method, path, TOKENS.of(foreign(role), name), named(row.get(2)).contains(role));
    }
    assertThat(call(method, path, "").statusCode()).as("without a token").isEqualTo(401);
    assertAllowed(method, path, TOKENS.of("M1"), false);
    assertAllowed(method, path, TOKENS.of("M1", "boss"), false);
  }

  private void assertAllowed(String method, String path, String token, boolean allowed)
      throws Exception {
    HttpResponse<String> answer = call(method, path, token);
    assertThat(List.of(401, 403).contains(answer.statusCode()))
        .as(method + " " + path + " → " + answer.statusCode() + " " + answer.body())
        .isEqualTo(!allowed);
  }

  private static Set<Role> named(String names) {
    if (names.equals("EVERYBODY")) {
      return Set.of(Role.values());
    }
    return Stream.of(names.split(" +"))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String own(Role role) {
    return role == Role.SELLER ? "S1" : "M1";
  }

  private static String foreign(Role role) {
    return role == Role.SELLER ? "S2" : "M2";
  }

  @Test
  void everyOperationHasARowHereAndInTheTable() {
    Set<String> tested =
        rows()
            .map(
                row ->
                    row.get(0)
                        .replaceAll(" +", " ")
                        .replaceAll("\\?.*", "")
                        .replaceAll("\\b(S1|nord|PLAN|PACK|JOB|IMPORT)\\b", "{}"))
            .collect(java.util.stream.Collectors.toSet());
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                mapping
                    .getPatternValues()
                    .forEach(
                        pattern ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(
                                    method ->
                                        assertThat(
                                                isOpen(pattern)
                                                    || tested.contains(
                                                        method + " " + plain(pattern)))
                                            .as(method + " " + pattern + " has no row")
                                            .isTrue())));
  }

  private static String plain(String pattern) {
    return pattern.replaceAll("\\{[^}]*}", "{}");
  }

  private static boolean isOpen(String pattern) {
    return pattern.startsWith("/openapi.json") || pattern.startsWith("/swagger-ui");
  }

  @Test
  void aListHoldsTheOwnPartOnly() throws Exception {
    assertThat(sellers(TOKENS.of("M1", "manager"))).containsExactly("S1");
    assertThat(sellers(TOKENS.of("S2", "seller"))).containsExactly("S2");
    assertThat(sellers(TOKENS.of("x", "admin"))).containsExactly("S1", "S2");
    assertThat(sellers(TOKENS.of("nobody", "manager"))).isEmpty();
  }

  @Test
  void aListOfJobsHoldsThoseOfTheOwnTeamsOnly() throws Exception {
    assertThat(call("GET", "/api/v1/jobs", TOKENS.of("M1", "manager")).body()).contains(job);
    assertThat(call("GET", "/api/v1/jobs", TOKENS.of("x", "admin")).body()).contains(job);
    for (String path : List.of("/api/v1/jobs", "/api/v1/jobs?team=nord")) {
      HttpResponse<String> foreign = call("GET", path, TOKENS.of("M2", "manager"));
      assertThat(foreign.statusCode()).isEqualTo(200);
      assertThat(foreign.body()).as(path).doesNotContain(job);
    }
  }

  /** Who runs the service sees every plan, but not what the two noted about their talks. */
  @Test
  void notesAreForTheTwoEvenBesideAManagerWhoRunsTheService() throws Exception {
    String both = TOKENS.of("M2", "manager", "admin");
    String address = "/api/v1/coaching-plans/" + plan;
    assertThat(call("GET", address, both).statusCode()).isEqualTo(200);
    assertThat(call("GET", address + "/sessions", both).statusCode()).isEqualTo(403);
  }

  private List<String> sellers(String token) throws Exception {
    JsonNode sellers = JSON.readTree(call("GET", "/api/v1/sellers", token).body());
    return sellers.valueStream().map(s -> s.path("sellerId").asString()).toList();
  }

  @Test
  void refusesTokensThatAreForgedExpiredOrOfNobody() throws Exception {
    Map<String, Object> claims = Map.of("sub", "M1", "roles", List.of("admin"));
    String forged = new Tokens().signed(claims, Instant.now().plusSeconds(600));
    String expired = TOKENS.signed(claims, Instant.now().minusSeconds(600));
    String nobody =
        TOKENS.signed(Map.of("roles", List.of("admin")), Instant.now().plusSeconds(600));
    assertThat(call("GET", "/api/v1/sellers", forged).statusCode()).isEqualTo(401);
    assertThat(call("GET", "/api/v1/sellers", expired).statusCode()).isEqualTo(401);
    assertThat(call("GET", "/api/v1/sellers", "x.y.z").statusCode()).isEqualTo(401);
    assertThat(call("GET", "/api/v1/sellers", nobody).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesWithAProblemDocumentAndSecurityHeadersAndWithoutDetails() throws Exception {
    HttpResponse<String> refused = call("GET", "/api/v1/sellers/S1", TOKENS.of("M2", "manager"));
    HttpResponse<String> unknown = call("GET", "/api/v1/sellers/S9", TOKENS.of("M2", "manager"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(unknown.body()).as("whether a seller exists").isEqualTo(refused.body());
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(refused.body()).path("errors").isArray()).isTrue();
    assertThat(refused.headers().map())
        .containsKeys(
            "rule-pack-version",
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "cache-control",
            "referrer-policy");
  }

  @Test
  void everyAnswerIsKeptByNobodyShownInNoFrameAndTakenForWhatItIs() throws Exception {
    for (String path : List.of("/api/v1/sellers/S1", "/api/v1/sellers/S2", "/api/v1/nowhere")) {
      HttpResponse<String> answer = call("GET", path, TOKENS.of("M1", "manager"));
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }

  @Test
  void theAuditLogHoldsWhoSawAndWhoWasRefusedBeforeTheyAreAnswered() throws Exception {
    HttpResponse<String> seen =
        call("GET", "/api/v1/coaching-plans/" + plan, TOKENS.of("M1", "manager"));
    HttpResponse<String> refused = call("GET", "/api/v1/sellers/S1", TOKENS.of("S2", "seller"));
    JsonNode request = logged(seen);
    assertThat(request.path("kind").asString()).isEqualTo("REQUEST");
    assertThat(request.path("actor").asString()).isEqualTo("M1");
    assertThat(request.path("action").asString()).isEqualTo("GET /api/v1/coaching-plans/{id}");
    assertThat(request.path("subject").asString()).isEqualTo("coaching-plans/" + plan);
    assertThat(request.path("rulePack").asString()).isEqualTo(pack.get().hash());
    assertThat(request.path("dataVersion").asString()).isNotBlank();
    JsonNode refusal = logged(refused);
    assertThat(refusal.path("kind").asString()).isEqualTo("REFUSAL");
    assertThat(refusal.path("actor").asString()).isEqualTo("S2");
    JsonNode proof =
        JSON.readTree(
            call("GET", "/api/v1/audit-log/verification", TOKENS.of("x", "auditor")).body());
    assertThat(proof.path("intact").asBoolean()).isTrue();
  }

  /** The line of the audit log that belongs to the answer. */
  private JsonNode logged(HttpResponse<String> answer) throws Exception {
    String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    String path = "/api/v1/audit-log?limit=5000";
    return JSON.readTree(call("GET", path, TOKENS.of("x", "auditor")).body())
        .valueStream()
        .filter(line -> line.path("correlationId").asString().equals(id))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void tellsWhoIsSignedInThatThereIsNothingAtAnAddress() throws Exception {
    assertThat(call("GET", "/api/v1/nowhere", TOKENS.of("x", "hr")).statusCode()).isEqualTo(404);
    assertThat(call("PUT", "/api/v1/sellers", TOKENS.of("x", "hr")).statusCode()).isEqualTo(405);
    assertThat(call("GET", "/api/v1/nowhere", "").statusCode()).isEqualTo(401);
  }

  @Test
  void leavesTheDescriptionAndHealthOpen() throws Exception {
    assertThat(call("GET", "/openapi.json", "").statusCode()).isEqualTo(200);
    assertThat(call("GET", "/actuator/health", "").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> call(String method, String path, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{\"period\":\"2026-Q3\"}"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
