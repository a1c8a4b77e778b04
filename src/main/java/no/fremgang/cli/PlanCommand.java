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
import java.util.List;
import java.util.concurrent.Callable;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.PackManifest;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;
import no.fremgang.observation.csv.ReadDataSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One plan per seller as NDJSON, sorted by seller id. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Makes a coaching plan for each seller, one JSON document per line.")
final class PlanCommand implements Callable<Integer> {
  private final Clock clock;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Mixin private final CompanyData company = new CompanyData();

  @Option(names = "--rules", description = "Rule pack (default: ./rules, or the one in the jar)")
  @Nullable Path rules;

  @Option(
      names = "--language",
      description = "en or nb, of faults. Default: the first language named in pack.yaml.")
  @Nullable Language language;

  @Option(names = "--seller", description = "Only this seller; may be given more than once")
  List<String> sellers = List.of();

  @Option(names = "--out", description = "File to write; default: standard output")
  @Nullable Path out;

  @SuppressWarnings("NullAway.Init") // picocli fills the required options
  PlanCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PackFiles files =
        Rejected.unlessRead(
            language == null ? Language.EN : language, () -> RulesFolder.files(rules));
    Language told = language == null ? PackManifest.firstLanguage(files) : language;
    RunningPack pack = Rejected.unlessRead(told, () -> RunningPack.of(files));
    PrintWriter err = spec.commandLine().getErr();
    ReadDataSet read = company.read(pack, told, err);
    List<SellerId> wanted = wanted(read);
    write(new PlanLines(company.assessment(pack, read, clock), err), wanted);
    return 0;
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
