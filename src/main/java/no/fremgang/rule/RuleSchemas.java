package no.fremgang.rule;

import static no.fremgang.catalogue.yaml.JsonSchema.bilingual;
import static no.fremgang.catalogue.yaml.JsonSchema.choice;
import static no.fremgang.catalogue.yaml.JsonSchema.document;
import static no.fremgang.catalogue.yaml.JsonSchema.filledList;
import static no.fremgang.catalogue.yaml.JsonSchema.list;
import static no.fremgang.catalogue.yaml.JsonSchema.mapOf;
import static no.fremgang.catalogue.yaml.JsonSchema.object;
import static no.fremgang.catalogue.yaml.JsonSchema.reference;
import static no.fremgang.catalogue.yaml.JsonSchema.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.CatalogueSchemas;
import no.fremgang.core.Language;
import no.fremgang.rule.SellerTest.Part;

/**
 * JSON Schemas of every kind of YAML file of a pack, so that an editor completes and checks while
 * one writes: each sentence of the vocabulary is written out with the pack's own names.
 */
public final class RuleSchemas {
  private final RulePack pack;

  private RuleSchemas(RulePack pack) {
    this.pack = pack;
  }

  /** Schemas by the name of the kind of file: {@code rules}, {@code tests}, {@code factors} … */
  public static Map<String, Map<String, Object>> of(RulePack pack) {
    RuleSchemas schemas = new RuleSchemas(pack);
    Map<String, Map<String, Object>> all = new TreeMap<>(CatalogueSchemas.of(pack.catalogue()));
    all.put("rules", schemas.byLanguage("A file of rules", schemas::ruleFile));
    all.put("tests", schemas.byLanguage("A file of whole sellers", schemas::testFile));
    all.put("vocabulary", document("A vocabulary", new VocabularySchema().schema()));
    return all;
  }

  private interface OfLanguage {
    Map<String, Object> file(Language language);
  }

  /** The file's own {@code language} decides which sentences there are. */
  private Map<String, Object> byLanguage(String title, OfLanguage file) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    List<Object> choices = new ArrayList<>();
    for (Language language : Language.values()) {
      Wording wording = pack.vocabulary().in(language);
      definitions.put("sentence-" + language, sentence(wording));
      definitions.put("condition-" + language, condition(wording));
      definitions.put("file-" + language, file.file(language));
      Map<String, Object> is = mapOf("language", mapOf("const", language.code()));
      choices.add(
          mapOf(
              "if",
              mapOf("properties", is, "required", List.of("language")),
              "then",
              reference("file-" + language)));
    }
    return document(
        title,
        mapOf(
            "type",
            "object",
            "required",
            List.of("language"),
            "properties",
            mapOf("language", choice(Language.class)),
            "allOf",
            choices,
            "$defs",
            definitions));
  }

  private Map<String, Object> sentence(Wording wording) {
    Map<String, List<String>> byPattern = AllSentences.of(pack.catalogue(), wording);
    List<Object> kinds = new ArrayList<>();
    byPattern.forEach((pattern, some) -> kinds.add(mapOf("title", pattern, "enum", some)));
    return mapOf("type", "string", "anyOf", kinds);
  }

  private static Map<String, Object> condition(Wording wording) {
    Object one = reference("condition-" + wording.language());
    Object all = filledList(one);
    Wording.Joins joins = wording.joins();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(joins.allOf(), all);
    parts.put(joins.anyOf(), all);
    parts.put(joins.not(), mapOf("anyOf", List.of(one, all)));
    return mapOf(
        "anyOf",
        List.of(
            reference("sentence-" + wording.language()),
            mapOf(
                "type",
                "object",
                "additionalProperties",
                false,
                "minProperties",
                1,
                "maxProperties",
                1,
                "properties",
                parts)));
  }

  private Map<String, Object> ruleFile(Language language) {
    return object(
        List.of(RuleFileReader.FILE_KEYS),
        Map.of(
            "language",
            mapOf("const", language.code()),
            "cause",
            causes(),
            "rules",
            filledList(rule(pack.vocabulary().in(language)))),
        "cause");
  }

  private Map<String, Object> rule(Wording wording) {
    Map<String, Object> types = new TreeMap<>();
    types.put("id", text(Rule.ID.pattern()));
    types.put("title", text());
    types.put("grade", choice(Arrays.stream(Rule.Grade.values()).map(Enum::name).toList()));
    types.put("source", text());
    types.put("counter", text());
    types.put("cause", causes());
    types.put("when", filledList(reference("condition-" + wording.language())));
    types.put("then", choice(outcomes(wording)));
    types.put("say", bilingual());
    types.put("accept", list(CatalogueSchemas.accepted(false)));
    types.put("tests", filledList(example(wording)));
    return object(List.of(RuleFileReader.RULE_KEYS), types, "cause", "accept");
  }

  private static List<String> outcomes(Wording wording) {
    return Outcome.all().stream()
        .map(Outcome::word)
        .map(word -> wording.outcomes().getOrDefault(word, word))
        .toList();
  }

  private static Map<String, Object> example(Wording wording) {
    List<String> expected = new ArrayList<>(outcomes(wording));
    expected.add(wording.nothing());
    return object(
        List.of("name", "given", "expect"),
        Map.of("name", text(), "given", list(given(wording)), "expect", choice(expected)),
        "given");
  }

  /** A fact of a test: a sentence, or one under the word for "not". */
  private static Map<String, Object> given(Wording wording) {
    Map<String, Object> sentence = reference("sentence-" + wording.language());
    String not = wording.joins().not();
    return mapOf("anyOf", List.of(sentence, object(List.of(not), Map.of(not, sentence))));
  }

  private Map<String, Object> causes() {
    return choice(pack.catalogue().causes().keySet());
  }

  private Map<String, Object> testFile(Language language) {
    return object(
        List.of("language", "sellers"),
        Map.of(
            "language", mapOf("const", language.code()), "sellers", filledList(seller(language))));
  }

  private Map<String, Object> seller(Language language) {
    List<String> parts = Arrays.stream(Part.values()).map(Part::word).toList();
    Map<String, Object> expected = new TreeMap<>();
    for (Part part : Part.values()) {
      expected.put(part.word(), list(choices(part)));
    }
    return object(
        List.of("name", "given", "expect"),
        Map.of(
            "name",
            text(),
            "given",
            list(given(pack.vocabulary().in(language))),
            "expect",
            object(parts, expected, parts.toArray(String[]::new))),
        "given");
  }

  private Map<String, Object> choices(Part part) {
    return switch (part) {
      case PRAISE ->
          choice(
              Arrays.stream(Conclusion.PraiseKind.values())
                  .map(Conclusion.PraiseKind::toString)
                  .toList());
      case ACTIONS -> choice(pack.catalogue().actions().keySet());
      default -> causes();
    };
  }
}
