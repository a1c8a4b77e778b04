package no.fremgang.rule;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.SellerTest.Part;

/**
 * Writes what is known of a seller as a test, ready to paste into the pack: "copy as test" of an
 * explanation. Nothing in it names the seller or gives a number.
 */
public final class TestPrinter {
  private static final Text NAME = new Text("as in a plan of {day}", "som i en plan fra {day}");
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}][^#:\\p{Cntrl}]*[^#:\\s\\p{Cntrl}]");

  private final RulePack pack;

  public TestPrinter(RulePack pack) {
    this.pack = pack;
  }

  /**
   * A test to stand under {@code tests:} of the rule, in the language of the rule's file: the facts
   * its conditions ask for, and what the rule concludes from them. Empty where no made-up seller
   * can be like this one in what the rule asks for.
   */
  public Optional<String> besideRule(Rule rule, RuleFacts facts, LocalDate day) {
    RecordingEvaluator evaluator = new RecordingEvaluator(pack.catalogue(), List.of(rule));
    boolean fired = evaluator.record(facts).get(0).fired();
    List<Given> given = known(List.of(rule), facts);
    if (!Scenario.of(pack.catalogue(), given).map(f -> fires(rule, f) == fired).orElse(false)) {
      return Optional.empty();
    }
    Wording wording = pack.vocabulary().in(rule.language());
    StringBuilder test = new StringBuilder();
    test.append("      - name: ").append(name(day, rule.language())).append('\n');
    given(given, rule.language(), "        ", test);
    String expected = fired ? wording.outcome(rule.then()) : wording.nothing();
    test.append("        expect: ").append(scalar(expected)).append('\n');
    return Optional.of(test.toString());
  }

  private boolean fires(Rule rule, Findings findings) {
    return new RecordingEvaluator(pack.catalogue(), List.of(rule)).record(findings).get(0).fired();
  }

  /** What is known of everything the rules ask for, in the order they ask. */
  public static List<Given> known(List<Rule> rules, RuleFacts facts) {
    SortedMap<Subject, State> known = facts.known();
    Set<Given> given = new LinkedHashSet<>();
    for (Rule rule : rules) {
      rule.when()
          .forEachAtom(
              atom -> {
                State state = known.get(atom.subject());
                if (state != null) {
                  given.addAll(HoldingSentences.of(atom.subject(), state));
                }
              });
    }
    return List.copyOf(given);
  }

  /**
   * A whole seller to stand under {@code sellers:} in a file of {@code tests/}.
   *
   * @param expected the parts of the plan to look at, with what each holds
   */
  public String wholeSeller(
      List<Given> given, Map<Part, SortedSet<String>> expected, LocalDate day, Language language) {
    StringBuilder test = new StringBuilder();
    test.append("  - name: ").append(name(day, language)).append('\n');
    given(given, language, "    ", test);
    test.append("    expect:\n");
    new TreeMap<>(expected)
        .forEach(
            (part, ids) ->
                test.append("      ").append(part.word()).append(": ").append(ids).append('\n'));
    return test.toString();
  }

  private static String name(LocalDate day, Language language) {
    return scalar(NAME.in(language).replace("{day}", day.toString()));
  }

  /** Facts as the list under {@code given:}. */
  private void given(List<Given> given, Language language, String indent, StringBuilder test) {
    test.append(indent).append(given.isEmpty() ? "given: []\n" : "given:\n");
    SentencePrinter printer = new SentencePrinter(pack, language);
    String not = pack.vocabulary().in(language).joins().not();
    for (Given one : given) {
      test.append(indent).append("  - ").append(one.holds() ? "" : not + ": ");
      test.append(scalar(printer.print(one.atom()))).append('\n');
    }
  }

  /** The text as a YAML scalar that reads as itself. */
  static String scalar(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
  }
}
