package no.fremgang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** For trainers: everything one does with a rule pack. Each subcommand is a class of its own. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Checks and tests a rule pack.",
    subcommands = {
      RulesCheckCommand.class,
      RulesTestCommand.class,
      RulesVocabularyCommand.class,
      RulesDrlCommand.class,
      RulesCompileCommand.class,
      RulesSchemaCommand.class
    })
final class RulesCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
