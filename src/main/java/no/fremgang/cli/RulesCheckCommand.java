package no.fremgang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fremgang rules check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads the pack and names every fault with its place.")
final class RulesCheckCommand implements Callable<Integer> {
  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Override
  public Integer call() {
    return trainers.read().isPresent() ? 0 : CommandLineInterface.REJECTED;
  }
}
