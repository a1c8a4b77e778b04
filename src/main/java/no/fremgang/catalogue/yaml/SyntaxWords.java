package no.fremgang.catalogue.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import no.fremgang.core.Message;
import no.fremgang.core.Text;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the YAML parser could not read. */
final class SyntaxWords {
  /** By how the parser's own words start or end; in the order they are looked for. */
  private static final Map<String, String> PLAIN = new LinkedHashMap<>();

  static {
    PLAIN.put("mapping values are not allowed here", "yaml.colon");
    PLAIN.put("expected <block end>", "yaml.indentation");
    PLAIN.put("could not find expected ':'", "yaml.no-colon");
    PLAIN.put("found unexpected end of stream", "yaml.quote");
    PLAIN.put("expected ',' or", "yaml.bracket");
    PLAIN.put("that cannot start any token", "yaml.character");
    PLAIN.put("expected alphabetic or numeric character", "yaml.character");
    PLAIN.put("expected the node content", "yaml.bracket");
  }

  private SyntaxWords() {}

  /** Plain words; the parser's own where none are known. */
  static Text of(MarkedYamlEngineException e) {
    String said = String.valueOf(e.getProblem());
    return PLAIN.entrySet().stream()
        .filter(entry -> said.contains(entry.getKey()))
        .findFirst()
        .map(entry -> Message.words(entry.getValue()))
        .orElse(new Text(said, said));
  }
}
