package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.fremgang.core.Language;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    on.clock.advance(Duration.between(on.clock.instant(), AT.plusSeconds(120)));
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
    assertThat(results.take(report("r1", Outcome.failed, AT)).problem(Language.EN))
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
    assertThat(results.take(report("r2", Outcome.completed, AT)).problem(Language.EN))
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
                        0.5))),
            Locale.ENGLISH);
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

  /** The clock of a learning tool may be five minutes ahead. */
  @Test
  void refusesPracticeThatIsStillToCome() {
    Instant latest = on.clock.instant().plus(Duration.ofMinutes(5));
    Instant later = latest.plusMillis(1);
    PracticeController simple = new PracticeController(results);
    for (Locale reader : List.of(Locale.ENGLISH, Language.NB.locale())) {
      Given given = new Given("1", "S1", "rec-S1-ask", "passed", later.toString(), null);
      assertThat(simple.take(new GivenList(List.of(given)), reader).getBody())
          .singleElement()
          .satisfies(line -> assertThat(line.taken()).isEqualTo(Taken.refused))
          .satisfies(
              line ->
                  assertThat(line.problem())
                      .contains(later + (reader == Locale.ENGLISH ? " is still" : " har ikke")));
    }
    String sent = statement(ID + "1", "S1", "passed", ASK);
    assertThatThrownBy(() -> xapi().statements(sent.replace(AT.toString(), later.toString())))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(faults(refusal)).contains("is still to come"));
    assertThat(results.ofPlan("plan-1")).isEmpty();
    assertThat(results.take(report("r1", Outcome.passed, latest)).taken())
        .isEqualTo(Taken.accepted);
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

  private XapiController xapi() {
    return new XapiController(results, on.transaction, on.clock);
  }

  private static final String ASK = "urn:fremgang:recommendation:rec-S1-ask";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attempted",
        "Completed",
        "completed/",
        "completed ",
        "voided",
        "",
        "../completed",
        "mastered"
      })
  void refusesVerbsThatSayNothingOfPractice(String verb) {
    assertThatThrownBy(() -> xapi().statements(statement(ID + "1", "S1", verb, ASK)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(faults(refusal)).contains("[0].verb"));
    assertThat(results.ofPlan("plan-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mbox\": \"mailto:s1@example.com\"}",
        "{\"objectType\": \"Group\", \"member\": [{\"account\": {\"name\": \"S1\"}}]}",
        "{\"account\": {\"name\": \"s1\"}}",
        "{\"account\": {\"name\": \"S1\\u0000\"}}",
        "{\"account\": {\"name\": \"\\ud800\"}}",
        "{\"account\": {\"name\": \"S2\"}}",
        "{\"account\": {\"name\": [\"S1\"]}}",
        "{}",
        "null"
      })
  void refusesActorsWhoAreNotTheSeller(String actor) {
    String sent =
        statement(ID + "1", "S1", "passed", ASK).replaceFirst("\\{\"objectType.*?\\}\\}", "ACTOR");
    assertThat(sent).contains("ACTOR");
    assertThatThrownBy(() -> xapi().statements(sent.replace("ACTOR", actor)))
        .isInstanceOf(Refusal.class);
    assertThat(results.ofPlan("plan-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2026-10-20",
        "2026-10-20T13:00:00",
        "2026-02-30T13:00:00Z",
        "1792501200"
      })
  void refusesTimesThatAreNone(String time) {
    String sent = statement(ID + "1", "S1", "passed", ASK).replace("2026-10-20T13:00:00Z", time);
    assertThatThrownBy(() -> xapi().statements(sent))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(faults(refusal)).contains("[0].timestamp"));
    PracticeController simple = new PracticeController(results);
    Given given = new Given("a\u0000", "S1", "rec-S1-ask", "passed", time, null);
    assertThat(
            simple.take(new GivenList(List.of(given)), Locale.ENGLISH).getBody().get(0).problem())
        .contains("id holds a control character", "at is");
  }

  @Test
  void takesTheSameStatementTwiceInOneRequestOnceAndRefusesAnotherOfItsId() {
    String one = statement(ID + "a", "S1", "passed", ASK);
    String same = statement((ID + "A").toUpperCase(Locale.ROOT), "S1", "passed", ASK);
    xapi().statements("[" + one + "," + same + "," + one + "]");
    assertThat(results.ofPlan("plan-1")).hasSize(1);
    String other = statement(ID + "b", "S1", "passed", ASK);
    String clash = statement(ID + "b", "S1", "failed", ASK);
    assertThatThrownBy(() -> xapi().statements("[" + other + "," + clash + "]"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(faults(refusal)).contains("another report"));
    assertThat(results.ofPlan("plan-1")).hasSize(1);
  }

  @Test
  void refusesScoresOutsideTheStandardAndMoreThanAThousandAtOnce() {
    String sent = statement(ID + "1", "S1", "passed", ASK);
    for (String score : List.of("1.01", "-7", "1e400")) {
      assertThatThrownBy(() -> xapi().statements(sent.replace("0.8", score)))
          .isInstanceOf(Refusal.class);
    }
    String many = "[" + String.join(",", Collections.nCopies(10_000, sent)) + "]";
    assertThatThrownBy(() -> xapi().statements(many))
        .hasMessageContaining("400")
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(faults(refusal)).contains("1 to 1000"));
    assertThat(results.ofPlan("plan-1")).isEmpty();
    List<Given> given =
        Collections.nCopies(
            10_000, new Given(null, "S1", "rec-S1-ask", "passed", AT.toString(), null));
    assertThatThrownBy(
            () -> new PracticeController(results).take(new GivenList(given), Locale.ENGLISH))
        .isInstanceOf(Refusal.class);
  }

  /** Whatever the order reports come in, the same is left. */
  @Test
  void reportsMayComeInAnyOrder() {
    List<PracticeReport> reports =
        List.of(
            report("r1", Outcome.failed, AT),
            report("r2", Outcome.passed, AT.plusSeconds(60)),
            report("r3", Outcome.failed, AT.plusSeconds(120)),
            report("r4", Outcome.completed, AT.plusSeconds(90)));
    for (int seed = 0; seed < 12; seed++) {
      on.jdbc.update("delete from practice_result");
      on.feed.withdraw("plan-1");
      on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
      List<PracticeReport> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.forEach(results::take);
      assertThat(ask().practised())
          .isEqualTo(new FeedRow.Practised(Outcome.completed, AT.plusSeconds(90), 0.9));
    }
  }
}
