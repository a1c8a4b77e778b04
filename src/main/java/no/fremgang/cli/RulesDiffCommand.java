package no.fremgang.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.fremgang.assessment.PackRefused;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Language;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.diff.ChangeReport;
import no.fremgang.rule.diff.Concerned;
import no.fremgang.rule.diff.PackDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code fremgang rules diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what differs between two rule packs (folders or zips) in what they mean.",
      "Another order, another nesting or the other language is no difference.",
      "--report writes the change report for employee representatives; with --data and --period",
      "it counts the sellers and teams of that company it may concern."
    })
final class RulesDiffCommand implements Callable<Integer> {
  enum Format {
    human,
    json,
    markdown,
    html
  }

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Parameters(index = "0", paramLabel = "FROM", description = "The pack before: folder or zip")
  private Path from;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Parameters(index = "1", paramLabel = "TO", description = "The pack after: folder or zip")
  private Path to;

  @Option(names = "--format", description = "human or json; with --report markdown or html")
  private @Nullable Format format;

  @Option(names = "--language", defaultValue = "en", description = "nb or en; default: en")
  private Language language = Language.EN;

  @Option(names = "--report", description = "The change report for employee representatives")
  private boolean report;

  @Option(names = "--from-day", description = "With --report: the day the new version applies from")
  private @Nullable LocalDate day;

  @CommandLine.ArgGroup(exclusive = false)
  private @Nullable CompanyData company;

  private final Clock clock;

  RulesDiffCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (company != null && !report) {
      throw new Unusable("--data and --period count whom a change concerns: add --report.");
    }
    Optional<RulePack> before = pack(from);
    Optional<RulePack> after = pack(to);
    if (before.isEmpty() || after.isEmpty()) {
      return CommandLineInterface.REJECTED;
    }
    spec.commandLine().getOut().print(text(before.get(), after.get(), language));
    return 0;
  }

  private Optional<RulePack> pack(Path folderOrZip) {
    TrainersPack.Checked checked = TrainersPack.check(folderOrZip, language);
    if (checked.pack().isEmpty()) {
      spec.commandLine().getErr().print(checked.printer().print(checked.faults()));
    }
    return checked.pack();
  }

  private String text(RulePack before, RulePack after, Language told) {
    if (report) {
      Concerned concerned = company == null ? null : concerned(company, before, after);
      ChangeReport written = ChangeReport.of(before, after, day, concerned, told);
      return format == Format.html ? written.html() : written.markdown();
    }
    PackDiff diff = PackDiff.between(before, after);
    return format == Format.json
        ? JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(diff) + "\n"
        : new DiffPages(diff, told).text();
  }

  private Concerned concerned(CompanyData data, RulePack before, RulePack after) {
    try {
      return data.concerned(
          RunningPack.evaluated(before),
          RunningPack.evaluated(after),
          language,
          clock,
          spec.commandLine().getErr());
    } catch (PackRefused otherProcess) {
      throw new Unusable(otherProcess.text().in(language));
    }
  }
}
