package no.fremgang.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Message;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.EvidenceKind;

/**
 * What rules mean together, by comparing the ways in which their conditions can hold: rules made
 * superfluous by others, evidence for and against at once, alternatives that can never hold.
 */
final class RuleAnalysis {
  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final List<Finding> findings = new ArrayList<>();

  private RuleAnalysis(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
  }

  static List<Finding> of(List<Rule> rules, Catalogue catalogue, Vocabulary vocabulary) {
    RuleAnalysis analysis = new RuleAnalysis(catalogue, vocabulary);
    List<Meaning> meanings = rules.stream().map(analysis::meaning).toList();
    for (int i = 0; i < meanings.size(); i++) {
      analysis.alternatives(meanings.get(i));
      for (int j = 0; j < i; j++) {
        analysis.compare(meanings.get(j), meanings.get(i));
      }
    }
    return analysis.findings;
  }

  private record Meaning(Rule rule, NormalForm ways, Set<EvidenceKind> kinds) {
    /** Whether the other rule concludes the same whenever this one does, and on as many kinds. */
    boolean addsNothingTo(Meaning other) {
      return rule.then().equals(other.rule.then())
          && other.kinds.containsAll(kinds)
          && ways.implies(other.ways);
    }

    boolean contradicts(Meaning other) {
      return rule.then() instanceof Outcome.GivesEvidence one
          && other.rule.then() instanceof Outcome.GivesEvidence two
          && one.direction() != two.direction();
    }
  }

  private static boolean isFor(Rule rule) {
    return rule.then() instanceof Outcome.GivesEvidence evidence
        && evidence.direction() == Direction.FOR;
  }

  private Meaning meaning(Rule rule) {
    NormalForm ways = Possibility.of(rule.when(), catalogue);
    Set<EvidenceKind> kinds = new HashSet<>();
    boolean onlyAdverse = isFor(rule);
    ways.ways().stream()
        .flatMap(way -> way.literals().stream())
        .filter(literal -> literal.adverse() || !onlyAdverse)
        .forEach(literal -> kinds.add(EvidenceKinds.of(literal.subject(), catalogue)));
    return new Meaning(rule, ways, kinds);
  }

  private void compare(Meaning earlier, Meaning later) {
    if (!earlier.rule().cause().equals(later.rule().cause())) {
      return;
    }
    if (earlier.contradicts(later)) {
      opposed(earlier, later);
    } else if (later.addsNothingTo(earlier)) {
      boolean both = earlier.addsNothingTo(later);
      superfluous(both ? "RULE-201.twice" : "RULE-201", later.rule(), earlier.rule());
    } else if (earlier.addsNothingTo(later)) {
      superfluous("RULE-201", earlier.rule(), later.rule());
    }
  }

  private void superfluous(String message, Rule rule, Rule other) {
    findings.add(
        Finding.warning(rule.place(), Message.of(message, rule.id(), other.id()), rule.id()));
  }

  private void opposed(Meaning earlier, Meaning later) {
    boolean ifLater = later.ways().implies(earlier.ways());
    boolean ifEarlier = earlier.ways().implies(later.ways());
    if (ifLater && ifEarlier) {
      boolean laterIsFor = isFor(later.rule());
      opposed("RULE-202", laterIsFor ? earlier : later, laterIsFor ? later : earlier);
    } else if (ifLater) {
      opposed("RULE-202.always", later, earlier);
    } else if (ifEarlier) {
      opposed("RULE-202.always", earlier, later);
    }
  }

  private void opposed(String message, Meaning one, Meaning other) {
    String id = one.rule().id();
    String otherId = other.rule().id();
    Message opposed = Message.of(message, id, otherId);
    findings.add(Finding.warning(one.rule().place(), opposed, id, otherId));
  }

  /** Of a rule that can hold at all; an alternative within one that cannot is not told again. */
  private void alternatives(Meaning meaning) {
    if (meaning.ways().ways().isEmpty()) {
      return;
    }
    Rule rule = meaning.rule();
    SentencePrinter printer = new SentencePrinter(catalogue, vocabulary.in(rule.language()));
    Set<Condition> told = new HashSet<>();
    for (Alternatives.Chosen chosen : Alternatives.of(rule.when())) {
      boolean never = Possibility.of(chosen.whole(), catalogue).ways().isEmpty();
      if (never && told.stream().noneMatch(outer -> holds(outer, chosen.part()))) {
        told.add(chosen.part());
        Message message = Message.of("RULE-200", rule.id(), printer.print(chosen.part()));
        findings.add(Finding.warning(rule.place(), message, rule.id()));
      }
    }
  }

  private static boolean holds(Condition outer, Condition part) {
    if (outer instanceof Condition.AllOf all) {
      return all.parts().stream().anyMatch(p -> p.equals(part) || holds(p, part));
    }
    if (outer instanceof Condition.AnyOf any) {
      return any.parts().stream().anyMatch(p -> p.equals(part) || holds(p, part));
    }
    return outer instanceof Condition.Not not
        && (not.part().equals(part) || holds(not.part(), part));
  }
}
