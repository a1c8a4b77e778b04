package no.fremgang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.fremgang.assessment.AuditEntry;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Computes the hashes of lines of the audit log again, without the service that wrote them. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Proves that lines of the audit log are those that were written, in their order.",
      "Ends with 0, or with 1 and the first line that is not."
    })
final class AuditVerifyCommand implements Callable<Integer> {
  private static final int BROKEN = 1;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Answers of GET /api/v1/audit-log, in the order of their lines.")
  List<Path> files;

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "Number of a line that was noted earlier.")
  @Nullable Long number;

  @Option(names = "--hash", paramLabel = "HASH", description = "Its hash.")
  @Nullable String hash;

  @Option(names = "--language", defaultValue = "en", description = "nb or en; default: en")
  private Language language = Language.EN;

  @Override
  public Integer call() throws IOException {
    if ((number == null) != (hash == null)) {
      throw unusable(
          new Text(
              "A noted line needs --number and --hash. Give both, or neither.",
              "En notert linje trenger --number og --hash. Oppgi begge, eller ingen."));
    }
    Chain chain = new Chain();
    for (Path file : files) {
      for (AuditEntry entry : lines(file)) {
        if (!chain.takes(entry)) {
          return broken(notWhatWasWritten(entry.number(), chain.last));
        }
        if (number != null && entry.number() == number && !entry.hash().equals(hash)) {
          return broken(
              new Text(
                  "Line " + number + " has not the hash that was noted: it was rewritten.",
                  "Linje " + number + " har ikke den noterte hashen: Den er skrevet om."));
        }
      }
    }
    return told(chain);
  }

  private static Text notWhatWasWritten(long number, long after) {
    return new Text(
        "Line "
            + number
            + " is not what was written after line "
            + after
            + ": it was changed, or lines before it are missing or were added.",
        "Linje "
            + number
            + " er ikke det som ble skrevet etter linje "
            + after
            + ": Den er endret, eller linjer før den mangler eller er lagt til.");
  }

  /** What was read so far. */
  private static final class Chain {
    private long first;
    private long last;
    private String lastHash = "";

    boolean takes(AuditEntry entry) {
      boolean begins = lastHash.isEmpty();
      boolean follows =
          begins
              ? entry.follows(entry.number() - 1, entry.previousHash())
                  && (entry.number() > 1 || entry.previousHash().equals(AuditEntry.BEGINNING))
              : entry.follows(last, lastHash);
      if (follows) {
        first = begins ? entry.number() : first;
        last = entry.number();
        lastHash = entry.hash();
      }
      return follows;
    }
  }

  private Integer told(Chain chain) {
    if (chain.lastHash.isEmpty()) {
      throw unusable(new Text("There are no lines in the files.", "Det er ingen linjer i filene."));
    }
    if (number != null && (number < chain.first || number > chain.last)) {
      throw unusable(notInTheFiles(chain));
    }
    PrintWriter out = spec.commandLine().getOut();
    intact(chain).forEach(text -> out.println(text.in(language)));
    return 0;
  }

  private Text notInTheFiles(Chain chain) {
    return new Text(
        "Line %d is not in the files, which hold lines %d to %d."
            .formatted(number, chain.first, chain.last),
        "Linje %d er ikke i filene, som har linje %d til %d."
            .formatted(number, chain.first, chain.last));
  }

  private static List<Text> intact(Chain chain) {
    List<Text> said = new ArrayList<>();
    said.add(
        new Text(
            "Intact: lines " + chain.first + " to " + chain.last + ".",
            "Uendret: linje " + chain.first + " til " + chain.last + "."));
    said.add(
        new Text(
            "Hash of the last line: " + chain.lastHash,
            "Hashen til den siste linja: " + chain.lastHash));
    if (chain.first > 1) {
      said.add(
          new Text(
              "What came before line " + chain.first + " is not in the files.",
              "Det som kom før linje " + chain.first + ", er ikke i filene."));
    }
    return said;
  }

  private int broken(Text problem) {
    spec.commandLine().getErr().println(problem.in(language));
    return BROKEN;
  }

  private Unusable unusable(Text problem) {
    return new Unusable(problem.in(language));
  }

  private List<AuditEntry> lines(Path file) throws IOException {
    try {
      return List.of(JsonMapper.shared().readValue(Files.readString(file), AuditEntry[].class));
    } catch (NoSuchFileException e) {
      throw unusable(
          new Text("There is no file " + file + ".", "Det finnes ingen fil " + file + "."));
    } catch (JacksonException e) {
      throw unusable(
          new Text(
              file + " holds no lines of an audit log. Give answers of GET /api/v1/audit-log.",
              file + " har ingen linjer fra loggen. Oppgi svar fra GET /api/v1/audit-log."));
    }
  }
}
