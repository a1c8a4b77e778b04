package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What operation sees of the service: probes, figures, correlation ids. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OperationTest {
  @LocalServerPort private int port;

  @Test
  void tellsThatItLivesAndIsReady() throws Exception {
    for (String probe : List.of("", "/liveness", "/readiness")) {
      HttpResponse<String> answer = call("GET", "/actuator/health" + probe, "");
      assertThat(answer.statusCode()).as(probe).isEqualTo(200);
    }
  }

  @Test
  void countsPlansVerdictsRulesAndFaultsWithoutNamingAnybody() throws Exception {
    HttpResponse<String> made =
        call("POST", "/api/v1/sellers/S017/coaching-plans", "{\"period\":\"2026-Q3\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    HttpResponse<String> refused = call("POST", "/api/v1/data-sets", "no zip");
    assertThat(refused.statusCode()).as(refused.body()).isIn(415, 422);
    String figures = call("GET", "/actuator/prometheus", "").body();
    assertThat(figures)
        .containsPattern("(?m)^fremgang_plans_made_total [1-9]")
        .containsPattern("(?m)^fremgang_verdicts_total\\{verdict=\"NORMAL\"} [1-9]")
        .containsPattern("(?m)^fremgang_rule_stage_seconds_count [1-9]")
        .containsPattern("(?m)^fremgang_rule_pack_info\\{hash=\"sha256:[^}]*} 1")
        .doesNotContain("S017")
        .doesNotContain("coaching-plans/plan-");
  }

  @Test
  void answersWithTheCallersCorrelationId() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/v1/sellers")).header("X-Correlation-Id", "abc-7").build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("abc-7");
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header(
                "Content-Type", path.endsWith("data-sets") ? "application/zip" : "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
