package no.fremgang.assessment;

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
    faults.addAll(TestFaults.of(ofRules, ofSellers));
    faults.rejectIfAny();
    return new CheckedPack(files, running, faults.sorted(), ofRules.size(), ofSellers.size());
  }
}
