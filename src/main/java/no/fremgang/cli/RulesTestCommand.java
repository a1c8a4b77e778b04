package no.fremgang.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import no.fremgang.assessment.PackTests;
import no.fremgang.assessment.PackTests.Choice;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.rule.RulePack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fremgang rules test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the tests beside the rules and the whole sellers in tests/.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every test passed",
      "1:a test failed",
      "2:the pack has faults, or no test fits"
    })
final class RulesTestCommand implements Callable<Integer> {
  /** Exit code when a test of a rule fails. */
  static final int FAILED = 1;

  enum Format {
    human,
    json,
    junit
  }

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Option(
      names = "--rule",
      description = "Only the tests of this rule, or of rules that begin so, such as NEEDS.")
  private Set<String> rules = new LinkedHashSet<>();

  @Option(
      names = "--file",
      description = "Only the tests in this file, such as diagnosis/closing.yaml or closing.yaml.")
  private Set<String> files = new LinkedHashSet<>();

  @Option(names = "--verbose", description = "Lists the tests that passed, too.")
  private boolean verbose;

  @Option(names = "--coverage", description = "Lists what the tests of each rule do not try.")
  private boolean coverage;

  @Option(
      names = "--format",
      defaultValue = "human",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private Format format = Format.human;

  @Override
  public Integer call() {
    TrainersPack.Checked checked = trainers.check();
    Optional<RulePack> pack = checked.pack();
    if (pack.isEmpty() || format == Format.human) {
      trainers.introduceOrTell(checked);
    }
    return pack.isEmpty() ? CommandLineInterface.REJECTED : test(pack.get(), checked.language());
  }

  private int test(RulePack pack, Language language) {
    PackTests tests = PackTests.run(pack, new Choice(rules, files), System::nanoTime);
    if (tests.cases().isEmpty()) {
      throw new Unusable(Message.words("run.none").in(language));
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> out.println(TestReports.json(tests, language));
      case junit -> out.println(TestReports.junit(pack.name(), tests, language));
      default -> new TestPages(pack, tests, verbose, coverage, language).print(out);
    }
    return tests.failed() == 0 ? 0 : FAILED;
  }
}
