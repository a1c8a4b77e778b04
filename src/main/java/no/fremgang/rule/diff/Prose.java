package no.fremgang.rule.diff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.Condition;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SentencePrinter;

/** Conditions and texts of rules as running prose, for readers who write no rules. */
record Prose(RulePack pack, Language language) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}");
  private static final Text AND = new Text("and", "og");
  private static final Text OR = new Text("or", "eller");
  private static final Text NOT = new Text("it is not so that {1}", "det ikke er slik at {1}");

  /** Such as {@code a, b and (c or d)}. */
  String condition(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return NOT.in(language).replace("{1}", inner(not.part()));
    }
    if (condition instanceof Condition.AllOf all) {
      return listed(all.parts(), AND);
    }
    if (condition instanceof Condition.AnyOf any) {
      return listed(any.parts(), OR);
    }
    return new SentencePrinter(pack, language).print(condition);
  }

  private String listed(List<Condition> parts, Text join) {
    int last = parts.size() - 1;
    String first =
        parts.subList(0, last).stream().map(this::inner).collect(Collectors.joining(", "));
    String end = inner(parts.get(last));
    return last == 0 ? end : first + " " + join.in(language) + " " + end;
  }

  private String inner(Condition part) {
    boolean nested = part.parts().size() > 1;
    return nested ? "(" + condition(part) + ")" : condition(part);
  }

  /** The text of a rule without the names of the numbers that are filled in. */
  static String withoutNumbers(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("…");
  }
}
