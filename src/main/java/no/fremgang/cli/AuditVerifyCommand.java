package no.fremgang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.fremgang.assessment.AuditEntry;
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

  @Override
  public Integer call() throws IOException {
    if ((number == null) != (hash == null)) {
      throw new Unusable("A noted line needs --number and --hash. Give both, or neither.");
    }
    Chain chain = new Chain();
    for (Path file : files) {
      for (AuditEntry entry : lines(file)) {
        if (!chain.takes(entry)) {
          return broken(
              "Line "
                  + entry.number()
                  + " is not what was written after line "
                  + chain.last
                  + ": it was changed, or lines before it are missing or were added.");
        }
        if (number != null && entry.number() == number && !entry.hash().equals(hash)) {
          return broken("Line " + number + " has not the hash that was noted: it was rewritten.");
        }
      }
    }
    return told(chain);
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
      throw new Unusable("There are no lines in the files.");
    }
    if (number != null && (number < chain.first || number > chain.last)) {
      throw new Unusable(
          "Line "
              + number
              + " is not in the files, which hold lines "
              + chain.first
              + " to "
              + chain.last
              + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Intact: lines " + chain.first + " to " + chain.last + ".");
    out.println("Hash of the last line: " + chain.lastHash);
    if (chain.first > 1) {
      out.println("What came before line " + chain.first + " is not in the files.");
    }
    return 0;
  }

  private int broken(String problem) {
    spec.commandLine().getErr().println(problem);
    return BROKEN;
  }

  private static List<AuditEntry> lines(Path file) throws IOException {
    try {
      return List.of(JsonMapper.shared().readValue(Files.readString(file), AuditEntry[].class));
    } catch (NoSuchFileException e) {
      throw new Unusable("There is no file " + file + ".");
    } catch (JacksonException e) {
      throw new Unusable(
          file + " holds no lines of an audit log. Give answers of GET /api/v1/audit-log.");
    }
  }
}
