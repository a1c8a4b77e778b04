package no.fremgang.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/**
 * Faults of a pack in the Static Analysis Results Interchange Format, as editors and code hosts
 * read it. Source: OASIS, SARIF version 2.1.0, 2020.
 */
final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final TrainersPack.Checked checked;
  private final List<String> codes;

  private SarifReport(TrainersPack.Checked checked) {
    this.checked = checked;
    this.codes = checked.faults().stream().map(Fault::code).distinct().sorted().toList();
  }

  static String of(TrainersPack.Checked checked) {
    return JsonReport.JSON.writeValueAsString(new SarifReport(checked).log());
  }

  private Map<String, Object> log() {
    return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run()));
  }

  private Map<String, Object> run() {
    Map<String, Object> driver =
        object("name", "Fremgang rules check", "rules", codes.stream().map(this::rule).toList());
    return object(
        "tool",
        object("driver", driver),
        "language",
        checked.language().code(),
        "columnKind",
        "utf16CodeUnits",
        "results",
        checked.faults().stream().map(this::result).toList());
  }

  private Map<String, Object> rule(String code) {
    Map<String, Object> about = text(Message.about(code));
    return object("id", code, "shortDescription", about, "help", about);
  }

  private Map<String, Object> result(Fault fault) {
    String said = fault.problem(checked.language()) + " " + fault.wayOut(checked.language());
    return object(
        "ruleId",
        fault.code(),
        "ruleIndex",
        codes.indexOf(fault.code()),
        "level",
        fault.severity() == Fault.Severity.NOTICE ? "note" : fault.severity().toString(),
        "message",
        object("text", said),
        "locations",
        List.of(object("physicalLocation", location(fault))));
  }

  private Map<String, Object> location(Fault fault) {
    Place place = fault.place();
    Map<String, Object> location = object("artifactLocation", object("uri", uri(place.file())));
    if (place.line() > 0) {
      location.put("region", region(fault));
    }
    return location;
  }

  private Map<String, Object> region(Fault fault) {
    Map<String, Object> region = object("startLine", fault.place().line());
    int column = fault.place().column();
    if (column > 0) {
      region.put("startColumn", column);
      region.put("endColumn", column + checked.printer().length(fault));
    }
    return region;
  }

  /** Relative to where the command runs, as code hosts want it, if the folder was given so. */
  private String uri(String file) {
    Path path = checked.folder().resolve(file).normalize();
    if (path.isAbsolute()) {
      return path.toUri().toString();
    }
    try {
      return new URI(null, null, path.toString().replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No address for " + path, e);
    }
  }

  private Map<String, Object> text(Text text) {
    return object("text", text.in(checked.language()));
  }

  private static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return object;
  }
}
