package no.fremgang.rule;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.EvidenceKind;

/** From the conditions that held in a fired rule to what it says. */
public final class Concluding {
  private Concluding() {}

  /** The rule's conclusion, resting on the literals that held. */
  public static Conclusion of(Rule rule, Collection<Literal> held, Catalogue catalogue) {
    if (rule.then() instanceof Outcome.Praises praise) {
      return new Conclusion.Praise(rule.id(), praise.kind());
    }
    if (rule.then() instanceof Outcome.FindsSituation situation) {
      return new Conclusion.SituationFound(
          rule.id(),
          rule.cause(),
          situation.shown(),
          situation.withholds(),
          kinds(held, true, catalogue),
          factors(held, true));
    }
    Outcome.GivesEvidence evidence = (Outcome.GivesEvidence) rule.then();
    boolean onlyAdverse = evidence.direction() == Direction.FOR;
    return new Conclusion.Evidence(
        rule.id(),
        rule.cause(),
        evidence.direction(),
        evidence.strength(),
        kinds(held, onlyAdverse, catalogue),
        factors(held, onlyAdverse));
  }

  private static SortedSet<EvidenceKind> kinds(
      Collection<Literal> held, boolean onlyAdverse, Catalogue catalogue) {
    SortedSet<EvidenceKind> kinds = new TreeSet<>();
    held.stream()
        .filter(l -> l.adverse() || !onlyAdverse)
        .forEach(l -> kinds.add(EvidenceKinds.of(l.subject(), catalogue)));
    return kinds;
  }

  private static SortedSet<String> factors(Collection<Literal> held, boolean onlyAdverse) {
    SortedSet<String> factors = new TreeSet<>();
    held.stream()
        .filter(l -> l.adverse() || !onlyAdverse)
        .filter(l -> l.subject().topic().aboutFactor())
        .forEach(l -> factors.add(l.subject().of()));
    return factors;
  }
}
