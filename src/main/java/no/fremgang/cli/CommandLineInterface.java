package no.fremgang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import no.fremgang.core.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code fremgang plan}, {@code fremgang rules …}; {@code serve} is started by the main class. */
@Command(
    name = "fremgang",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Turns what sellers did into a fair, explained coaching plan.",
    subcommands = {ServeCommand.class})
public final class CommandLineInterface implements Runnable {
  /** Exit code for input with faults, as of the contract. */
  static final int REJECTED = 2;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  /**
   * Runs one command.
   *
   * @return 0, or 2 with the faults on standard error
   */
  public static int run(Clock clock, String... args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return run(clock, out, err, args);
  }

  /** As {@link #run(Clock, String...)}, with the given output and error streams. */
  public static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
    CommandLine rules =
        new CommandLine(new RulesCommand())
            .addSubcommand(new RulesDiffCommand(clock))
            .addSubcommand(new RulesExplainCommand(clock));
    CommandLine commands =
        new CommandLine(new CommandLineInterface())
            .addSubcommand(new PlanCommand(clock))
            .addSubcommand(new AuditCommand())
            .addSubcommand(rules);
    int exit =
        commands
            .registerConverter(Language.class, CommandLineInterface::language)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(CommandLineInterface::explain)
            .execute(args);
    out.flush();
    err.flush();
    return exit;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  private static Language language(String code) {
    try {
      return Language.of(code);
    } catch (IllegalArgumentException unknown) {
      throw new CommandLine.TypeConversionException(unknown.getMessage());
    }
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof Rejected rejected) {
      rejected.tell(command.getErr());
      return REJECTED;
    }
    if (failure instanceof Unusable unusable) {
      command.getErr().println(unusable.getMessage());
      return REJECTED;
    }
    throw failure;
  }
}
