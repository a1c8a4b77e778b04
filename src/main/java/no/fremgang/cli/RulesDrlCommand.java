package no.fremgang.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import no.fremgang.diagnosis.drools.DroolsDiagnostician;
import no.fremgang.rule.RulePack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fremgang rules drl}. */
@Command(
    name = "drl",
    mixinStandardHelpOptions = true,
    description = "Prints the rules as the engine gets them, for engineers; generated, not edited.")
final class RulesDrlCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Override
  public Integer call() {
    Optional<RulePack> pack = trainers.readQuietly();
    pack.map(DroolsDiagnostician::drl).ifPresent(spec.commandLine().getOut()::print);
    return pack.isPresent() ? 0 : CommandLineInterface.REJECTED;
  }
}
