package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanLives;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what docs/hr-tools.md shows, on the demo company with every plan agreed. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "fremgang.feed.address=http://localhost",
      "spring.datasource.url=jdbc:h2:mem:hr-tools;MODE=PostgreSQL"
    })
class HrToolsPageTest {
  private static final Path PAGE = Path.of("docs/hr-tools.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  @Autowired private PlanLives lives;
  @Autowired private CoachingPlans plans;
  @Autowired private RecommendationFeed feed;
  @Autowired private PlanChecks checks;
  @Autowired private TransactionTemplate transaction;
  @Autowired private FeedRows rows;

  private final HttpClient http = HttpClient.newHttpClient();

  private void agreeOnEveryPlan() throws Exception {
    String job =
        json(curl(
                List.of(
                    "-d",
                    "{\"period\":\"2026-Q3\"}",
                    "-H",
                    "Content-Type: application/json",
                    local("/api/v1/coaching-plans"))))
            .path("id")
            .asString();
    String events = curl(List.of(local("/api/v1/jobs/" + job + "/events")));
    assertThat(events).contains("done");
    List<String> made = new ArrayList<>();
    for (JsonNode one : json(curl(List.of(local("/api/v1/jobs/" + job + "/coaching-plans"))))) {
      made.add(one.path("planId").asString());
    }
    long recommended =
        made.stream().mapToLong(id -> plans.find(id).orElseThrow().recommendations().size()).sum();
    assertThat(told()).as("proposals").isEmpty();
    // Taken back, since the service itself is set to agreed and would withdraw them in a while.
    transaction.executeWithoutResult(
        status -> {
          tell(PlansTold.proposed);
          assertThat(told()).allMatch(entry -> entry.status() == FeedRow.Status.proposed);
          everyRecommendationHasASkillWithAlignmentOrSaysThatThereIsNone(recommended);
          status.setRollbackOnly();
        });
    assertThat(told()).isEmpty();
    for (String plan : made) {
      take(plan, new PlanStep.Agreement(true, null, Map.of()), Part.MANAGER);
    }
    everyRecommendationHasASkillWithAlignmentOrSaysThatThereIsNone(recommended);
  }

  /** As the service does at its start after a change of fremgang.feed.plans. */
  private void tell(PlansTold setting) {
    PlansInFeed inFeed = new PlansInFeed(feed, plans, lives, checks, setting);
    lives.all().forEach(one -> inFeed.show(one.seller(), one.period()));
  }

  private List<FeedEntry> told() {
    return rows.after(0, Instant.EPOCH, 10_000).stream()
        .filter(row -> row.told() != null)
        .map(row -> FeedEntry.of(row, Language.EN))
        .toList();
  }

  private void take(String plan, PlanStep step, Part part) {
    lives.take(plan, lives.find(plan).orElseThrow().life(), step, new Participant("M1", part));
  }

  private static String local(String path) {
    return "http://localhost:8080" + path;
  }

  @Test
  void runsWhatThePageShowsAndTellsOfEverySkill() throws Exception {
    agreeOnEveryPlan();
    String cursor = "";
    String seller = "";
    String recommendation = "";
    int calls = 0;
    for (String call : calls()) {
      String filled =
          call.replace("CURSOR", cursor)
              .replace("SELLER", seller)
              .replace("RECOMMENDATION", recommendation);
      String answer = curl(words(filled).subList(1, words(filled).size()));
      assertThat(answer).as(call).isNotBlank();
      if (answer.startsWith("{\"items\"")) {
        JsonNode page = json(answer);
        cursor = page.path("nextCursor").asString();
        if (seller.isEmpty()) {
          seller = page.path("items").path(0).path("sellerId").asString();
          recommendation = page.path("items").path(0).path("id").asString();
        }
      }
      calls++;
    }
    assertThat(calls).isEqualTo(10);
    assertThat(rows.find(recommendation).orElseThrow().practised())
        .isNotNull()
        .satisfies(p -> assertThat(p.outcome()).isEqualTo(FeedRow.Outcome.passed));
    anObjectionTakesThePlanOutOfTheFeed(recommendation);
  }

  private void anObjectionTakesThePlanOutOfTheFeed(String recommendation) {
    String plan = rows.find(recommendation).orElseThrow().planId();
    take(plan, new PlanStep.Objection("Tallene er feil."), Part.SELLER);
    assertThat(rows.ofPlan(plan)).isNotEmpty().allMatch(row -> row.told() == null);
  }

  /**
   * @param recommended recommendations of all plans of the company
   */
  private void everyRecommendationHasASkillWithAlignmentOrSaysThatThereIsNone(long recommended) {
    List<FeedEntry> all = told();
    assertThat(all).hasSizeGreaterThan(20).hasSize(Math.toIntExact(recommended));
    assertThat(all)
        .allSatisfy(
            entry -> {
              assertThat(entry.skill().match() == Skill.Match.none)
                  .isEqualTo(entry.skill().alignment().isEmpty());
              assertThat(entry.skill().noMatch() == null)
                  .isEqualTo(entry.skill().match() != Skill.Match.none);
              assertThat(entry.skill().alignment()).allMatch(a -> a.uri().startsWith("http"));
            });
    assertThat(all).anyMatch(entry -> entry.skill().match() == Skill.Match.exact);
  }

  @Test
  void givesAReasonForEveryFieldAndForNoOther() throws IOException {
    List<String> listed =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `") && !line.contains("fremgang."))
            .map(line -> line.split("`")[1])
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(
            Stream.of(FeedEntry.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  private static List<String> calls() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    return blocks
        .results()
        .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
        .filter(line -> line.startsWith("curl"))
        .toList();
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  private String curl(List<String> words) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-u" -> {
          byte[] user = words.get(++i).getBytes(StandardCharsets.UTF_8);
          request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        case "-H" -> {
          String[] header = words.get(++i).split(": ");
          request.header(header[0], header[1]);
        }
        case "-d" -> request.POST(BodyPublishers.ofString(words.get(++i)));
        default ->
            request.uri(URI.create(words.get(i).replace("localhost:8080", "localhost:" + port)));
      }
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(207);
    return answer.body();
  }
}
