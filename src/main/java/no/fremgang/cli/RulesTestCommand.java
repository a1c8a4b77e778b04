package no.fremgang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.fremgang.assessment.SellerTests;
import no.fremgang.core.Place;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleTests;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fremgang rules test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the tests beside the rules and the whole sellers.")
final class RulesTestCommand implements Callable<Integer> {
  /** Exit code when a test of a rule fails. */
  static final int FAILED = 1;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Override
  public Integer call() {
    Optional<RulePack> pack = trainers.read();
    return pack.isEmpty() ? CommandLineInterface.REJECTED : test(pack.get());
  }

  private int test(RulePack pack) {
    List<RuleTests.Result> results = RuleTests.run(pack);
    List<RuleTests.Result> failed = results.stream().filter(result -> !result.passed()).toList();
    for (RuleTests.Result result : failed) {
      tell(result.place(), result.rule() + " \"" + result.test() + "\"", List.of(result.problem()));
    }
    List<SellerTests.Result> sellers = SellerTests.run(pack);
    List<SellerTests.Result> failedSellers = sellers.stream().filter(s -> !s.passed()).toList();
    for (SellerTests.Result result : failedSellers) {
      tell(result.place(), "\"" + result.seller() + "\"", result.problems());
    }
    int all = results.size() + sellers.size();
    int bad = failed.size() + failedSellers.size();
    String ofRules = count(results.size(), "test") + " of rules";
    String ofSellers = count(sellers.size(), "whole seller");
    spec.commandLine()
        .getOut()
        .println("%d passed, %d failed (%s, %s)".formatted(all - bad, bad, ofRules, ofSellers));
    return bad == 0 ? 0 : FAILED;
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private void tell(Place place, String test, List<String> problems) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(place + "  " + test + " failed");
    problems.forEach(problem -> err.println("   " + problem));
  }
}
