package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.fremgang.feed.FeedRow.Outcome;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.feed.PracticeController.Given;
import no.fremgang.feed.PracticeController.GivenList;
import no.fremgang.feed.PracticeResults.Taken;
import no.fremgang.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class PracticeResultsTest {
  private static final Instant AT = Instant.parse("2026-10-20T13:00:00Z");

  @Parameter private Database database;
  private FeedOn on;
  private PracticeResults results;

  @BeforeEach
  void open() {
    on = new FeedOn(database);
    results = new PracticeResults(on.jdbc, on.transaction, on.feed, on.rows, on.clock);
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
  }

  @AfterEach
  void close() {
    on.close();
  }

  private static PracticeReport report(String id, Outcome outcome, Instant at) {
    return new PracticeReport(id, "S1", "rec-S1-ask", outcome, at, 0.9);
  }

  private FeedRow ask() {
    return on.rows.find("rec-S1-ask").orElseThrow();
  }

  @Test
  void marksThePracticeOnceAndTellsTheFeed() {
    assertThat(results.take(report("r1", Outcome.completed, AT)).taken()).isEqualTo(Taken.accepted);
    assertThat(results.take(report("r1", Outcome.completed, AT)).taken()).isEqualTo(Taken.repeated);
    assertThat(ask().practised()).isEqualTo(new FeedRow.Practised(Outcome.completed, AT, 0.9));
    assertThat(ask().sequence()).isEqualTo(3);
    assertThat(results.ofPlan("plan-1")).containsExactly(report("r1", Outcome.completed, AT));
    assertThat(results.take(report("r1", Outcome.failed, AT)).problem())
        .contains("stands for another report");
  }

  @Test
  void doneStaysDone() {
    results.take(report("r1", Outcome.failed, AT));
    results.take(report("r2", Outcome.passed, AT.plusSeconds(60)));
    results.take(report("r3", Outcome.failed, AT.plusSeconds(120)));
    results.take(report("r4", Outcome.completed, AT.plusSeconds(30)));
    assertThat(ask().practised().outcome()).isEqualTo(Outcome.passed);
    assertThat(results.ofPlan("plan-1")).hasSize(4);
  }

  @Test
  void staysWithAPlanThatIsTakenOnAndGoesWithOneThatIsWithdrawn() {
    results.take(report("r1", Outcome.completed, AT));
    on.feed.move("plan-1", Status.followed_up);
    assertThat(ask().practised()).isNotNull();
    on.feed.withdraw("plan-1");
    assertThat(ask().practised()).isNull();
    assertThat(results.take(report("r2", Outcome.completed, AT)).problem())
        .contains("has been withdrawn");
  }

  @Test
  void reportsWhatItDoesNotKnowAndTakesTheRest() {
    PracticeController controller = new PracticeController(results);
    var answer =
        controller.take(
            new GivenList(
                List.of(
                    new Given("1", "S1", "rec-S1-ask", "completed", AT.toString(), null),
                    new Given("2", "S1", "rec-none", "completed", AT.toString(), null),
                    new Given("3", "S2", "rec-S1-ask", "completed", AT.toString(), null),
                    new Given("4", "", null, "finished", "yesterday", 7.0),
                    new Given(
                        null,
                        "S1",
                        "urn:fremgang:recommendation:rec-S1-listen",
                        "passed",
                        AT.toString(),
                        0.5))));
    assertThat(answer.getStatusCode().value()).isEqualTo(207);
    assertThat(answer.getBody())
        .extracting(PracticeController.Line::taken)
        .containsExactly(
            Taken.accepted, Taken.refused, Taken.refused, Taken.refused, Taken.accepted);
    assertThat(answer.getBody().get(1).problem()).contains("no recommendation \"rec-none\"");
    assertThat(answer.getBody().get(2).problem()).contains("not of seller \"S2\"");
    assertThat(answer.getBody().get(3).problem())
        .contains(
            "sellerId is missing", "recommendationId is missing", "finished", "yesterday", "7.0");
    assertThat(results.ofPlan("plan-1")).hasSize(2);
  }

  private static String statement(String id, String seller, String verb, String activity) {
    return """
        {"id": "%s", "actor": {"objectType": "Agent", "account": {"homePage": "https://x", "name": "%s"}},
         "verb": {"id": "http://adlnet.gov/expapi/verbs/%s"}, "object": {"id": "%s"},
         "result": {"success": true, "score": {"scaled": 0.8}}, "timestamp": "2026-10-20T13:00:00Z"}
        """
        .formatted(id, seller, verb, activity);
  }

  private static final String ID = "12345678-1234-5678-1234-56781234567";

  @Test
  void takesStatementsAllOrNone() {
    XapiController xapi = new XapiController(results, on.transaction, on.clock);
    String ask = "urn:fremgang:recommendation:rec-S1-ask";
    String good = statement(ID + "1", "S1", "passed", ask);
    assertThatThrownBy(
            () ->
                xapi.statements(
                    "["
                        + good
                        + ","
                        + statement(ID + "2", "S9", "completed", ask)
                        + ","
                        + statement(ID + "3", "S1", "completed", ask + "-none")
                        + "]"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(faults(refusal)).contains("statements[1]", "statements[2]"));
    assertThat(results.ofPlan("plan-1")).isEmpty();
    assertThat(ask().practised()).isNull();

    assertThat(xapi.statements(good).getBody()).containsExactly(ID + "1");
    assertThat(xapi.statements("[" + good + "]").getBody()).containsExactly(ID + "1");
    assertThat(ask().practised()).isEqualTo(new FeedRow.Practised(Outcome.passed, AT, 0.8));
  }

  @Test
  void namesEveryFaultOfAStatement() {
    XapiController xapi = new XapiController(results, on.transaction, on.clock);
    assertThatThrownBy(() -> xapi.statements(statement("7", "", "ran", "http://x")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(faults(refusal))
                    .contains("[0].actor", "[0].verb", "[0].object", "[0].id"));
    assertThatThrownBy(() -> xapi.statements("{\"actor\": 3}")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> xapi.statements("no json")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> xapi.statements("[]")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> xapi.statements("[null]")).isInstanceOf(Refusal.class);
  }

  private static String faults(Refusal refusal) {
    return String.valueOf(refusal.getBody().getProperties());
  }
}
