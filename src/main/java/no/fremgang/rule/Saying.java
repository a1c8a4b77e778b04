package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Kind;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.core.Language;
import no.fremgang.core.Text;

/**
 * The text of a rule with its placeholders, such as {@code {meeting_to_proposal.n}}. A placeholder
 * names one number of the findings; there is nothing to calculate in it.
 */
public final class Saying {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Set<String> OF_FACTOR =
      Set.of("n", "observed", "expected", "estimate", "previous", "peers", "cost");
  private static final Set<String> OF_QUESTION =
      Set.of("customers", "answers", "self", "manager", "observed");
  private static final Set<String> OF_TARGET = Set.of("target", "actual", "expected", "shortfall");
  private static final Set<String> OF_SITUATION =
      Set.of("months", "presence", "attainment", "ever");
  private static final Set<String> OF_CAUSE = Set.of("cost");

  private Saying() {}

  /** A placeholder: what it is about, and which number of it; {@code at} counts from 0. */
  record Placeholder(String about, String field, int at) {}

  /** A placeholder that names nothing, with what it could have named. */
  record Unknown(String text, int at, Set<String> choices) {}

  static List<Placeholder> placeholders(String text) {
    List<Placeholder> all = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      int next = text.indexOf('{', open + 1);
      if (close >= 0 && (next < 0 || close < next)) {
        all.add(placeholder(text.substring(open + 1, close), open));
      }
    }
    return all;
  }

  private static Placeholder placeholder(String name, int at) {
    int dot = name.indexOf('.');
    return new Placeholder(
        dot < 0 ? name : name.substring(0, dot), dot < 0 ? "" : name.substring(dot + 1), at);
  }

  /** Where a brace stands that is no placeholder's; empty if none does. */
  static OptionalInt looseBrace(String text) {
    String rest = PLACEHOLDER.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    return IntStream.range(0, rest.length())
        .filter(i -> rest.charAt(i) == '{' || rest.charAt(i) == '}')
        .findFirst();
  }

  static List<Unknown> unknown(String text, ReadCatalogue read) {
    Catalogue catalogue = read.catalogue();
    List<Unknown> unknown = new ArrayList<>();
    for (Placeholder placeholder : placeholders(text)) {
      Set<String> fields = fields(placeholder.about(), catalogue);
      if (!fields.contains(placeholder.field()) && !(fields.isEmpty() && mayHoldMore(read))) {
        unknown.add(
            new Unknown(
                placeholder.about() + "." + placeholder.field(),
                placeholder.at(),
                choices(placeholder.about(), fields, catalogue)));
      }
    }
    return unknown;
  }

  private static boolean mayHoldMore(ReadCatalogue read) {
    return Stream.of(Kind.FACTOR, Kind.QUESTION, Kind.CAUSE).anyMatch(read::mayHoldMore);
  }

  private static Set<String> choices(String about, Set<String> fields, Catalogue catalogue) {
    Set<String> choices = new java.util.TreeSet<>();
    fields.forEach(field -> choices.add(about + "." + field));
    return fields.isEmpty() ? placeholders(catalogue) : choices;
  }

  /** Every placeholder there is, sorted. */
  static Set<String> placeholders(Catalogue catalogue) {
    Set<String> all = new java.util.TreeSet<>();
    catalogue.factors().keySet().forEach(f -> OF_FACTOR.forEach(n -> all.add(f + "." + n)));
    catalogue.questions().keySet().forEach(q -> OF_QUESTION.forEach(n -> all.add(q + "." + n)));
    OF_TARGET.forEach(n -> all.add("target." + n));
    OF_SITUATION.forEach(n -> all.add("situation." + n));
    return all;
  }

  private static Set<String> fields(String about, Catalogue catalogue) {
    if (about.equals("target")) {
      return OF_TARGET;
    }
    if (about.equals("situation")) {
      return OF_SITUATION;
    }
    if (catalogue.factors().containsKey(about)) {
      return OF_FACTOR;
    }
    if (catalogue.questions().containsKey(about)) {
      return OF_QUESTION;
    }
    return catalogue.causes().containsKey(about) ? OF_CAUSE : Set.of();
  }

  /** The rule's text with the seller's numbers, in both languages. */
  public static Text of(Rule rule, Findings findings, Catalogue catalogue) {
    return new Text(
        filled(rule.say().en(), new SpokenNumbers(findings, catalogue, Language.EN)),
        filled(rule.say().nb(), new SpokenNumbers(findings, catalogue, Language.NB)));
  }

  private static String filled(String text, SpokenNumbers numbers) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Placeholder placeholder : placeholders(text)) {
      filled.append(text, from, placeholder.at());
      filled.append(numbers.spoken(placeholder));
      from = text.indexOf('}', placeholder.at()) + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }
}
