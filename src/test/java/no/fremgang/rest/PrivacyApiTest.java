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
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.fremgang.EmptyStore;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access to and erasure of everything about a seller of the demo company, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PrivacyApiTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Period QUARTER = Period.parse("2026-Q3");
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
  private static final String SELLER = "S017";
  private static final String SESSION = "{\"heldOn\":\"2026-10-02\",\"note\":\"Bare oss to\"}";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSets dataSets;
  @Autowired private ActivePack pack;
  @Autowired private PlanMaking making;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void demoCompany() throws Exception {
    EmptyStore.of(jdbc);
    Map<String, InputSource> files = new TreeMap<>();
    for (InputFile file : InputFile.values()) {
      files.put(file.fileName(), new ClassPathResource("demo/" + file.fileName())::getInputStream);
    }
    dataSets.takeOver(new DataSetSource.NamedFiles(files), DataSets.Mode.ADD, pack.get().schema());
  }

  @Test
  void othersPlansAreTheSameToTheByteBeforeAndAfterAnErasure() throws Exception {
    Map<String, String> before = plans();
    String peer = made("S018");
    HttpResponse<byte[]> erased = call("DELETE", "/sellers/S017?confirm=S017", "", "");
    assertThat(erased.statusCode()).as(text(erased)).isEqualTo(200);
    Map<String, String> after = plans();
    assertThat(before.remove(SELLER)).isNotNull();
    assertThat(before).hasSizeGreaterThan(20);
    assertThat(after).isEqualTo(before);
    JsonNode again =
        JSON.readTree(text(call("POST", "/coaching-plans/" + peer + "/reproduction", "", "")));
    assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
  }

  private Map<String, String> plans() {
    RunningPack running = pack.get();
    DataSet data = dataSets.current(running.schema()).orElseThrow();
    var assessment = making.assessment(data, running, QUARTER, AS_OF);
    Map<String, String> plans = new TreeMap<>();
    data.observations()
        .people()
        .forEach(
            seller ->
                plans.put(
                    seller.id().value(), JSON.writeValueAsString(assessment.plan(seller.id()))));
    return plans;
  }

  private String made(String seller) throws Exception {
    HttpResponse<byte[]> made =
        call("POST", "/sellers/" + seller + "/coaching-plans", "", "{\"period\":\"2026-Q3\"}");
    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    return JSON.readTree(made.body()).path("id").asString();
  }

  @Test
  void anErasedSellerIsNowhereAndThePlanIsGone() throws Exception {
    String plan = made(SELLER);
    assertThat(call("DELETE", "/sellers/S017", "", "").statusCode()).isEqualTo(400);
    assertThat(call("DELETE", "/sellers/S017?confirm=S018", "", "").statusCode()).isEqualTo(400);
    assertThat(call("GET", "/sellers/S017", "", "").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> erased = call("DELETE", "/sellers/S017?confirm=S017", "", "");
    assertThat(JSON.readTree(erased.body()).path("plans").asInt()).isEqualTo(1);
    assertThat(call("GET", "/sellers/S017", "", "").statusCode()).isEqualTo(404);
    assertThat(text(call("GET", "/sellers", "", ""))).doesNotContain("S017", SellerId.ERASED);
    HttpResponse<byte[]> gone = call("GET", "/coaching-plans/" + plan, "", "");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(text(gone)).contains("coaching-plan-erased");
    assertThat(call("GET", "/sellers/S017/export", "", "").statusCode()).isEqualTo(404);
    assertThat(text(call("GET", "/erasures", "", ""))).doesNotContain("S017");
    HttpResponse<byte[]> again =
        call("POST", "/erasures", "", text(call("GET", "/erasures", "", "")));
    assertThat(text(again)).isEqualTo("[]");
    JsonNode log = JSON.readTree(text(call("GET", "/audit-log/verification", "", "")));
    assertThat(log.path("intact").asBoolean()).isTrue();
  }

  @Test
  void theSellerGetsEverythingInAZipAndOthersDoNot() throws Exception {
    String plan = made(SELLER);
    assertThat(
            call(
                    "POST",
                    "/coaching-plans/" + plan + "/sessions",
                    "manager-" + managerOf(plan),
                    SESSION)
                .statusCode())
        .isEqualTo(201);
    Map<String, String> own = unzipped(call("GET", "/sellers/S017/export", "seller-S017", ""));
    assertThat(own.get("README.txt")).contains("session-notes.json", "slik de ble levert");
    assertThat(own.get("plans/" + plan + "/plan.json")).contains("\"sellerId\":\"S017\"");
    assertThat(own.get("session-notes.json")).contains("Bare oss to");
    assertThat(own.get("audit-log.json")).contains("GET /api/v1/sellers/{id}/export");
    assertThat(own.keySet().stream().filter(name -> name.endsWith(".csv"))).hasSizeGreaterThan(5);
    own.keySet().stream()
        .filter(name -> name.endsWith(".json") && !name.startsWith("plans/"))
        .forEach(name -> assertThat(own.get("README.txt")).contains(name));
    Map<String, String> admins = unzipped(call("GET", "/sellers/S017/export", "admin", ""));
    assertThat(admins.toString()).doesNotContain("Bare oss to");
    assertThat(call("GET", "/sellers/S017/export", "seller-S018", "").statusCode()).isEqualTo(403);
    assertThat(call("GET", "/sellers/S017/export", "hr", "").statusCode()).isEqualTo(403);
  }

  @Test
  void stepsExportsAndChangesOfWebhooksAreInTheAuditLog() throws Exception {
    String plan = made(SELLER);
    call("POST", "/coaching-plans/" + plan + "/sessions", "manager-" + managerOf(plan), SESSION);
    call("GET", "/sellers/S017/export", "seller-S017", "");
    HttpResponse<byte[]> hook =
        call("POST", "/webhooks", "hr", "{\"url\":\"https://1.1.1.1/x\",\"description\":\"\"}");
    assertThat(hook.statusCode()).as(text(hook)).isEqualTo(201);
    String id = JSON.readTree(hook.body()).path("id").asString();
    call("POST", "/webhooks/" + id + "/rotation", "hr", "");
    call("DELETE", "/webhooks/" + id, "hr", "");
    call("GET", "/recommendations", "hr", "");
    assertThat(changes("coaching-plans/" + plan))
        .contains("coaching-plan.made", "coaching-plan.session");
    assertThat(changes("sellers/S017")).contains("seller.exported");
    assertThat(changes("webhooks/" + id))
        .contains("webhook.added", "webhook.secret-rotated", "webhook.removed");
    assertThat(text(call("GET", "/audit-log?limit=5000&actor=hr", "", "")))
        .contains("GET /api/v1/recommendations");
  }

  private List<String> changes(String subject) throws Exception {
    return JSON.readTree(text(call("GET", "/audit-log?limit=5000&subject=" + subject, "", "")))
        .valueStream()
        .map(line -> line.path("action").asString())
        .toList();
  }

  private String managerOf(String plan) {
    return jdbc.queryForList(
            "select manager_id from coaching_plan where id = ?", String.class, plan)
        .get(0);
  }

  private static Map<String, String> unzipped(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> call(String method, String path, String user, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!user.isEmpty()) {
      String pair = user + ":local";
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }
}
