package no.fremgang.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/** What is wrong with rules that can be read: ids, tests, conditions that can never hold. */
final class RuleChecks {
  private RuleChecks() {}

  static void check(List<Rule> rules, Catalogue catalogue, Faults faults) {
    uniqueIds(rules, faults);
    for (Rule rule : rules) {
      canHold(rule, catalogue, faults);
      tested(rule, faults);
    }
  }

  private static void uniqueIds(List<Rule> rules, Faults faults) {
    Map<String, Rule> seen = new HashMap<>();
    for (Rule rule : rules) {
      Rule first = seen.putIfAbsent(rule.id(), rule);
      if (first != null) {
        faults.error(rule.place(), Message.of("RULE-111", rule.id(), first.place()));
      }
    }
  }

  private static void canHold(Rule rule, Catalogue catalogue, Faults faults) {
    if (!Possibility.of(rule.when(), catalogue).ways().isEmpty()) {
      return;
    }
    List<NormalForm.Way> ways = NormalForm.of(rule.when()).ways();
    String message =
        ways.isEmpty()
            ? "RULE-112"
            : Possibility.explainsNoGap(ways.get(0)) ? "RULE-112.reached" : "RULE-112.data";
    faults.error(rule.place(), Message.of(message, rule.id()));
  }

  private static void tested(Rule rule, Faults faults) {
    if (rule.tests().stream().noneMatch(test -> test.expect().isPresent())) {
      faults.error(rule.place(), Message.of("RULE-113.fires", rule.id()));
    }
    if (rule.tests().stream().noneMatch(test -> test.expect().isEmpty())) {
      faults.error(rule.place(), Message.of("RULE-113.silent", rule.id()));
    }
  }

  /** Skills are found by evidence, everything else as a situation; praise has no cause. */
  static void fits(String folder, Rule rule, Catalogue catalogue, Faults faults) {
    boolean praise = rule.then() instanceof Outcome.Praises;
    if (praise != folder.equals("praise")) {
      String message = praise ? "RULE-117.praise" : "RULE-117.only-praise";
      faults.error(rule.place(), Message.of(message, rule.cause()));
      return;
    }
    if (praise) {
      return;
    }
    Cause cause = catalogue.causes().get(rule.cause());
    if (cause == null) {
      if (rule.cause().isEmpty()) {
        faults.error(rule.place(), Message.of("RULE-109.missing", rule.id()));
      }
      return;
    }
    boolean skill = cause.kind() == Cause.Kind.SKILL;
    if (skill != rule.then() instanceof Outcome.GivesEvidence) {
      String message = skill ? "RULE-117.skill" : "RULE-117.no-skill";
      faults.error(rule.place(), Message.of(message, rule.cause()));
    }
  }

  /** An id of long ago means something else to old plans. */
  static void notRetired(
      Map<String, String> retired, List<Rule> rules, ReadCatalogue catalogue, Faults faults) {
    rules.forEach(rule -> notRetired(retired, rule.id(), rule.place(), faults));
    catalogue
        .places()
        .values()
        .forEach(ids -> ids.forEach((id, place) -> notRetired(retired, id, place, faults)));
  }

  private static void notRetired(
      Map<String, String> retired, String id, Place place, Faults faults) {
    if (retired.containsKey(id)) {
      faults.error(place, Message.of("PACK-013", id, retired.get(id)));
    }
  }
}
