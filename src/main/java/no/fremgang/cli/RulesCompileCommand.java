package no.fremgang.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.fremgang.diagnosis.CompiledRulesFolder;
import no.fremgang.diagnosis.drools.DroolsDiagnostician;
import no.fremgang.rule.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fremgang rules compile}; the build compiles the pack of the jar with it. */
@Command(
    name = "compile",
    mixinStandardHelpOptions = true,
    description = "Compiles the pack into a folder, so that a service which has it starts faster.")
final class RulesCompileCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Option(
      names = "--out",
      required = true,
      description = "Folder of compiled packs: fremgang.rule-packs.compiled of the service.")
  Path out;

  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Override
  public Integer call() {
    Optional<RulePack> pack = trainers.read();
    pack.ifPresent(read -> DroolsDiagnostician.of(read, new CompiledRulesFolder(out)));
    return pack.isPresent() ? 0 : CommandLineInterface.REJECTED;
  }
}
