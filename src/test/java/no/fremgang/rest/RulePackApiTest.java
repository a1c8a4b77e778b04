package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.assessment.PackVersions;
import no.fremgang.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rule pack's life over HTTP, as trainers and their tools see it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "fremgang.data=none",
      "fremgang.rules=src/test/resources/packs/engaged-won",
      "fremgang.rule-packs.approval=two-persons"
    })
@Import(RulePackApiTest.SignIn.class)
@DirtiesContext
class RulePackApiTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path DATA = Path.of("src/test/resources/data/engaged-won");
  private static final String PERIOD = "{\"period\":\"2026-Q3\",\"asOf\":\"2026-11-15\"}";

  /** Takes a header's word for who somebody is. */
  @TestConfiguration(proxyBeanMethods = false)
  static class SignIn {
    @Bean
    Filter signIn() {
      return (request, response, chain) ->
          chain.doFilter(new SignedIn((HttpServletRequest) request), response);
    }
  }

  private static final class SignedIn extends HttpServletRequestWrapper {
    SignedIn(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
      String name = getHeader("X-Person");
      return name == null ? null : () -> name;
    }
  }

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void fromUploadToRollBack() throws Exception {
    assertThat(post("/api/v1/data-sets", data(), "kari").statusCode()).isEqualTo(201);
    String first = json(get("/api/v1/rule-packs/active")).path("hash").asString();
    assertThat(planOfE04().path("focus").toString()).isEqualTo("[\"winning\"]");

    handIn(PackVersions.FAINT);
    dryRunShowsOnlyAPseudonym();

    assertProblem(ask("/api/v1/rule-packs/0.2.0/activation", "kari"), 409, "approval");
    assertProblem(ask("/api/v1/rule-packs/0.2.0/approval", "kari"), 409, "kari");
    assertThat(ask("/api/v1/rule-packs/0.2.0/approval", "ola").statusCode()).isEqualTo(200);
    HttpResponse<String> activated = ask("/api/v1/rule-packs/0.2.0/activation", "kari");
    assertThat(activated.statusCode()).as(activated.body()).isEqualTo(200);
    String named = "0.2.0 " + PackVersions.FAINT.hash();
    assertThat(activated.headers().firstValue("Rule-Pack-Version")).hasValue(named);
    assertThat(planOfE04().path("focus").toString()).isEqualTo("[]");
    assertThat(planOfE04().path("rulePack").path("hash").asString())
        .isEqualTo(PackVersions.FAINT.hash());

    assertThat(ask("/api/v1/rule-packs/" + first + "/activation", "kari").statusCode())
        .isEqualTo(200);
    assertThat(planOfE04().path("focus").toString()).isEqualTo("[\"winning\"]");
    JsonNode active = json(get("/api/v1/rule-packs/active"));
    assertThat(active.path("activations").path(1).path("version").asString()).isEqualTo("0.2.0");
  }

  private void dryRunShowsOnlyAPseudonym() throws Exception {
    HttpResponse<String> run = post("/api/v1/rule-packs/0.2.0/dry-run", PERIOD);
    assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
    assertThat(json(run).path("changed").asInt()).isEqualTo(1);
    assertThat(json(run).path("counts").path("CAUSES").path(0).path("id").asString())
        .isEqualTo("winning");
    assertThat(json(run).path("examples").path(0).path("seller").asString())
        .matches("seller-[0-9a-f]{12}");
    assertThat(run.body()).doesNotContain("E04");
    assertThat(post("/api/v1/rule-packs/0.2.0/dry-run", PERIOD).body()).isEqualTo(run.body());
  }

  @Test
  void keepsANewPackOnceAndTellsWhatItTested() throws Exception {
    HttpResponse<String> handedIn = handIn(PackVersions.REWORDED);
    assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(201);
    assertThat(json(handedIn).path("tests").path("rules").asInt()).isPositive();
    assertThat(handedIn.headers().firstValue("Location")).hasValue("/api/v1/rule-packs/0.3.0");
    assertThat(json(get("/api/v1/rule-packs/0.3.0")).path("by").asString()).isEqualTo("kari");
    assertThat(handIn(PackVersions.REWORDED).statusCode()).isEqualTo(200);
  }

  @Test
  void dryRunsOnDataInTheRequest() throws Exception {
    handIn(PackVersions.FAINT);
    String rows =
        PERIOD
            .replace("}", ",\"dataSet\":{\"sellers\":[%s],\"funnel\":[%s]}}")
            .formatted(
                "{\"seller_id\":\"X1\",\"name\":\"N\",\"team\":\"t\",\"manager_id\":\"M\","
                    + "\"role\":\"r\",\"hired_on\":\"2020-01-01\"}",
                "{\"seller_id\":\"X1\",\"period\":\"2026-07\",\"stage\":\"engaged\","
                    + "\"entered\":20,\"advanced\":10}");
    HttpResponse<String> run = post("/api/v1/rule-packs/0.2.0/dry-run", rows);
    assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
    assertThat(json(run).path("sellers").asInt()).isEqualTo(1);
  }

  @Test
  void writesTheChangeReportWithWhomItMayConcern() throws Exception {
    post("/api/v1/data-sets", data(), "kari");
    handIn(PackVersions.FAINT);
    HttpResponse<String> page =
        norwegian("/api/v1/rule-packs/0.2.0/change-report?period=2026-Q3&fromDay=2027-01-01");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains(
            "<html lang=\"nb\">", "Fra 2027-01-01.", "Prøvd på tallene for 2026-Q3: 10 selgere")
        .doesNotContain("E04");
    assertThat(get("/api/v1/rule-packs/0.2.0/change-report").body())
        .contains("Whom it may concern")
        .doesNotContain("Tried on");
    HttpResponse<String> text =
        send(request("/api/v1/rule-packs/0.2.0/change-report").header("Accept", "text/markdown"));
    assertThat(text.body()).startsWith("# Changes to the rules");
    assertProblem(get("/api/v1/rule-packs/9.9.9/change-report"), 404, "9.9.9");
    assertProblem(get("/api/v1/rule-packs/0.2.0/change-report?period=x"), 400, "period");
  }

  @Test
  void refusesAFaultyPackWithEveryPlaceAndShowsItInTheStatus() throws Exception {
    HttpResponse<String> refused = handIn(PackVersions.FAULTY);
    assertProblem(refused, 422, "behynd");
    JsonNode errors = json(refused).path("errors");
    assertThat(errors.size()).isGreaterThanOrEqualTo(3);
    assertThat(errors.path(0).path("file").asString()).isEqualTo("diagnosis/winning.yaml");
    JsonNode rejection = json(get("/api/v1/rule-packs/active")).path("lastRejection");
    assertThat(rejection.path("errors")).isEqualTo(errors);
    assertThat(rejection.path("by").asString()).isEqualTo("kari");
    assertProblem(get("/api/v1/rule-packs/0.5.0"), 404, "0.5.0");
  }

  @Test
  void tellsFaultsInTheLanguageAskedFor() throws Exception {
    HttpResponse<String> faulty = handInInNorwegian(PackVersions.FAULTY);
    assertProblem(faulty, 422, "Det som ble sendt inn, har feil");
    assertThat(json(faulty).path("errors").toString())
        .contains("ukjent", "Mente du")
        .doesNotContain("unknown", "Did you mean");
    assertThat(json(norwegian("/api/v1/rule-packs/active")).path("lastRejection").path("errors"))
        .isEqualTo(json(faulty).path("errors"));
    assertThat(json(get("/api/v1/rule-packs/active")).path("lastRejection").toString())
        .contains("unknown", "Did you mean");
    assertProblem(
        handInInNorwegian(PackVersions.FAILING), 422, "Regelen slo til: Alle betingelsene");
    assertProblem(norwegian("/api/v1/rule-packs/9.9.9"), 404, "Det finnes ingen regelpakke");
    handIn(PackVersions.FAINT);
    assertProblem(
        handInInNorwegian(PackVersions.changed("0.2.0", "for being heard", "for listening")),
        409,
        "neste versjon");
    assertProblem(
        send(
            request("/api/v1/rule-packs/0.2.0/approval")
                .header("X-Person", "kari")
                .header("Accept-Language", "nb")
                .POST(BodyPublishers.noBody())),
        409,
        "som ikke kan godkjenne den også");
  }

  private HttpResponse<String> norwegian(String path) throws Exception {
    return send(request(path).header("Accept-Language", "nb-NO"));
  }

  private HttpResponse<String> handInInNorwegian(PackFiles pack) throws Exception {
    return send(
        request("/api/v1/rule-packs")
            .header("Content-Type", "application/zip")
            .header("X-Person", "kari")
            .header("Accept-Language", "nb")
            .POST(BodyPublishers.ofByteArray(pack.toZip())));
  }

  @Test
  void refusesAPackWhoseTestsFail() throws Exception {
    assertProblem(handIn(PackVersions.FAILING), 422, "TEST-001");
  }

  @Test
  void refusesOtherContentForAVersion() throws Exception {
    handIn(PackVersions.FAINT);
    PackFiles other = PackVersions.changed("0.2.0", "for being heard", "for listening");
    assertProblem(handIn(other), 409, "next version");
  }

  @Test
  void refusesWhatIsNoZipAndWhatItDoesNotKnow() throws Exception {
    assertProblem(post("/api/v1/rule-packs", new byte[] {1, 2, 3}, "kari"), 422, "PACK-006");
    assertProblem(ask("/api/v1/rule-packs/9.9.9/activation", "kari"), 404, "9.9.9");
    assertProblem(post("/api/v1/rule-packs/9.9.9/dry-run", PERIOD), 404, "9.9.9");
    handIn(PackVersions.FAINT);
    assertProblem(post("/api/v1/rule-packs/0.2.0/dry-run", "{}"), 400, "period is missing");
    assertProblem(
        post("/api/v1/rule-packs/0.2.0/dry-run", PERIOD.replace("}", ",\"examples\":101}")),
        400,
        "examples");
  }

  @Test
  void givesAPackBackAsItWasHandedIn() throws Exception {
    handIn(PackVersions.FAINT);
    HttpResponse<byte[]> zip =
        http.send(request("/api/v1/rule-packs/0.2.0/files").build(), BodyHandlers.ofByteArray());
    assertThat(PackFiles.fromZip(new ByteArrayInputStream(zip.body())).hash())
        .isEqualTo(PackVersions.FAINT.hash());
  }

  @Test
  void listsTheVocabularyInBothLanguages() throws Exception {
    JsonNode both = json(get("/api/v1/rule-vocabulary"));
    assertThat(both.size()).isEqualTo(2);
    JsonNode english = json(get("/api/v1/rule-vocabulary?language=en")).path(0);
    assertThat(english.path("language").asString()).isEqualTo("en");
    assertThat(english.path("slots").path("factor").toString()).contains("engaged_to_won");
    assertThat(english.path("sentences").findValuesAsString("example")).noneMatch(String::isBlank);
    assertThat(english.path("placeholders").toString()).contains("engaged_to_won.observed");
    assertThat(english.path("nothing").asString()).isEqualTo("silence");
    assertProblem(get("/api/v1/rule-vocabulary?language=se"), 400, "se");
  }

  private JsonNode planOfE04() throws Exception {
    HttpResponse<String> plan = post("/api/v1/sellers/E04/coaching-plans", PERIOD);
    assertThat(plan.statusCode()).as(plan.body()).isEqualTo(201);
    JsonNode pack = json(plan).path("rulePack");
    assertThat(plan.headers().firstValue("Rule-Pack-Version"))
        .hasValue(pack.path("version").asString() + " " + pack.path("hash").asString());
    return json(plan);
  }

  private static void assertProblem(HttpResponse<String> response, int status, String says) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains(says).doesNotContain("Exception", "\tat ");
  }

  private HttpResponse<String> handIn(PackFiles pack) throws Exception {
    return post("/api/v1/rule-packs", pack.toZip(), "kari");
  }

  private HttpResponse<String> ask(String path, String person) throws Exception {
    return send(request(path).header("X-Person", person).POST(BodyPublishers.noBody()));
  }

  private HttpResponse<String> post(String path, byte[] zip, String person) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/zip")
            .header("X-Person", person)
            .POST(BodyPublishers.ofByteArray(zip)));
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

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static byte[] data() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(DATA)) {
      for (Path file : List.copyOf(files.toList())) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        zip.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
