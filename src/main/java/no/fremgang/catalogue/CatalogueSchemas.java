package no.fremgang.catalogue;

import static no.fremgang.catalogue.yaml.JsonSchema.bilingual;
import static no.fremgang.catalogue.yaml.JsonSchema.choice;
import static no.fremgang.catalogue.yaml.JsonSchema.day;
import static no.fremgang.catalogue.yaml.JsonSchema.document;
import static no.fremgang.catalogue.yaml.JsonSchema.filledList;
import static no.fremgang.catalogue.yaml.JsonSchema.id;
import static no.fremgang.catalogue.yaml.JsonSchema.list;
import static no.fremgang.catalogue.yaml.JsonSchema.number;
import static no.fremgang.catalogue.yaml.JsonSchema.object;
import static no.fremgang.catalogue.yaml.JsonSchema.text;
import static no.fremgang.catalogue.yaml.JsonSchema.truth;
import static no.fremgang.catalogue.yaml.JsonSchema.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Language;

/** JSON Schemas of pack.yaml, the catalogue and the parameters, with the ids of one pack. */
public final class CatalogueSchemas {
  private final Catalogue catalogue;

  private CatalogueSchemas(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Schemas by the name of the kind of file, such as {@code factors}. */
  public static Map<String, Map<String, Object>> of(Catalogue catalogue) {
    CatalogueSchemas schemas = new CatalogueSchemas(catalogue);
    Map<String, Map<String, Object>> all = new TreeMap<>();
    all.put("pack", document("pack.yaml", pack()));
    all.put("process", schemas.file("process", "stages", stage()));
    all.put("factors", schemas.file("factors", "factors", schemas.factor()));
    all.put("questions", schemas.file("questions", "questions", question()));
    all.put("causes", schemas.file("causes", "causes", cause()));
    all.put("actions", schemas.file("actions", "actions", schemas.action()));
    all.put("parameters", schemas.file("parameters", "parameters", schemas.parameter()));
    return all;
  }

  private Map<String, Object> file(String name, String key, Map<String, Object> item) {
    return document(name + ".yaml", object(List.of(key), Map.of(key, filledList(item))));
  }

  private static Map<String, Object> pack() {
    Map<String, Object> retired =
        object(List.of("id", "because"), Map.of("id", text(), "because", text()));
    return object(
        PackManifest.keys(),
        Map.of(
            "name",
            text(),
            "version",
            text(PackManifest.VERSION.pattern()),
            "languages",
            filledList(choice(Language.class)),
            "retired",
            list(retired),
            "accept",
            list(accepted(true))),
        "retired",
        "accept");
  }

  /** An item of {@code accept}. */
  public static Map<String, Object> accepted(boolean ofPack) {
    List<String> keys = ofPack ? List.of("code", "of", "because") : List.of("code", "because");
    return object(keys, Map.of("code", choice(Acceptance.CODES), "of", text(), "because", text()));
  }

  private static Map<String, Object> stage() {
    return object(
        CatalogueReader.STAGE_KEYS,
        Map.of("id", id(), "name", bilingual(), "maturity_days", whole(0, 3650)));
  }

  private Map<String, Object> factor() {
    Map<String, Object> stage = choice(stages());
    Map<String, Object> types = new TreeMap<>();
    types.put("id", id());
    types.put("name", bilingual());
    types.put("measure", choice(new FactorFields(NOTHING, List.of()).words()));
    types.put("stage", stage);
    types.put("to_stage", stage);
    types.put("self_found", truth());
    types.put("per_potential", truth());
    types.put("activities", list(text()));
    types.put("out_of", list(text()));
    types.put("reasons", list(text()));
    types.put("stages", list(stage));
    types.put("where", where());
    types.put("last_days", whole(1, 90));
    types.put("after_days", whole(1, 365));
    types.put("control", choice(FactorDefinition.Control.class));
    types.put("direction", choice(FactorDefinition.Direction.class));
    types.put("smallest_difference", number(0.001, 0.999));
    types.put("adjust_for", list(choice(FactorDefinition.Adjuster.class)));
    List<String> keys = List.of(FactorFields.KEYS);
    List<String> optional = new ArrayList<>(keys);
    optional.removeAll(
        List.of("id", "name", "measure", "control", "direction", "smallest_difference"));
    return object(keys, types, optional.toArray(String[]::new));
  }

  private static Map<String, Object> where() {
    Map<String, Object> parts = new TreeMap<>();
    FactorFields.PARTS.keySet().forEach(part -> parts.put(part, filledList(text())));
    return object(parts.keySet(), parts, parts.keySet().toArray(String[]::new));
  }

  private static final ById<SalesProcess.Stage> NOTHING =
      new ById<>(Kind.STAGE, new no.fremgang.core.Faults());

  private List<String> stages() {
    return catalogue.process().stages().stream().map(SalesProcess.Stage::id).toList();
  }

  private static Map<String, Object> question() {
    return object(
        CatalogueReader.QUESTION_KEYS,
        Map.of("id", id(), "name", bilingual(), "about", choice(Question.About.class)));
  }

  private static Map<String, Object> cause() {
    Map<String, Object> alignment =
        object(
            List.of(CatalogueReader.ALIGNMENT_KEYS),
            Map.of(
                "framework",
                text(),
                "label",
                text(),
                "uri",
                text(),
                "relation",
                choice(Cause.Relation.class)));
    return object(
        List.of(CatalogueReader.CAUSE_KEYS),
        Map.of(
            "id",
            id(),
            "kind",
            choice(Cause.Kind.class),
            "name",
            bilingual(),
            "alignment",
            list(alignment),
            "names",
            choice(Circumstance.class)),
        "alignment",
        "names");
  }

  private Map<String, Object> action() {
    Map<String, Object> resource =
        object(
            List.of("title", "url", "minutes"),
            Map.of("title", bilingual(), "url", text(), "minutes", whole(1, 10_000)));
    return object(
        List.of(ActionText.KEYS),
        Map.of(
            "id",
            id(),
            "title",
            bilingual(),
            "why",
            bilingual(),
            "practice",
            filledList(bilingual()),
            "effort_minutes",
            whole(1, 10_000),
            "goal_factor",
            choice(catalogue.factors().keySet()),
            "resources",
            list(resource)),
        "effort_minutes",
        "goal_factor",
        "resources");
  }

  private Map<String, Object> parameter() {
    List<String> known = new ArrayList<>(EngineNumbers.ids());
    catalogue.causes().keySet().forEach(id -> known.add(EngineNumbers.LEARNABILITY + id));
    Map<String, Object> id = Map.of("anyOf", List.of(choice(known), id()));
    return object(
        List.of(ParameterReader.KEYS),
        Map.of(
            "id",
            id,
            "value",
            number(-ParameterReader.LARGEST, ParameterReader.LARGEST),
            "unit",
            text(),
            "valid_from",
            day(),
            "source",
            text()));
  }
}
