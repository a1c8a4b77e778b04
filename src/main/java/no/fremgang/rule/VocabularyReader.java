package no.fremgang.rule;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.catalogue.yaml.YamlScalar;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.rule.Wording.Joins;
import no.fremgang.rule.Wording.Pattern;

/** Reads the sentences of a pack: each kind of condition and each word must have its wording. */
final class VocabularyReader {
  static final String[] KEYS = {"language", "joins", "sentences", "words", "outcomes", "nothing"};

  private final Faults faults;

  private VocabularyReader(Faults faults) {
    this.faults = faults;
  }

  /** What can be read of the vocabulary; what is wrong with the rest is among the faults. */
  static ReadVocabulary read(PackFiles files, Faults faults) {
    Map<Language, Wording> wordings = new EnumMap<>(Language.class);
    Set<Language> incomplete = EnumSet.noneOf(Language.class);
    for (Language language : Language.values()) {
      Faults own = new Faults();
      Wording wording = read(language, files, own).orElseGet(() -> Wording.empty(language));
      wordings.put(language, wording);
      if (own.hasErrors() || files.text(path(language)).isEmpty()) {
        incomplete.add(language);
      }
      faults.addAll(own.sorted());
    }
    return new ReadVocabulary(new Vocabulary(wordings), incomplete);
  }

  private static String path(Language language) {
    return "vocabulary/" + language + ".yaml";
  }

  private static Optional<Wording> read(Language language, PackFiles files, Faults faults) {
    String path = path(language);
    Optional<String> text = files.text(path);
    if (text.isEmpty() && !files.isUnread(path)) {
      faults.error(Place.ofFile(path), Message.of("PACK-008", "sentences"));
    }
    return text.flatMap(t -> YamlReader.readMapping(path, t, faults))
        .map(m -> m.fields(faults, KEYS))
        .map(fields -> new VocabularyReader(faults).wording(language, fields));
  }

  private Wording wording(Language language, YamlFields fields) {
    if (fields.choice("language", Language.class) != language) {
      faults.error(fields.placeOf("language"), Message.of("RULE-100.language", language));
    }
    return new Wording(
        language,
        sentences(fields),
        words(fields),
        outcomes(fields),
        joins(fields),
        fields.text("nothing"));
  }

  private Joins joins(YamlFields fields) {
    return fields
        .mapping("joins", "all_of", "any_of", "not")
        .map(f -> new Joins(f.text("all_of"), f.text("any_of"), f.text("not")))
        .orElse(new Joins("", "", ""));
  }

  private Map<ConditionKind, List<Pattern>> sentences(YamlFields fields) {
    Map<ConditionKind, List<Pattern>> sentences = new EnumMap<>(ConditionKind.class);
    String[] kinds =
        List.of(ConditionKind.values()).stream().map(ConditionKind::word).toArray(String[]::new);
    fields
        .mapping("sentences", kinds)
        .ifPresent(
            f -> {
              for (ConditionKind kind : ConditionKind.values()) {
                sentences.put(kind, patterns(kind, f));
              }
            });
    return sentences;
  }

  private List<Pattern> patterns(ConditionKind kind, YamlFields fields) {
    List<YamlScalar> texts = atLeastOne(kind.word(), fields);
    return texts.stream().flatMap(text -> pattern(kind, text).stream()).toList();
  }

  private Optional<Pattern> pattern(ConditionKind kind, YamlScalar text) {
    try {
      Pattern pattern = Pattern.of(text.text(), text.place());
      if (pattern.slots().stream()
          .sorted()
          .toList()
          .equals(kind.slots().stream().sorted().toList())) {
        return Optional.of(pattern);
      }
    } catch (IllegalArgumentException unknownSlot) {
      // Falls through to the one message that names the slots there must be.
    }
    List<String> slots = kind.slots().stream().map(s -> "{" + s.word() + "}").toList();
    String key = slots.isEmpty() ? "RULE-101.none" : "RULE-101";
    faults.error(text.place(), Message.of(key, text.text(), kind.word(), String.join(", ", slots)));
    return Optional.empty();
  }

  private Map<SlotType, Map<String, List<String>>> words(YamlFields fields) {
    Map<SlotType, Map<String, List<String>>> words = new EnumMap<>(SlotType.class);
    List<SlotType> closed = List.of(SlotType.values()).stream().filter(SlotType::isClosed).toList();
    fields
        .mapping("words", closed.stream().map(SlotType::word).toArray(String[]::new))
        .ifPresent(f -> closed.forEach(slot -> words.put(slot, words(slot, f))));
    return words;
  }

  private Map<String, List<String>> words(SlotType slot, YamlFields fields) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    fields
        .mapping(slot.word(), slot.choices().toArray(String[]::new))
        .ifPresent(
            f ->
                slot.choices()
                    .forEach(
                        value ->
                            words.put(
                                value,
                                atLeastOne(value, f).stream().map(YamlScalar::text).toList())));
    return words;
  }

  private Map<String, String> outcomes(YamlFields fields) {
    Map<String, String> outcomes = new TreeMap<>();
    List<String> all = Outcome.all().stream().map(Outcome::word).toList();
    fields
        .mapping("outcomes", all.toArray(String[]::new))
        .ifPresent(f -> all.forEach(outcome -> outcomes.put(outcome, f.text(outcome))));
    return outcomes;
  }

  private List<YamlScalar> atLeastOne(String key, YamlFields fields) {
    List<YamlScalar> texts = fields.scalars(key);
    if (texts.isEmpty()) {
      Place place = fields.placeOf(key);
      faults.error(place, Message.of("RULE-100", key));
    }
    return texts;
  }
}
