package no.fremgang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.PackManifest;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.rule.FaultPrinter;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--language",
      description = "en or nb. Default: the first language named in pack.yaml.")
  private @Nullable Language language;

  /** A pack with everything that is wrong with it. */
  record Checked(
      Path folder,
      PackFiles files,
      Optional<RulePack> pack,
      List<Fault> faults,
      Language language) {
    FaultPrinter printer() {
      return new FaultPrinter(files, language);
    }

    int count(Fault.Severity severity) {
      return (int) faults.stream().filter(fault -> fault.severity() == severity).count();
    }
  }

  Path folder() {
    return folder;
  }

  /** Reads the pack and says nothing yet. */
  Checked check() {
    return check(folder, language);
  }

  /** As {@link #check}, of any folder or zip. */
  static Checked check(Path folder, @Nullable Language language) {
    Faults faults = new Faults();
    PackFiles files = PackFiles.readable(folder, faults);
    boolean unreadable = faults.hasErrors();
    Optional<RulePack> pack = RuleReader.read(files, faults).filter(p -> !unreadable);
    Language spoken = language == null ? PackManifest.firstLanguage(files) : language;
    return new Checked(folder, files, pack, faults.sorted(), spoken);
  }

  /** The pack, after saying what it is; empty, after saying what is wrong, if it has an error. */
  Optional<RulePack> read() {
    Checked checked = check();
    introduceOrTell(checked);
    return checked.pack();
  }

  /** Says what the pack is, or what is wrong with it if it has an error. */
  void introduceOrTell(Checked checked) {
    checked.pack().ifPresentOrElse(pack -> introduce(pack, checked), () -> tell(checked));
  }

  /**
   * The pack; empty, after saying what is wrong, if it has an error. Where nothing is wrong not a
   * word is said: for output a machine reads.
   */
  Optional<RulePack> readQuietly() {
    Checked checked = check();
    if (checked.pack().isEmpty()) {
      tell(checked);
    }
    return checked.pack();
  }

  /** The language asked for. */
  Optional<Language> language() {
    return Optional.ofNullable(language);
  }

  /** Tells people everything that was found. */
  void tell(Checked checked) {
    err().print(checked.printer().print(checked.faults()));
    err().flush();
    checked
        .pack()
        .ifPresentOrElse(
            pack -> introduce(pack, checked), () -> err().println(new Summary(checked).refused()));
  }

  private void introduce(RulePack pack, Checked checked) {
    out().println(pack.name() + " " + pack.version() + " " + pack.hash());
    out().println(new Summary(checked).accepted(pack.rules().size()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
