package no.fremgang.diagnosis.drools;

import java.util.List;
import java.util.stream.Collectors;
import no.fremgang.diagnosis.drools.Drl.RuleWay;
import org.kie.api.builder.Message;

/**
 * Drools refused rules that passed every check: a fault of Fremgang's, said as one, with the rule
 * and its place wherever Drools names a line.
 */
final class RulesNotCompiled extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  RulesNotCompiled(List<Message> messages, Drl drl) {
    super(
        "Drools refused generated rules. That is a fault of Fremgang, not of the rule pack; please"
            + " report it with the pack.\n"
            + messages.stream().map(m -> told(m, drl)).collect(Collectors.joining("\n")));
  }

  private static String told(Message message, Drl drl) {
    return places(message, drl) + message.getText();
  }

  /** A line of the DRL tells the rule; an error in the Java made of it names the rules in it. */
  private static String places(Message message, Drl drl) {
    List<RuleWay> ways =
        String.valueOf(message.getPath()).endsWith(".drl")
            ? drl.wayAt(message.getLine()).stream().toList()
            : drl.waysIn(message.getText());
    return ways.stream()
        .map(RuleWay::rule)
        .distinct()
        .map(rule -> rule.place() + "  " + rule.id() + ": ")
        .collect(Collectors.joining("\n"));
  }
}
