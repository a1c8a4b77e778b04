package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.PackLimits;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlMapping;
import no.fremgang.catalogue.yaml.YamlNode;
import no.fremgang.catalogue.yaml.YamlScalar;
import no.fremgang.catalogue.yaml.YamlSequence;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Suggestion;
import no.fremgang.rule.SentenceParser.NotUnderstood;
import no.fremgang.rule.SentenceParser.Read;
import no.fremgang.rule.SentenceParser.Understood;

/** Reads conditions as a rule file writes them: a list of sentences, nested under joining words. */
final class ConditionReader {
  private final ReadCatalogue catalogue;
  private final Wording wording;
  private final SentenceParser parser;
  private final Faults faults;

  ConditionReader(ReadCatalogue catalogue, Wording wording, Faults faults) {
    this.catalogue = catalogue;
    this.wording = wording;
    this.parser = new SentenceParser(catalogue.catalogue(), wording);
    this.faults = faults;
  }

  /** All parts of a list together; empty, with a fault, if one of them can't be read. */
  Optional<Condition> all(YamlNode node) {
    return list(node).map(parts -> parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts));
  }

  private Optional<List<Condition>> list(YamlNode node) {
    if (!(node instanceof YamlSequence sequence) || sequence.items().isEmpty()) {
      faults.error(node.place(), Message.of("RULE-107.missing"));
      return Optional.empty();
    }
    List<Condition> parts = new ArrayList<>();
    sequence.items().forEach(item -> one(item).ifPresent(parts::add));
    return parts.size() == sequence.items().size() ? Optional.of(parts) : Optional.empty();
  }

  private Optional<Condition> one(YamlNode node) {
    if (node instanceof YamlScalar sentence) {
      return sentence(sentence).map(atom -> atom);
    }
    if (node instanceof YamlMapping mapping && mapping.entries().size() == 1) {
      return nested(mapping.entries().get(0));
    }
    faults.error(
        node.place(), Message.of("RULE-107.other", node.describe(), String.join(", ", joins())));
    return Optional.empty();
  }

  private Optional<Condition> nested(YamlMapping.Entry entry) {
    String join = entry.key().text();
    if (join.equals(wording.joins().allOf())) {
      return list(entry.value()).map(Condition.AllOf::new);
    }
    if (join.equals(wording.joins().anyOf())) {
      return list(entry.value()).map(Condition.AnyOf::new);
    }
    if (join.equals(wording.joins().not())) {
      return negated(entry.value());
    }
    faults.error(
        entry.key().place(), Message.of("RULE-107.join", join, Suggestion.text(join, joins())));
    return Optional.empty();
  }

  private Optional<Condition> negated(YamlNode node) {
    return (node instanceof YamlSequence ? all(node) : one(node)).map(Condition.Not::new);
  }

  /** The facts a test gives: sentences, or sentences under the word for "not". */
  List<Given> given(YamlFields fields) {
    List<Given> given = new ArrayList<>();
    for (YamlNode item : fields.items("given")) {
      one(item).flatMap(condition -> given(condition, item)).ifPresent(given::add);
    }
    return given;
  }

  private Optional<Given> given(Condition condition, YamlNode node) {
    if (condition instanceof Condition.Atom atom) {
      return Optional.of(new Given(atom, true));
    }
    if (condition instanceof Condition.Not not && not.part() instanceof Condition.Atom atom) {
      return Optional.of(new Given(atom, false));
    }
    faults.error(node.place(), Message.of("RULE-107.facts", wording.joins().not()));
    return Optional.empty();
  }

  private List<String> joins() {
    return List.of(wording.joins().allOf(), wording.joins().anyOf(), wording.joins().not());
  }

  /** One sentence; empty, with a fault at the first thing wrong in it. */
  private Optional<Condition.Atom> sentence(YamlScalar scalar) {
    int letters = scalar.text().length();
    if (letters > PackLimits.SENTENCE_LETTERS) {
      faults.error(
          scalar.place(), Message.of("RULE-102.long", letters, PackLimits.SENTENCE_LETTERS));
      return Optional.empty();
    }
    Read read = parser.read(scalar.text());
    if (read instanceof Understood understood) {
      return Optional.of(understood.atom());
    }
    NotUnderstood not = (NotUnderstood) read;
    if (not.slot() == null || !not.slot().kind().filter(catalogue::mayHoldMore).isPresent()) {
      faults.error(scalar.placeOf(not.at()), not.message());
    }
    return Optional.empty();
  }
}
