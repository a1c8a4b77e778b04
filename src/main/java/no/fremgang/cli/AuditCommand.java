package no.fremgang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** For auditors: the audit log away from the service. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Proves an audit log.",
    subcommands = {AuditVerifyCommand.class})
final class AuditCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
