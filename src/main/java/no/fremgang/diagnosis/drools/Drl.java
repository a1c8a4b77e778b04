package no.fremgang.diagnosis.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.fremgang.rule.Literal;
import no.fremgang.rule.NormalForm;
import no.fremgang.rule.NormalForm.Way;
import no.fremgang.rule.Rule;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/**
 * A pack's rules as DRL: one package, one flat DRL rule for each way in which a rule can hold,
 * sorted. Patterns only ever ask for known states, so what is unknown fires nothing; no {@code
 * not}, {@code exists} or {@code accumulate} is needed.
 *
 * @param text the DRL; nothing of a rule's texts gets into it, only ids, escaped
 * @param ways what each number handed to {@link Fired} stands for
 */
record Drl(String text, List<RuleWay> ways) {

  /** One way in which a rule can hold. */
  record RuleWay(Rule rule, Set<Literal> literals) {}

  static Drl of(List<Rule> rules) {
    List<RuleWay> ways = new ArrayList<>();
    rules.stream()
        .sorted(Comparator.comparing(Rule::id))
        .forEach(
            rule ->
                NormalForm.of(rule.when()).ways().stream()
                    .map(way -> new RuleWay(rule, way.literals()))
                    .forEach(ways::add));
    StringBuilder text =
        new StringBuilder("package no.fremgang.generated\n\n")
            .append("import no.fremgang.diagnosis.drools.Known\n")
            .append("global no.fremgang.diagnosis.drools.Fired fired\n");
    for (int number = 0; number < ways.size(); number++) {
      text.append(rule(number, ways.get(number)));
    }
    return new Drl(text.toString(), List.copyOf(ways));
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

  private static String rule(int number, RuleWay way) {
    Map<Subject, Set<State>> demands = new Way(new java.util.TreeSet<>(way.literals())).demands();
    String patterns =
        demands.entrySet().stream()
            .map(demand -> pattern(demand.getKey(), demand.getValue()))
            .collect(Collectors.joining());
    return "\nrule "
        + name(number, way)
        + "\nwhen\n"
        + patterns
        + "then\n  fired.add("
        + number
        + ");\nend\n";
  }

  private static String pattern(Subject subject, Set<State> states) {
    String wanted =
        states.stream()
            .map(state -> "state == " + quoted(state.name()))
            .collect(Collectors.joining(" || "));
    return "  Known(subject == " + quoted(subject.key()) + ", " + wanted + ")\n";
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
