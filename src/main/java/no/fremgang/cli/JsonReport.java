package no.fremgang.cli;

import java.util.List;
import java.util.Optional;
import no.fremgang.core.Fault;
import no.fremgang.core.Language;
import no.fremgang.rule.FaultPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Faults of a pack for programs. */
final class JsonReport {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /**
   * @param usable whether the pack can be used: it has no error
   * @param hash of the content, null for a pack that cannot be used
   */
  record Report(
      boolean usable,
      String language,
      @Nullable String name,
      @Nullable String version,
      @Nullable String hash,
      int errors,
      int warnings,
      int notices,
      List<Line> faults) {}

  /** Line and column count from 1, 0 where there is none; length in letters. */
  record Line(
      String code,
      String severity,
      String file,
      int line,
      int column,
      int length,
      String problem,
      String wayOut) {}

  static String of(TrainersPack.Checked checked) {
    return JSON.writeValueAsString(
        new Report(
            checked.pack().isPresent(),
            checked.language().code(),
            ofPack(checked.pack().map(pack -> pack.name())),
            ofPack(checked.pack().map(pack -> pack.version())),
            ofPack(checked.pack().map(pack -> pack.hash())),
            checked.count(Fault.Severity.ERROR),
            checked.count(Fault.Severity.WARNING),
            checked.count(Fault.Severity.NOTICE),
            checked.faults().stream()
                .map(fault -> line(fault, checked.printer(), checked.language()))
                .toList()));
  }

  private static @Nullable String ofPack(Optional<String> value) {
    return value.orElse(null);
  }

  private static Line line(Fault fault, FaultPrinter printer, Language language) {
    return new Line(
        fault.code(),
        fault.severity().toString(),
        fault.place().file(),
        fault.place().line(),
        fault.place().column(),
        printer.length(fault),
        fault.problem(language),
        fault.wayOut(language));
  }
}
