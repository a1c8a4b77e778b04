package no.fremgang.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes an example of every body out of its schema, so that none is ever missing or out of date.
 * Well-known fields get the values they have in the demo company.
 */
final class SchemaExamples {
  private static final int DEEPEST = 8;
  private static final Map<String, Object> WELL_KNOWN =
      Map.ofEntries(
          Map.entry("sellerId", "S017"),
          Map.entry("name", "Marte Bjørnstad"),
          Map.entry("team", "bergen"),
          Map.entry("managerId", "M3"),
          Map.entry("person", "M3"),
          Map.entry("by", "M3"),
          Map.entry("period", "2026-Q3"),
          Map.entry("language", "nb"),
          Map.entry("factor", "meeting_to_proposal"),
          Map.entry("cause", "needs-analysis"),
          Map.entry("focus", List.of("needs-analysis")),
          Map.entry("goals", Map.of("meeting_to_proposal", true)),
          Map.entry("measure", "revenue"),
          Map.entry("planId", "plan-3ed4c44cf62d48c4d55294ef"),
          Map.entry("plan", "plan-3ed4c44cf62d48c4d55294ef"),
          Map.entry("dataVersion", "data-e63daaf365dbe8d8b3923a94215f79b6"),
          Map.entry("question", "understood_our_needs"),
          Map.entry("rule", "NEEDS-001"),
          Map.entry("rules", List.of("EFFORT-002")),
          Map.entry("text", "I recognise this."),
          Map.entry("reason", "The leads of August are missing."),
          Map.entry("note", "One meeting a week together."),
          Map.entry("seen", "Asks what a problem costs in every meeting."),
          Map.entry("nextStep", "Go on, and sum up in writing."),
          Map.entry("words", "Well kept up!"));

  private final Components components;

  SchemaExamples(Components components) {
    this.components = components;
  }

  /** Gives the body an example, unless it has one or its form is not known. */
  void illustrate(MediaType body) {
    if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
      example("", body.getSchema(), new TreeSet<>(), 0).ifPresent(body::setExample);
    }
  }

  private Optional<Object> example(String field, Schema<?> schema, Set<String> within, int depth) {
    String ref = schema.get$ref();
    if (ref != null) {
      return referred(field, ref.substring(ref.lastIndexOf('/') + 1), within, depth);
    }
    if (WELL_KNOWN.containsKey(field)) {
      return Optional.ofNullable(WELL_KNOWN.get(field));
    }
    if (schema.getExample() != null) {
      return Optional.of(schema.getExample());
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return Optional.ofNullable(schema.getEnum().get(0));
    }
    return depth > DEEPEST ? Optional.empty() : built(schema, within, depth);
  }

  /** A schema within itself has no example there, or it would not end. */
  private Optional<Object> referred(String field, String name, Set<String> within, int depth) {
    Schema<?> named = components.getSchemas() == null ? null : components.getSchemas().get(name);
    if (named == null || within.contains(name)) {
      return Optional.empty();
    }
    Set<String> inside = new TreeSet<>(within);
    inside.add(name);
    return example(field, named, inside, depth + 1);
  }

  private Optional<Object> built(Schema<?> schema, Set<String> within, int depth) {
    List<Schema> parts = firstOf(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf());
    if (!parts.isEmpty()) {
      return example("", parts.get(0), within, depth + 1);
    }
    return switch (type(schema)) {
      case "array" -> Optional.of(list(schema, within, depth));
      case "integer" -> Optional.of(1);
      case "number" -> Optional.of(0.5);
      case "boolean" -> Optional.of(true);
      case "string" -> Optional.of(text(schema.getFormat()));
      default -> Optional.of(object(schema, within, depth));
    };
  }

  @SafeVarargs
  @SuppressWarnings("rawtypes")
  private static List<Schema> firstOf(@Nullable List<Schema>... choices) {
    for (List<Schema> choice : choices) {
      if (choice != null && !choice.isEmpty()) {
        return choice;
      }
    }
    return List.of();
  }

  /** OpenAPI 3.1 lists types, with {@code null} among them where a field may be left out. */
  private static String type(Schema<?> schema) {
    if (schema.getType() != null) {
      return schema.getType();
    }
    Set<String> types = schema.getTypes();
    return types == null
        ? "object"
        : types.stream().filter(type -> !type.equals("null")).findFirst().orElse("object");
  }

  private static String text(@Nullable String format) {
    return switch (format == null ? "" : format) {
      case "date" -> "2026-10-01";
      case "date-time" -> "2026-10-05T08:00:00Z";
      case "uri" -> "https://example.com/needs-analysis";
      default -> "…";
    };
  }

  private List<Object> list(Schema<?> schema, Set<String> within, int depth) {
    Schema<?> items = schema.getItems();
    return items == null
        ? List.of()
        : example("", items, within, depth + 1).map(List::of).orElse(List.of());
  }

  private Map<String, Object> object(Schema<?> schema, Set<String> within, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach(
              (name, property) ->
                  example(name, property, within, depth + 1)
                      .ifPresent(value -> object.put(name, value)));
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      example("", values, within, depth + 1).ifPresent(value -> object.put("…", value));
    }
    return object;
  }
}
