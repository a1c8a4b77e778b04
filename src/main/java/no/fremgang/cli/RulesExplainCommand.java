package no.fremgang.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.fremgang.assessment.CopiedTests;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownSeller;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanExplaining;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.core.Suggestion;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.TestPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code fremgang rules explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says why a seller's plan says what it says, and why not something else.",
      "For one cause: --cause negotiation. For one rule: --rule NEEDS-001.",
      "--as-test prints the seller as a test, to paste under a rule or into tests/."
    })
final class RulesExplainCommand implements Callable<Integer> {
  enum Format {
    human,
    json
  }

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  private final Clock clock;

  @Mixin private final TrainersPack trainers = new TrainersPack();
  @Mixin private final CompanyData company = new CompanyData();

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Option(names = "--seller", required = true, description = "Id of the seller")
  private String seller;

  @Option(names = "--cause", description = "Only this cause, such as negotiation")
  private @Nullable String cause;

  @Option(names = "--rule", description = "Only this rule, such as NEEDS-001")
  private @Nullable String rule;

  @Option(
      names = "--format",
      defaultValue = "human",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private Format format = Format.human;

  @Option(names = "--all", description = "Every rule, number and parameter")
  private boolean all;

  @Option(
      names = "--as-test",
      description = "Prints a test: with --rule one beside it, else a whole seller")
  private boolean asTest;

  RulesExplainCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    TrainersPack.Checked checked = trainers.check();
    Optional<RulePack> pack = checked.pack();
    if (pack.isEmpty()) {
      trainers.tell(checked);
      return CommandLineInterface.REJECTED;
    }
    known(pack.get());
    RunningPack running = RunningPack.evaluated(pack.get());
    ExplainedPlan explained = explained(running, checked.language());
    spec.commandLine()
        .getOut()
        .print(asTest ? test(running, explained) : told(pack.get(), explained));
    return 0;
  }

  private ExplainedPlan explained(RunningPack pack, Language language) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return company
          .assessment(pack, company.read(pack, language, err), clock)
          .explained(new SellerId(seller));
    } catch (UnknownSeller unknown) {
      throw new Unusable("--seller: the data set has no seller \"" + seller + "\".");
    }
  }

  /** Refuses a cause or rule that is not in the pack before the data are read. */
  private void known(RulePack pack) {
    if (cause != null && !pack.catalogue().causes().containsKey(cause)) {
      throw new Unusable(
          "--cause: unknown cause \""
              + cause
              + "\". "
              + Suggestion.text(cause, pack.catalogue().causes().keySet()).en());
    }
    if (rule != null && pack.rule(rule).isEmpty()) {
      throw new Unusable(
          "--rule: unknown rule \""
              + rule
              + "\". "
              + Suggestion.text(rule, pack.rules().stream().map(Rule::id).toList()).en());
    }
  }

  private String told(RulePack pack, ExplainedPlan explained) {
    PlanExplanation explanation = PlanExplaining.explain(pack, explained, told(explained));
    if (cause != null) {
      explanation = explanation.ofCause(cause);
    }
    if (rule != null) {
      explanation = explanation.ofRule(rule);
    }
    return format == Format.json
        ? JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(explanation)
            + "\n"
        : new ExplanationPages(explanation, summary(explained, explanation.language()), all).text();
  }

  private static String summary(ExplainedPlan explained, String told) {
    return told.equals(explained.plan().language()) ? explained.plan().summary() : "";
  }

  /** The language asked for, else the seller's. */
  private Language told(ExplainedPlan explained) {
    return trainers.language().orElseGet(() -> Language.of(explained.plan().language()));
  }

  private String test(RunningPack pack, ExplainedPlan explained) {
    Optional<String> test =
        rule == null
            ? CopiedTests.wholeSeller(pack, explained, told(explained))
            : new TestPrinter(pack.pack())
                .besideRule(
                    pack.pack().rule(rule).orElseThrow(),
                    explained.explanation().rules(),
                    explained.plan().asOf());
    return test.orElseThrow(
        () ->
            new Unusable(
                "What is known of " + seller + " cannot be told in the sentences of a test."));
  }
}
