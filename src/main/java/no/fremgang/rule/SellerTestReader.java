package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.catalogue.yaml.YamlScalar;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.rule.Conclusion.PraiseKind;
import no.fremgang.rule.SellerTest.Part;

/** Reads the whole-seller tests under {@code tests/}. */
final class SellerTestReader {
  private static final String[] PARTS =
      Arrays.stream(Part.values()).map(Part::word).toArray(String[]::new);
  private static final List<String> PRAISE =
      Arrays.stream(PraiseKind.values()).map(PraiseKind::toString).toList();

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Faults faults;
  private final Map<String, Place> names = new HashMap<>();

  SellerTestReader(Catalogue catalogue, Vocabulary vocabulary, Faults faults) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  List<SellerTest> read(PackFiles files) {
    List<SellerTest> tests = new ArrayList<>();
    for (String path : files.paths("tests", "yaml")) {
      YamlReader.readMapping(path, files.text(path).orElse(""), faults)
          .map(m -> m.fields(faults, "language", "sellers"))
          .ifPresent(file -> tests.addAll(sellers(file)));
    }
    return tests;
  }

  private List<SellerTest> sellers(YamlFields file) {
    Language language = file.choice("language", Language.class);
    ConditionReader conditions = new ConditionReader(catalogue, vocabulary.in(language), faults);
    return file.each(
        "sellers", fields -> seller(fields, language, conditions), "name", "given", "expect");
  }

  private SellerTest seller(YamlFields fields, Language language, ConditionReader conditions) {
    String name = fields.text("name");
    nameOnce(name, fields.placeOf("name"));
    List<Condition.Atom> given = new ArrayList<>();
    for (YamlScalar sentence : fields.scalars("given")) {
      conditions.sentence(sentence).ifPresent(given::add);
    }
    Map<Part, SortedSet<String>> expected = new EnumMap<>(Part.class);
    fields.mapping("expect", PARTS).ifPresent(f -> expect(f, expected));
    return new SellerTest(name, given, expected, language, fields.place());
  }

  private void nameOnce(String name, Place place) {
    Place first = names.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
    if (first != null && !name.isEmpty()) {
      faults.error(
          "RULE-123",
          place,
          "\"" + name + "\" is also the name of the seller at " + first + ".",
          "Say what is special about this one.");
    }
  }

  private void expect(YamlFields fields, Map<Part, SortedSet<String>> expected) {
    for (Part part : Part.values()) {
      if (fields.has(part.word())) {
        expected.put(part, ids(part, fields.scalars(part.word())));
      }
    }
    boolean canFail = expected.entrySet().stream().anyMatch(e -> canFail(e.getKey(), e.getValue()));
    if (!canFail) {
      faults.error(
          "RULE-122",
          fields.place(),
          "the test expects nothing, so it cannot fail.",
          "Name at least one of: " + String.join(", ", PARTS) + ".");
    }
  }

  /** An empty list says that the plan holds none, except where it may hold more. */
  private static boolean canFail(Part part, SortedSet<String> ids) {
    return !part.mayHoldMore() || !ids.isEmpty();
  }

  private SortedSet<String> ids(Part part, List<YamlScalar> items) {
    SortedSet<String> ids = new TreeSet<>();
    for (YamlScalar item : items) {
      if (isKnown(part, item)) {
        ids.add(item.text());
      }
    }
    return ids;
  }

  private boolean isKnown(Part part, YamlScalar item) {
    return switch (part) {
      case PRAISE -> isAmong(PRAISE, "RULE-121", "praise", item);
      case ACTIONS -> isAmong(catalogue.actions().keySet(), "RULE-121", "action", item);
      default -> isAmong(catalogue.causes().keySet(), "RULE-109", "cause", item);
    };
  }

  private boolean isAmong(Collection<String> known, String code, String kind, YamlScalar item) {
    if (known.contains(item.text())) {
      return true;
    }
    faults.error(
        code,
        item.place(),
        "unknown " + kind + " \"" + item.text() + "\".",
        Suggestion.didYouMean(item.text(), known));
    return false;
  }
}
