package no.fremgang.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.core.Faults;

/** What is wrong with rules that can be read: ids, tests, conditions that can never hold. */
final class RuleChecks {
  private RuleChecks() {}

  static void check(List<Rule> rules, Faults faults) {
    uniqueIds(rules, faults);
    for (Rule rule : rules) {
      canHold(rule, faults);
      tested(rule, faults);
    }
  }

  private static void uniqueIds(List<Rule> rules, Faults faults) {
    Map<String, Rule> seen = new HashMap<>();
    for (Rule rule : rules) {
      Rule first = seen.putIfAbsent(rule.id(), rule);
      if (first != null) {
        faults.error(
            "RULE-111",
            rule.place(),
            "the id \"" + rule.id() + "\" is taken by the rule at " + first.place() + ".",
            "Give it a number that is free.");
      }
    }
  }

  private static void canHold(Rule rule, Faults faults) {
    if (NormalForm.of(rule.when()).ways().isEmpty()) {
      faults.error(
          "RULE-112",
          rule.place(),
          "the conditions of " + rule.id() + " contradict each other; it can never fire.",
          "Of what cannot be true at once, remove one or join them with \"any of\".");
    }
  }

  private static void tested(Rule rule, Faults faults) {
    untested(rule, e -> e.expect().isPresent(), "fires", faults);
    untested(rule, e -> e.expect().isEmpty(), "stays silent", faults);
  }

  private static void untested(
      Rule rule, Predicate<Rule.Example> wanted, String does, Faults faults) {
    if (rule.tests().stream().noneMatch(wanted)) {
      faults.error(
          "RULE-113",
          rule.place(),
          rule.id() + " has no test in which it " + does + ".",
          "Add one under tests.");
    }
  }

  /** Skills are found by evidence, everything else as a situation; praise has no cause. */
  static void fits(String folder, Rule rule, Catalogue catalogue, Faults faults) {
    boolean praise = rule.then() instanceof Outcome.Praises;
    if (praise != folder.equals("praise")) {
      String only = praise ? "praise stands in praise/ only." : "rules of praise/ only praise.";
      misfit(rule, only, faults);
      return;
    }
    if (praise) {
      return;
    }
    Cause cause = catalogue.causes().get(rule.cause());
    if (cause == null) {
      if (rule.cause().isEmpty()) {
        faults.error("RULE-109", rule.place(), rule.id() + " names no cause.", "Add cause.");
      }
      return;
    }
    boolean skill = cause.kind() == Cause.Kind.SKILL;
    if (skill != rule.then() instanceof Outcome.GivesEvidence) {
      misfit(
          rule,
          "\""
              + rule.cause()
              + (skill
                  ? "\" is a skill, but the rule finds a situation."
                  : "\" is no skill, but the rule gives evidence."),
          faults);
    }
  }

  private static void misfit(Rule rule, String problem, Faults faults) {
    faults.error(
        "RULE-117",
        rule.place(),
        problem,
        "Skills take evidence and stand in diagnosis/, other causes situations and in situation/,"
            + " praise stands in praise/.");
  }
}
