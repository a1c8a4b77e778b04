package no.fremgang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.SellerTests;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Place;
import no.fremgang.rule.FaultPrinter;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.RuleTests;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For trainers: checks a rule pack and runs the tests beside its rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Checks and tests a rule pack.")
final class RulesCommand implements Runnable {
  /** Exit code when a test of a rule fails. */
  static final int FAILED = 1;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(name = "check", description = "Reads the pack and names every fault with its place.")
  int check(
      @Option(names = "--rules", defaultValue = "rules", description = "Default: ./rules")
          Path rules) {
    return read(rules).isPresent() ? 0 : CommandLineInterface.REJECTED;
  }

  /** The pack, after saying what it is; empty, after saying what is wrong, if it has an error. */
  private Optional<RulePack> read(Path rules) {
    try {
      return read(PackFiles.from(rules));
    } catch (InputRejected unreadable) {
      return refused(new FaultPrinter(), unreadable.faults());
    }
  }

  private Optional<RulePack> refused(FaultPrinter printer, List<Fault> faults) {
    err().print(printer.print(faults));
    err().println(count((int) faults.stream().filter(Fault::isError).count(), "fault") + ".");
    return Optional.empty();
  }

  private Optional<RulePack> read(PackFiles files) {
    Faults faults = new Faults();
    Optional<RulePack> pack = RuleReader.read(files, faults);
    FaultPrinter printer = new FaultPrinter(files);
    if (pack.isEmpty()) {
      return refused(printer, faults.sorted());
    }
    err().print(printer.print(faults.sorted()));
    out().println(pack.get().name() + " " + pack.get().version() + " " + pack.get().hash());
    int warnings = faults.sorted().size();
    out()
        .println(
            count(pack.get().rules().size(), "rule")
                + ", no faults"
                + (warnings == 0 ? "." : ", " + count(warnings, "warning") + "."));
    return pack;
  }

  @Command(name = "test", description = "Runs the tests beside the rules and the whole sellers.")
  int test(
      @Option(names = "--rules", defaultValue = "rules", description = "Default: ./rules")
          Path rules) {
    Optional<RulePack> pack = read(rules);
    if (pack.isEmpty()) {
      return CommandLineInterface.REJECTED;
    }
    List<RuleTests.Result> results = RuleTests.run(pack.get());
    List<RuleTests.Result> failed = results.stream().filter(result -> !result.passed()).toList();
    for (RuleTests.Result result : failed) {
      tell(result.place(), result.rule() + " \"" + result.test() + "\"", List.of(result.problem()));
    }
    List<SellerTests.Result> sellers = SellerTests.run(pack.get());
    List<SellerTests.Result> failedSellers = sellers.stream().filter(s -> !s.passed()).toList();
    for (SellerTests.Result result : failedSellers) {
      tell(result.place(), "\"" + result.seller() + "\"", result.problems());
    }
    int all = results.size() + sellers.size();
    int bad = failed.size() + failedSellers.size();
    out()
        .println(
            (all - bad)
                + " passed, "
                + bad
                + " failed ("
                + count(results.size(), "test")
                + " of rules, "
                + count(sellers.size(), "whole seller")
                + ")");
    return bad == 0 ? 0 : FAILED;
  }

  private void tell(Place place, String test, List<String> problems) {
    err().println(place + "  " + test + " failed");
    problems.forEach(problem -> err().println("   " + problem));
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
