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
import no.fremgang.catalogue.Kind;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.catalogue.yaml.YamlScalar;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;
import no.fremgang.rule.Conclusion.PraiseKind;
import no.fremgang.rule.SellerTest.Part;

/** Reads the whole-seller tests under {@code tests/}. */
final class SellerTestReader {
  private static final String[] PARTS =
      Arrays.stream(Part.values()).map(Part::word).toArray(String[]::new);
  private static final List<String> PRAISE =
      Arrays.stream(PraiseKind.values()).map(PraiseKind::toString).toList();

  private final ReadCatalogue catalogue;
  private final ReadVocabulary vocabulary;
  private final Faults faults;
  private final Map<String, Place> names = new HashMap<>();

  SellerTestReader(ReadCatalogue catalogue, ReadVocabulary vocabulary, Faults faults) {
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
    ReadVocabulary.OfFile ofFile = vocabulary.of(file, faults);
    Language language = ofFile.language();
    ConditionReader conditions = new ConditionReader(catalogue, ofFile.wording(), ofFile.faults());
    return file.each(
        "sellers", fields -> seller(fields, language, conditions), "name", "given", "expect");
  }

  private SellerTest seller(YamlFields fields, Language language, ConditionReader conditions) {
    String name = fields.text("name");
    nameOnce(name, fields.placeOf("name"));
    Map<Part, SortedSet<String>> expected = new EnumMap<>(Part.class);
    fields.mapping("expect", PARTS).ifPresent(f -> expect(f, expected));
    return new SellerTest(name, conditions.given(fields), expected, language, fields.place());
  }

  private void nameOnce(String name, Place place) {
    Place first = names.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
    if (first != null && !name.isEmpty()) {
      faults.error(place, Message.of("RULE-123", name, first));
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
      faults.error(fields.place(), Message.of("RULE-122", String.join(", ", PARTS)));
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
      case PRAISE -> isAmong(PRAISE, "RULE-121.praise", item);
      case ACTIONS ->
          catalogue.mayHoldMore(Kind.ACTION)
              || isAmong(catalogue.idsOf(Kind.ACTION), "RULE-121.action", item);
      default ->
          catalogue.mayHoldMore(Kind.CAUSE)
              || isAmong(catalogue.catalogue().causes().keySet(), "RULE-109", item);
    };
  }

  private boolean isAmong(Collection<String> known, String message, YamlScalar item) {
    if (known.contains(item.text())) {
      return true;
    }
    Text meant = Suggestion.text(item.text(), known);
    faults.error(item.place(), Message.of(message, item.text(), meant));
    return false;
  }
}
