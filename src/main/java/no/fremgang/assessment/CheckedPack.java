package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.RuleTests;

/**
 * A pack that passed every check and every test it brings.
 *
 * @param warnings what deserves notice though it does not refuse the pack
 */
public record CheckedPack(
    PackFiles files, RunningPack running, List<Fault> warnings, int ruleTests, int sellerTests) {
  private static final String WAY_OUT =
      "Mend the rule, or the test if the rule is right; \"rules test\" runs them one and all.";

  public CheckedPack {
    warnings = List.copyOf(warnings);
  }

  /**
   * Checks, compiles and tests; takes up to seconds.
   *
   * @throws InputRejected with every fault, or every test that failed
   */
  static CheckedPack of(PackFiles files, RunningPacks compiled) {
    Faults faults = new Faults();
    Optional<RulePack> read = RuleReader.read(files, faults);
    RulePack pack = read.orElseThrow(() -> new InputRejected(faults.sorted()));
    RunningPack running = compiled.of(pack);
    List<RuleTests.Result> ofRules = RuleTests.run(pack);
    List<SellerTests.Result> ofSellers = SellerTests.run(running);
    faults.addAll(failures(ofRules, ofSellers));
    faults.rejectIfAny();
    return new CheckedPack(files, running, faults.sorted(), ofRules.size(), ofSellers.size());
  }

  private static List<Fault> failures(
      List<RuleTests.Result> ofRules, List<SellerTests.Result> ofSellers) {
    List<Fault> failures = new ArrayList<>();
    for (RuleTests.Result test : ofRules) {
      if (!test.passed()) {
        failures.add(
            Fault.error(
                "TEST-001",
                test.place(),
                "the test \"" + test.test() + "\" of " + test.rule() + " fails: " + test.problem(),
                WAY_OUT));
      }
    }
    for (SellerTests.Result seller : ofSellers) {
      for (String problem : seller.problems()) {
        failures.add(
            Fault.error(
                "TEST-002",
                seller.place(),
                "the seller \"" + seller.seller() + "\" gets another plan: " + problem,
                WAY_OUT));
      }
    }
    return failures;
  }
}
