package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Place;

/** Runs the tests beside rules: each on a made-up seller for whom the given conditions hold. */
public final class RuleTests {
  private final Catalogue catalogue;

  private RuleTests(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param problem what went wrong; empty for a test that passed
   */
  public record Result(String rule, String test, Place place, String problem) {
    public boolean passed() {
      return problem.isEmpty();
    }
  }

  /** Results of all tests, in the order of the rules. */
  public static List<Result> run(RulePack pack) {
    RuleTests tests = new RuleTests(pack.catalogue());
    List<Result> results = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      for (Rule.Example example : rule.tests()) {
        results.add(
            new Result(rule.id(), example.name(), example.place(), tests.problem(rule, example)));
      }
    }
    return results;
  }

  private String problem(Rule rule, Rule.Example example) {
    Optional<Findings> findings = Scenario.of(catalogue, example.given());
    if (findings.isEmpty()) {
      return "No seller can be as given: the conditions contradict each other.";
    }
    boolean fired = fires(rule, findings.get());
    if (example.expect().isEmpty()) {
      return fired ? "Expected nothing, but the rule fired." : "";
    }
    if (!fired) {
      return "Expected \"" + example.expect().get().word() + "\", but the rule did not fire.";
    }
    return example.expect().get().equals(rule.then())
        ? ""
        : "Expected \""
            + example.expect().get().word()
            + "\", but the rule concludes \""
            + rule.then().word()
            + "\".";
  }

  private boolean fires(Rule rule, Findings findings) {
    return new RecordingEvaluator(catalogue, List.of(rule)).record(findings).get(0).fired();
  }
}
