package no.fremgang.catalogue.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.fremgang.catalogue.PackLimits;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/**
 * The fields of a mapping by type. A field that is missing or wrong is reported, and a neutral
 * value (empty, 0, the first choice) returned so that reading goes on to the next fault; whoever
 * reads drops the result when there are faults.
 */
public final class YamlFields {
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final YamlMapping mapping;
  private final FieldWords words;
  private final Faults faults;

  YamlFields(YamlMapping mapping, FieldWords words, Faults faults) {
    this.mapping = mapping;
    this.words = words;
    this.faults = faults;
  }

  public Place place() {
    return mapping.place();
  }

  /** Where the key's value stands, or the mapping where there is no such key. */
  public Place placeOf(String key) {
    return mapping.get(key).map(YamlNode::place).orElse(mapping.place());
  }

  public boolean has(String key) {
    return mapping.get(key).isPresent();
  }

  public Optional<YamlNode> node(String key) {
    return mapping.get(key);
  }

  /** A required text that is not blank. */
  public String text(String key) {
    return required(key).flatMap(n -> scalar(key, n)).map(YamlScalar::text).orElse("");
  }

  public Optional<String> optionalText(String key) {
    return mapping.get(key).flatMap(n -> scalar(key, n)).map(YamlScalar::text);
  }

  /** A required id: small letters, digits and single hyphens, underscores or dots. */
  public String id(String key) {
    String id = text(key);
    if (!id.isEmpty() && !isId(id)) {
      faults.error(placeOf(key), Message.of(words.noId, id, key));
    }
    return id;
  }

  /** The length comes first: the pattern takes stack for every part of an id. */
  private static boolean isId(String text) {
    return text.length() <= PackLimits.ID_LETTERS && ID.matcher(text).matches();
  }

  /** A required number within the bounds, both included. */
  public double number(String key, double least, double most) {
    return number(key, least, most, NUMBER, Message.words("number"));
  }

  private double number(String key, double least, double most, Pattern form, Text wanted) {
    return required(key)
        .flatMap(n -> scalar(key, n))
        .map(s -> number(key, s, least, most, form, wanted))
        .orElse(least);
  }

  private double number(
      String key, YamlScalar scalar, double least, double most, Pattern form, Text wanted) {
    if (!form.matcher(scalar.text()).matches()) {
      wrongType(key, scalar.place(), quoted(scalar.text()), wanted);
      return least;
    }
    double value = Double.parseDouble(scalar.text());
    if (value < least || value > most) {
      faults.error(
          scalar.place(),
          Message.of(words.outOfRange, key, scalar.text(), plain(least), plain(most)));
      return least;
    }
    return value;
  }

  /** A required whole number within the bounds, both included. */
  public int whole(String key, int least, int most) {
    return (int) number(key, least, most, WHOLE, Message.words("whole-number"));
  }

  public boolean truth(String key, boolean otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().equals("true") && !text.get().equals("false")) {
      wrongType(key, placeOf(key), quoted(text.get()), Message.words("truth"));
    }
    return text.get().equals("true");
  }

  /** A required day such as {@code 2026-07-01}. */
  public LocalDate day(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? NO_DATE : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrongType(key, placeOf(key), quoted(text), Message.words("day"));
      return NO_DATE;
    }
  }

  /** A required choice, written in small letters with underscores. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choice(key, words(type));
  }

  /** As {@link #choice(String, Class)}, for a key that may be missing. */
  public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
    return mapping.get(key).flatMap(n -> scalar(key, n)).flatMap(s -> chosen(key, s, words(type)));
  }

  private static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants())
        .forEach(e -> words.put(e.name().toLowerCase(Locale.ROOT), e));
    return words;
  }

  /** A required choice among words. */
  public <T> T choice(String key, Map<String, T> choices) {
    return choice(key, choices, choices.values().iterator().next());
  }

  /** A required choice among words, of which there may be none; the other one with a fault. */
  public <T> T choice(String key, Map<String, T> choices, T otherwise) {
    return required(key)
        .flatMap(n -> scalar(key, n))
        .flatMap(s -> chosen(key, s, choices))
        .orElse(otherwise);
  }

  private <T> Optional<T> chosen(String key, YamlScalar scalar, Map<String, T> choices) {
    T chosen = choices.get(scalar.text());
    if (chosen == null) {
      Text meant = Suggestion.text(scalar.text(), choices.keySet());
      faults.error(scalar.place(), Message.of(words.noChoice, scalar.text(), key, meant));
      return Optional.empty();
    }
    return Optional.of(chosen);
  }

  /** An optional list of choices, each at most once. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    Map<String, E> choices = words(type);
    List<E> chosen = new ArrayList<>();
    for (YamlScalar item : scalars(key)) {
      chosen(key, item, choices).filter(e -> !chosen.contains(e)).ifPresent(chosen::add);
    }
    return chosen;
  }

  /** A required text in both languages: a mapping with {@code en} and {@code nb}. */
  public Text bilingual(String key) {
    return mapping(key, "en", "nb")
        .map(f -> new Text(f.text("en"), f.text("nb")))
        .orElse(new Text("", ""));
  }

  /** The fields of a required mapping, empty if it is missing or something else. */
  public Optional<YamlFields> mapping(String key, String... known) {
    return required(key).flatMap(n -> asMapping(key, n)).map(m -> m.fields(faults, known));
  }

  /** Reads each item of a required list of mappings that is not empty. */
  public <T> List<T> each(String key, Function<YamlFields, T> read, String... known) {
    Optional<YamlNode> node = required(key);
    if (node.isPresent() && node.get() instanceof YamlSequence s && s.items().isEmpty()) {
      faults.error(s.place(), Message.of("PACK-024.empty-list", key));
    }
    return node.map(n -> items(key, n, read, known)).orElse(List.of());
  }

  /** Reads each item of a list of mappings that may be missing or empty. */
  public <T> List<T> eachIfAny(String key, Function<YamlFields, T> read, String... known) {
    return mapping.get(key).map(n -> items(key, n, read, known)).orElse(List.of());
  }

  private <T> List<T> items(
      String key, YamlNode node, Function<YamlFields, T> read, String... known) {
    List<T> result = new ArrayList<>();
    for (YamlNode item : asList(key, node)) {
      asMapping(Message.words("item-of", key), item)
          .ifPresent(m -> result.add(read.apply(m.fields(faults, known))));
    }
    return result;
  }

  /** The texts of a list that may be missing; an item that is no text is a fault. */
  public List<YamlScalar> scalars(String key) {
    List<YamlScalar> result = new ArrayList<>();
    for (YamlNode item : items(key)) {
      scalar(Message.words("item-of", key), item).ifPresent(result::add);
    }
    return result;
  }

  /** A list of at least one scalar. */
  public List<YamlScalar> atLeastOne(String key) {
    if (required(key).filter(n -> n instanceof YamlSequence s && s.items().isEmpty()).isPresent()) {
      empty(key);
    }
    return scalars(key);
  }

  /** Notes that the key's value holds nothing. */
  public void empty(String key) {
    faults.error(placeOf(key), Message.of("PACK-024.empty-list", key));
  }

  /** The items of a list that may be missing, whatever they are. */
  public List<YamlNode> items(String key) {
    return mapping.get(key).map(n -> asList(key, n)).orElse(List.of());
  }

  private Optional<YamlNode> required(String key) {
    Optional<YamlNode> node = mapping.get(key);
    if (node.isEmpty()) {
      faults.error(mapping.place(), Message.of("PACK-023", key));
    }
    return node;
  }

  private Optional<YamlScalar> scalar(Object key, YamlNode node) {
    if (!(node instanceof YamlScalar scalar)) {
      wrongType(key, node.place(), node.describe(), Message.words("single-value"));
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      faults.error(
          node.place(),
          Message.of(words.empty, key, Message.words("empty"), Message.words("value")));
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  private Optional<YamlMapping> asMapping(Object key, YamlNode node) {
    if (node instanceof YamlMapping m) {
      return Optional.of(m);
    }
    wrongType(key, node.place(), node.describe(), Message.words("mapping-wanted"));
    return Optional.empty();
  }

  private List<YamlNode> asList(String key, YamlNode node) {
    if (node instanceof YamlSequence s) {
      return s.items();
    }
    wrongType(key, node.place(), node.describe(), Message.words("list-wanted"));
    return List.of();
  }

  /**
   * @param what the key, or words for an item of its list
   */
  private void wrongType(Object what, Place place, Text found, Text wanted) {
    faults.error(place, Message.of(words.wrongType, what, found, wanted));
  }

  private static Text quoted(String value) {
    return new Text("\"" + value + "\"", "\"" + value + "\"");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
