package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.Acceptance;
import no.fremgang.catalogue.Kind;
import no.fremgang.catalogue.PackLimits;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlMapping;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.catalogue.yaml.YamlScalar;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/** Reads the rules of one file. */
final class RuleFileReader {
  static final String[] FILE_KEYS = {"language", "cause", "rules"};
  static final String[] RULE_KEYS = {
    "id", "title", "grade", "source", "counter", "cause", "when", "then", "say", "accept", "tests"
  };

  private final ReadCatalogue catalogue;
  private final ReadVocabulary vocabulary;
  private final Faults faults;

  RuleFileReader(ReadCatalogue catalogue, ReadVocabulary vocabulary, Faults faults) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  /** The rules that can be read; what is wrong with the others is among the faults. */
  List<Rule> read(String path, String text) {
    return YamlReader.readMapping(path, text, faults)
        .map(m -> m.fields(faults, FILE_KEYS))
        .map(file -> rules(file))
        .orElse(List.of());
  }

  private List<Rule> rules(YamlFields file) {
    ReadVocabulary.OfFile ofFile = vocabulary.of(file, faults);
    Optional<String> cause = cause(file);
    List<Rule> rules = new ArrayList<>();
    OneFile reader = new OneFile(ofFile, cause.orElse(""));
    file.each("rules", rule -> reader.rule(rule), RULE_KEYS)
        .forEach(rule -> rule.ifPresent(rules::add));
    return rules;
  }

  private Optional<String> cause(YamlFields fields) {
    Optional<String> cause = fields.optionalText("cause");
    Set<String> known = catalogue.catalogue().causes().keySet();
    if (cause.isPresent() && !known.contains(cause.get()) && !catalogue.mayHoldMore(Kind.CAUSE)) {
      faults.error(
          fields.placeOf("cause"),
          Message.of("RULE-109", cause.get(), Suggestion.text(cause.get(), known)));
    }
    return cause;
  }

  /** What the rules of a file have in common. */
  private final class OneFile {
    private final Language language;
    private final Wording wording;
    private final Faults ofSentences;
    private final String cause;
    private final ConditionReader conditions;
    private final Map<String, Outcome> outcomes = new TreeMap<>();

    OneFile(ReadVocabulary.OfFile ofFile, String cause) {
      this.language = ofFile.language();
      this.wording = ofFile.wording();
      this.ofSentences = ofFile.faults();
      this.cause = cause;
      this.conditions = new ConditionReader(catalogue, wording, ofSentences);
      for (Outcome outcome : Outcome.all()) {
        outcomes.put(wording.outcome(outcome), outcome);
      }
    }

    Optional<Rule> rule(YamlFields fields) {
      String id = id(fields);
      Optional<Condition> when = when(fields);
      Optional<Outcome> then = outcome("then", fields);
      String ofRule = cause(fields).orElse(cause);
      Rule.Grade grade =
          fields.choice("grade", Map.of("A", Rule.Grade.A, "B", Rule.Grade.B, "C", Rule.Grade.C));
      String title = fields.text("title");
      String source = fields.text("source");
      String counter = fields.text("counter");
      Text say = say(fields);
      List<Acceptance> accepts = Acceptance.ofRule(id, fields, faults);
      List<Rule.Example> tests = fields.each("tests", this::example, "name", "given", "expect");
      if (!Rule.isId(id) || when.isEmpty() || then.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Rule(
              id,
              title,
              grade,
              source,
              counter,
              then.get() instanceof Outcome.Praises ? "" : ofRule,
              when.get(),
              then.get(),
              say,
              tests,
              language,
              fields.placeOf("id"),
              accepts));
    }

    private String id(YamlFields fields) {
      String id = fields.text("id");
      if (!id.isEmpty() && !Rule.isId(id)) {
        faults.error(fields.placeOf("id"), Message.of("RULE-110", id));
      }
      return id;
    }

    private Optional<Condition> when(YamlFields fields) {
      if (fields.node("when").isEmpty()) {
        faults.error(fields.place(), Message.of("RULE-107"));
      }
      return fields.node("when").flatMap(conditions::all).filter(c -> isReadable(c, fields));
    }

    private boolean isReadable(Condition condition, YamlFields fields) {
      if (NormalForm.isReadable(condition)) {
        return true;
      }
      faults.error(
          fields.placeOf("when"),
          Message.of("RULE-116", PackLimits.WAYS_OF_RULE, PackLimits.CONDITIONS));
      return false;
    }

    private Optional<Outcome> outcome(String key, YamlFields fields) {
      String text = fields.text(key);
      if (text.isEmpty() || key.equals("expect") && text.equals(wording.nothing())) {
        return Optional.empty();
      }
      Outcome outcome = outcomes.get(text);
      if (outcome == null) {
        ofSentences.error(
            fields.placeOf(key),
            Message.of("RULE-108", text, Suggestion.text(text, outcomes.keySet())));
      }
      return Optional.ofNullable(outcome);
    }

    private Text say(YamlFields fields) {
      Text say = fields.bilingual("say");
      if (fields.node("say").orElse(null) instanceof YamlMapping mapping) {
        for (Language each : Language.values()) {
          if (mapping.get(each.code()).orElse(null) instanceof YamlScalar text) {
            placeholders(text);
          }
        }
      }
      return say;
    }

    private void placeholders(YamlScalar scalar) {
      String text = scalar.text();
      for (Saying.Unknown unknown : Saying.unknown(text, catalogue)) {
        int insideBrace = unknown.at() + 1;
        faults.error(
            scalar.placeOf(insideBrace),
            Message.of(
                "RULE-114", unknown.text(), Suggestion.text(unknown.text(), unknown.choices())));
      }
      Saying.looseBrace(text)
          .ifPresent(
              at ->
                  faults.error(scalar.placeOf(at), Message.of("RULE-114.brace", text.charAt(at))));
    }

    private Rule.Example example(YamlFields fields) {
      String name = fields.text("name");
      return new Rule.Example(
          name, conditions.given(fields), outcome("expect", fields).orElse(null), fields.place());
    }
  }
}
