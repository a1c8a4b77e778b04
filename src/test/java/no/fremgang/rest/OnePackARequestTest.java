package no.fremgang.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import no.fremgang.EmptyStore;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.Swapped;
import no.fremgang.catalogue.EngagedWonPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** A pack is swapped right after a request came: all of the request goes on with the one before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremgang.data=none")
class OnePackARequestTest {
  private static final Instant BEFORE = Instant.parse("2026-09-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-11-01T00:00:00Z");

  @LocalServerPort private int port;
  @Autowired private ActivePack active;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Swap swap;
  private final HttpClient http = HttpClient.newHttpClient();
  private InForce first;

  /** Swaps once, behind the filter that names the pack and before all others. */
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  static final class Swap extends OncePerRequestFilter {
    private Runnable next = () -> {};

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      next.run();
      next = () -> {};
      chain.doFilter(request, response);
    }
  }

  @TestConfiguration
  static class Swapping {
    @Bean
    Swap swap() {
      return new Swap();
    }
  }

  @BeforeEach
  void firstPack() {
    EmptyStore.of(jdbc);
    first = active.inForce();
    Swapped.to(active, new InForce(first.pack(), "kari", BEFORE));
    InForce second = new InForce(RunningPack.of(EngagedWonPack.FILES), "ola", AFTER);
    swap.next = () -> Swapped.to(active, second);
  }

  @AfterEach
  void asBefore() {
    Swapped.to(active, first);
  }

  @Test
  void theAuditLogNamesThePackOfTheAnswer() throws Exception {
    HttpResponse<String> answer = get("/api/v1/jobs");
    assertNamesFirst(answer);
    List<String> noted =
        jdbc.queryForList(
            "select rule_pack from audit_pending where action = 'GET /api/v1/jobs'"
                + " union all select rule_pack from audit_entry"
                + " where action = 'GET /api/v1/jobs'",
            String.class);
    assertThat(noted).contains(first.pack().hash()).doesNotContain(active.get().hash());
  }

  @Test
  void theSkillFrameworkIsDatedAsThePackItIsOf() throws Exception {
    HttpResponse<String> answer = get("/ims/case/v1p1/CFDocuments");
    assertNamesFirst(answer);
    assertThat(
            JsonMapper.shared()
                .readTree(answer.body())
                .at("/CFDocuments/0/lastChangeDateTime")
                .asString())
        .startsWith("2026-09-01");
  }

  @Test
  void thePackInForceIsThatOfTheAnswer() throws Exception {
    HttpResponse<String> answer = get("/api/v1/rule-packs/active");
    assertNamesFirst(answer);
    assertThat(answer.body()).contains(first.pack().hash()).contains("2026-09-01");
  }

  /** What the tests above cannot reach, such as whose data somebody may see. */
  @Test
  void nothingThatServesRequestsAsksForThePackInForceByItself() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "no.fremgang.rest", "no.fremgang.access", "no.fremgang.feed", "no.fremgang.page")
        .and()
        .doNotHaveSimpleName("RulePackVersionHeader")
        .should()
        .callMethod(ActivePack.class, "get")
        .orShould()
        .callMethod(ActivePack.class, "inForce")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("no.fremgang"));
  }

  private void assertNamesFirst(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Rule-Pack-Version").orElseThrow())
        .endsWith(first.pack().hash());
    assertThat(active.get().hash()).as("swapped").isNotEqualTo(first.pack().hash());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
