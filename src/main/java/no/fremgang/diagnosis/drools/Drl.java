package no.fremgang.diagnosis.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.fremgang.rule.Literal;
import no.fremgang.rule.NormalForm;
import no.fremgang.rule.NormalForm.Way;
import no.fremgang.rule.Rule;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/**
 * A pack's rules as DRL: one package, one flat DRL rule for each way in which a rule can hold,
 * sorted. A rule is one pattern on one fact, which tells of each {@link Demand} whether it is met;
 * what is unknown meets none, so that it fires nothing. No {@code not}, {@code exists}, {@code
 * accumulate} or join is needed.
 *
 * @param text the DRL; nothing of a rule's texts gets into it, only ids, encoded, and numbers
 * @param ways what each number handed to {@link Fired} stands for
 */
record Drl(String text, List<RuleWay> ways) {

  /** One way in which a rule can hold. */
  record RuleWay(Rule rule, Set<Literal> literals) {
    Stream<Demand> demands() {
      return new Way(new TreeSet<>(literals))
          .demands().entrySet().stream()
              .map(demand -> new Demand(demand.getKey(), demand.getValue()));
    }
  }

  /** That a subject is known to be in one of the states. */
  record Demand(Subject subject, Set<State> states) implements Comparable<Demand> {
    private static final Comparator<Demand> ORDER =
        Comparator.comparing(Demand::subject).thenComparing(Demand::words);

    /** For engineers who read the DRL. */
    String words() {
      return plain(subject.key())
          + states.stream().map(State::name).collect(Collectors.joining(" ", " ", ""));
    }

    @Override
    public int compareTo(Demand other) {
      return ORDER.compare(this, other);
    }
  }

  static Drl of(List<Rule> rules) {
    List<RuleWay> ways = new ArrayList<>();
    rules.stream()
        .sorted(Comparator.comparing(Rule::id))
        .forEach(
            rule ->
                NormalForm.of(rule.when()).ways().stream()
                    .map(way -> new RuleWay(rule, way.literals()))
                    .forEach(ways::add));
    Map<Demand, Integer> numbers = numbers(ways);
    StringBuilder text =
        new StringBuilder("package no.fremgang.generated\n\n")
            .append("import no.fremgang.diagnosis.drools.Known\n")
            .append("global no.fremgang.diagnosis.drools.Fired fired\n");
    for (int number = 0; number < ways.size(); number++) {
      text.append(rule(number, ways.get(number), numbers));
    }
    return new Drl(text.toString(), List.copyOf(ways));
  }

  /** Every demand of the rules, by the number it has in the DRL. */
  List<Demand> demands() {
    return List.copyOf(numbers(ways).keySet());
  }

  private static Map<Demand, Integer> numbers(List<RuleWay> ways) {
    Map<Demand, Integer> numbers = new LinkedHashMap<>();
    ways.stream()
        .flatMap(RuleWay::demands)
        .sorted()
        .forEach(demand -> numbers.putIfAbsent(demand, numbers.size()));
    return numbers;
  }

  /** The way whose DRL stands on the line, counted from 1; empty outside of any. */
  Optional<RuleWay> wayAt(int line) {
    String start = "rule \"";
    String upTo = text.lines().limit(Math.max(0, line)).collect(Collectors.joining("\n"));
    int rules = upTo.split("(?m)^" + start, -1).length - 1;
    return rules < 1 || rules > ways.size() ? Optional.empty() : Optional.of(ways.get(rules - 1));
  }

  /** The ways the text names. */
  List<RuleWay> waysIn(String named) {
    return IntStream.range(0, ways.size())
        .filter(number -> named.contains(name(number, ways.get(number))))
        .mapToObj(ways::get)
        .toList();
  }

  private static String name(int number, RuleWay way) {
    return quoted(way.rule().id() + " way " + number);
  }

  private static String rule(int number, RuleWay way, Map<Demand, Integer> numbers) {
    List<Demand> demands = way.demands().toList();
    String words =
        demands.stream()
            .map(demand -> "  // " + numbers.get(demand) + ": " + demand.words() + "\n")
            .collect(Collectors.joining());
    String pattern =
        demands.stream()
            .map(demand -> "holds(" + numbers.get(demand) + ")")
            .collect(Collectors.joining(", ", "  Known(", ")\n"));
    return "\nrule "
        + name(number, way)
        + "\nwhen\n"
        + words
        + pattern
        + "then\n  fired.add("
        + number
        + ");\nend\n";
  }

  /**
   * The text as a string literal of DRL and Java. Everything but plain letters, digits and a few
   * harmless signs becomes its code between tildes, different texts staying different, so that no
   * quote, newline, escape or comment sign can end the literal.
   */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append('~').append(Integer.toHexString(c)).append('~');
              }
            });
    return quoted.append('"').toString();
  }

  /** The value {@link #quoted} writes, without the quotes; facts carry it. */
  static String plain(String text) {
    String quoted = quoted(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-'
        || c == '/'
        || c == ' ';
  }
}
