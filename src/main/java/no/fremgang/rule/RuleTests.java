package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/** Runs the tests beside rules: each on a made-up seller for whom the given conditions hold. */
public final class RuleTests {
  private final RulePack pack;

  private RuleTests(RulePack pack) {
    this.pack = pack;
  }

  /**
   * @param test the name the author gave it
   * @param expected what the test says the rule concludes
   * @param actual what it concludes; {@link #NOTHING_SAID} where no seller can be as given
   * @param problem what went wrong, and why; {@link #NOTHING_SAID} for a test that passed
   */
  public record Result(
      String rule, String test, Place place, Text expected, Text actual, Text problem) {
    public boolean passed() {
      return problem.equals(NOTHING_SAID);
    }
  }

  private static final Text NOTHING_SAID = new Text("", "");

  /** Results of all tests, in the order of the rules. */
  public static List<Result> run(RulePack pack) {
    RuleTests tests = new RuleTests(pack);
    List<Result> results = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      rule.tests().forEach(test -> results.add(tests.result(rule, test)));
    }
    return results;
  }

  private Result result(Rule rule, Rule.Example test) {
    Optional<Findings> findings = Scenario.of(pack.catalogue(), test.given());
    Text expected = said(test.expect());
    if (findings.isEmpty()) {
      Text problem = Message.words("test.contradiction");
      return new Result(rule.id(), test.name(), test.place(), expected, NOTHING_SAID, problem);
    }
    Recording recording = recording(rule, findings.get());
    Optional<Outcome> actual =
        recording.fired() ? Optional.of(rule.then()) : Optional.<Outcome>empty();
    return new Result(
        rule.id(),
        test.name(),
        test.place(),
        expected,
        said(actual),
        actual.equals(test.expect()) ? NOTHING_SAID : problem(recording, test));
  }

  private Recording recording(Rule rule, Findings findings) {
    return new RecordingEvaluator(pack.catalogue(), List.of(rule)).record(findings).get(0);
  }

  private Text problem(Recording recording, Rule.Example test) {
    if (!recording.fired()) {
      return Message.words("test.silent", Text.each(language -> lacking(recording, language)));
    }
    return test.expect().isEmpty()
        ? Message.words("test.fired")
        : Message.words(
            "test.otherwise", said(Optional.of(recording.rule().then())), said(test.expect()));
  }

  /** The conditions that do not hold, each with what it is instead. */
  private String lacking(Recording recording, Language language) {
    SentencePrinter printer = new SentencePrinter(pack, language);
    return recording
        .leaves()
        .filter(leaf -> leaf.truth() != Truth.TRUE)
        .map(leaf -> printer.print(leaf.condition()) + " – " + word(leaf.truth()).in(language))
        .collect(Collectors.joining("; "));
  }

  private static Text word(Truth truth) {
    return Message.words(truth == Truth.FALSE ? "test.false" : "test.unknown");
  }

  private Text said(Optional<Outcome> outcome) {
    return Text.each(
        language -> {
          Wording wording = pack.vocabulary().in(language);
          return outcome.map(wording::outcome).orElse(wording.nothing());
        });
  }
}
