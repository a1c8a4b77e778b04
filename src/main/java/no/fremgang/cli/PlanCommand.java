package no.fremgang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Seller;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadDataSet;
import no.fremgang.observation.csv.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One plan per seller as NDJSON, sorted by seller id. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Makes a coaching plan for each seller, one JSON document per line.")
final class PlanCommand implements Callable<Integer> {
  private final Clock clock;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Option(names = "--data", required = true, description = "Folder or zip of CSV files")
  Path data;

  @Option(names = "--period", required = true, description = "2026-Q3 or 2026-07")
  String period;

  @Option(
      names = "--as-of",
      description = "What was known on that day; default: day after the period, or today")
  @Nullable LocalDate asOf;

  @Option(names = "--rules", description = "Rule pack (default: ./rules, or the one in the jar)")
  @Nullable Path rules;

  @Option(names = "--seller", description = "Only this seller; may be given more than once")
  List<String> sellers = List.of();

  @Option(names = "--out", description = "File to write; default: standard output")
  @Nullable Path out;

  @Option(
      names = "--skip-bad-rows",
      description = "Leave faulty rows out, listing each, instead of refusing the set")
  boolean skipBadRows;

  @SuppressWarnings("NullAway.Init") // picocli fills the required options
  PlanCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Period judged = period();
    RunningPack pack = RulesFolder.running(rules);
    ReadDataSet read =
        DataSetReader.read(
            data,
            DataSetSchema.of(pack.pack().catalogue()),
            ReadOptions.defaults().withSkipBadRows(skipBadRows));
    PrintWriter err = spec.commandLine().getErr();
    read.notices().forEach(err::println);
    read.skippedRows().forEach(err::println);
    LocalDate known = asOf == null ? AsOf.unlessGiven(judged, LocalDate.now(clock)) : asOf;
    List<SellerId> wanted = wanted(read);
    write(new PlanLines(Assessment.prepare(pack, read.observations(), judged, known), err), wanted);
    return 0;
  }

  private Period period() {
    try {
      return Period.parse(period);
    } catch (IllegalArgumentException unreadable) {
      throw new Unusable("--period: " + unreadable.getMessage());
    }
  }

  private List<SellerId> wanted(ReadDataSet read) {
    List<SellerId> known = read.observations().sellers().stream().map(Seller::id).toList();
    if (sellers.isEmpty()) {
      return known;
    }
    for (String seller : sellers) {
      if (known.stream().noneMatch(id -> id.value().equals(seller))) {
        throw new Unusable("--seller: the data set has no seller \"" + seller + "\".");
      }
    }
    return sellers.stream().map(SellerId::new).distinct().sorted().toList();
  }

  private void write(PlanLines lines, List<SellerId> wanted) throws IOException {
    if (out == null) {
      lines.write(wanted, spec.commandLine().getOut());
      return;
    }
    Path target = out.toAbsolutePath();
    Path draft = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
    try {
      try (OutputStream file = Files.newOutputStream(draft);
          Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
        lines.write(wanted, writer);
      }
      Files.move(draft, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
