package no.fremgang.catalogue.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fremgang.core.Language;

/**
 * Builds parts of JSON Schemas (draft 2020-12) as maps, for editors that complete and check YAML.
 */
public final class JsonSchema {
  private JsonSchema() {}

  /** A whole schema. */
  public static Map<String, Object> document(String title, Map<String, Object> root) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("title", title);
    document.putAll(root);
    return document;
  }

  /**
   * Keys with values, and no other keys.
   *
   * @param keys all keys the reader knows
   * @param types what stands under each; anything where a key is not in it
   * @param optional keys that may be missing
   */
  public static Map<String, Object> object(
      Collection<String> keys, Map<String, ?> types, String... optional) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key, types.containsKey(key) ? types.get(key) : true));
    List<String> free = List.of(optional);
    return mapOf(
        "type",
        "object",
        "additionalProperties",
        false,
        "required",
        keys.stream().filter(key -> !free.contains(key)).toList(),
        "properties",
        properties);
  }

  public static Map<String, Object> text() {
    return mapOf("type", "string", "minLength", 1);
  }

  public static Map<String, Object> text(String pattern) {
    return mapOf("type", "string", "pattern", "^(?:" + pattern + ")$");
  }

  /** A text in every language. */
  public static Map<String, Object> bilingual() {
    List<String> codes = Arrays.stream(Language.values()).map(Language::code).toList();
    return object(codes, Map.of("en", text(), "nb", text()));
  }

  /** An id as {@link YamlFields#id} takes it. */
  public static Map<String, Object> id() {
    return text(YamlFields.ID.pattern());
  }

  public static Map<String, Object> day() {
    return text("\\d{4}-\\d{2}-\\d{2}");
  }

  public static Map<String, Object> truth() {
    return mapOf("type", "boolean");
  }

  public static Map<String, Object> number(double least, double most) {
    return mapOf("type", "number", "minimum", least, "maximum", most);
  }

  public static Map<String, Object> whole(int least, int most) {
    return mapOf("type", "integer", "minimum", least, "maximum", most);
  }

  public static Map<String, Object> choice(Collection<String> words) {
    return mapOf("enum", List.copyOf(words));
  }

  /** A choice as {@link YamlFields#choice(String, Class)} takes it. */
  public static <E extends Enum<E>> Map<String, Object> choice(Class<E> type) {
    return choice(
        Arrays.stream(type.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  public static Map<String, Object> list(Object items) {
    return mapOf("type", "array", "items", items);
  }

  public static Map<String, Object> filledList(Object items) {
    return mapOf("type", "array", "minItems", 1, "items", items);
  }

  public static Map<String, Object> reference(String definition) {
    return mapOf("$ref", "#/$defs/" + definition);
  }

  /** Keys and values in turn, in their order. */
  public static Map<String, Object> mapOf(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return object;
  }
}
