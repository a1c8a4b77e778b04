package no.fremgang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fremgang rules check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads the pack and names every fault with its place.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The pack can be used; there may be warnings and notices.",
      "2:The pack is refused; at least one error."
    })
final class RulesCheckCommand implements Callable<Integer> {
  /** How faults are written. */
  enum Format {
    human,
    json,
    sarif
  }

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Option(
      names = "--format",
      defaultValue = "human",
      description = "${COMPLETION-CANDIDATES}. Default: human")
  private Format format;

  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Override
  public Integer call() {
    TrainersPack.Checked checked = trainers.check();
    if (format == Format.human) {
      trainers.tell(checked);
    } else {
      String report = format == Format.json ? JsonReport.of(checked) : SarifReport.of(checked);
      spec.commandLine().getOut().println(report);
    }
    return checked.pack().isPresent() ? 0 : CommandLineInterface.REJECTED;
  }
}
