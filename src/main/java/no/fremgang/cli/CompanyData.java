package no.fremgang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DryRuns;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadDataSet;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.diff.Concerned;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command finds a company's data and the window to judge. */
final class CompanyData {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Option(names = "--data", required = true, description = "Folder or zip of CSV files")
  private Path data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Option(names = "--period", required = true, description = "2026-Q3 or 2026-07")
  private String period;

  @Option(
      names = "--as-of",
      description = "What was known on that day; default: day after the period, or today")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--skip-bad-rows",
      description = "Leave faulty rows out, listing each, instead of refusing the set")
  private boolean skipBadRows;

  /**
   * Reads the data, telling what is left out.
   *
   * @throws Unusable if the period is none
   * @throws Rejected with every fault of the data
   */
  ReadDataSet read(RunningPack pack, Language language, PrintWriter err) {
    period();
    ReadOptions options = ReadOptions.defaults().withSkipBadRows(skipBadRows);
    ReadDataSet read =
        Rejected.unlessRead(language, () -> DataSetReader.read(data, pack.schema(), options));
    read.notices().forEach(fault -> err.println(fault.told(language)));
    read.skippedRows().forEach(fault -> err.println(fault.told(language)));
    return read;
  }

  Assessment assessment(RunningPack pack, ReadDataSet read, Clock clock) {
    return Assessment.prepare(pack, read.observations(), period(), known(clock));
  }

  private LocalDate known(Clock clock) {
    return asOf == null ? AsOf.unlessGiven(period(), LocalDate.now(clock)) : asOf;
  }

  /**
   * How many of the company's sellers another pack may concern.
   *
   * @throws no.fremgang.assessment.PackRefused if the packs have different stages
   */
  Concerned concerned(
      RunningPack before, RunningPack after, Language language, Clock clock, PrintWriter err) {
    DataSet read = new DataSet("", read(before, language, err).observations());
    return new DryRuns(new Assessments()).concerned(before, after, read, period(), known(clock));
  }

  private Period period() {
    try {
      return Period.parse(period);
    } catch (IllegalArgumentException unreadable) {
      throw new Unusable("--period: " + unreadable.getMessage());
    }
  }
}
