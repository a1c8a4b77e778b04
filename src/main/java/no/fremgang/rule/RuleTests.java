package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.fremgang.core.Place;

/** Runs the tests beside rules: each on a made-up seller for whom the given conditions hold. */
public final class RuleTests {
  private final RulePack pack;

  private RuleTests(RulePack pack) {
    this.pack = pack;
  }

  /**
   * @param expected what the test says the rule concludes, in the language of its file
   * @param actual what it concludes
   * @param problem what went wrong, and why; empty for a test that passed
   */
  public record Result(
      String rule, String test, Place place, String expected, String actual, String problem) {
    public boolean passed() {
      return problem.isEmpty();
    }
  }

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
    String expected = said(test.expect(), rule);
    if (findings.isEmpty()) {
      String problem = "No seller can be as given: the conditions contradict each other.";
      return new Result(rule.id(), test.name(), test.place(), expected, "", problem);
    }
    Recording recording = recording(rule, findings.get());
    Optional<Outcome> actual =
        recording.fired() ? Optional.of(rule.then()) : Optional.<Outcome>empty();
    return new Result(
        rule.id(),
        test.name(),
        test.place(),
        expected,
        said(actual, rule),
        actual.equals(test.expect()) ? "" : problem(recording, test));
  }

  private Recording recording(Rule rule, Findings findings) {
    return new RecordingEvaluator(pack.catalogue(), List.of(rule)).record(findings).get(0);
  }

  private String problem(Recording recording, Rule.Example test) {
    if (!recording.fired()) {
      return "The rule stayed silent: " + lacking(recording) + ".";
    }
    return test.expect().isEmpty()
        ? "The rule fired: all its conditions hold as given."
        : "The rule fired, but concludes something else.";
  }

  /** The conditions that do not hold, each with what it is instead. */
  private String lacking(Recording recording) {
    SentencePrinter printer = new SentencePrinter(pack, recording.rule().language());
    return recording
        .leaves()
        .filter(leaf -> leaf.truth() != Truth.TRUE)
        .map(leaf -> printer.print(leaf.condition()) + " – " + WORDS.get(leaf.truth()))
        .collect(Collectors.joining("; "));
  }

  private static final Map<Truth, String> WORDS =
      Map.of(Truth.FALSE, "is false", Truth.UNKNOWN, "is not known");

  private String said(Optional<Outcome> outcome, Rule rule) {
    Wording wording = pack.vocabulary().in(rule.language());
    return outcome.map(wording::outcome).orElse(wording.nothing());
  }
}
