package no.fremgang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.rule.FaultPrinter;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options by which a rules command finds its pack, and how the pack's faults are told. */
final class TrainersPack {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Option(names = "--rules", defaultValue = "rules", description = "Default: ./rules")
  private Path folder;

  /** The pack, after saying what it is; empty, after saying what is wrong, if it has an error. */
  Optional<RulePack> read() {
    try {
      return read(PackFiles.from(folder));
    } catch (InputRejected unreadable) {
      return refused(new FaultPrinter(), unreadable.faults());
    }
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
    String rules = count(pack.get().rules().size(), "rule") + ", no faults";
    out().println(rules + (warnings == 0 ? "." : ", " + count(warnings, "warning") + "."));
    return pack;
  }

  private Optional<RulePack> refused(FaultPrinter printer, List<Fault> faults) {
    err().print(printer.print(faults));
    err().println(count((int) faults.stream().filter(Fault::isError).count(), "fault") + ".");
    return Optional.empty();
  }

  /** Such as "1 rule" or "3 rules". */
  static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
