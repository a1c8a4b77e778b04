package no.fremgang.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.catalogue.Cause;
import no.fremgang.core.Money;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis.EvidenceGiven;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.PraiseGiven;
import no.fremgang.diagnosis.Diagnosis.RuledOut;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.Evidence;
import no.fremgang.rule.Conclusion.SituationFound;
import no.fremgang.rule.Conclusion.Strength;
import no.fremgang.rule.Findings;
import no.fremgang.rule.KnownStates;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.Saying;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;

/** From findings to causes; {@link Weighing} says how conclusions are used. */
public final class Diagnosing {
  private final RulePack pack;
  private final Findings findings;
  private final Weighing weighing;
  private final SortedMap<String, List<SituationFound>> situations;
  private final SortedMap<String, List<Evidence>> evidence;

  private Diagnosing(RulePack pack, Findings findings, List<Conclusion> conclusions) {
    this.pack = pack;
    this.findings = findings;
    this.weighing =
        Weighing.of(
            pack.catalogue(),
            findings.asOf(),
            conclusions,
            factor -> isShownGap(factor, findings),
            findings.belowTeam()::contains);
    this.situations = weighing.situations();
    this.evidence = weighing.evidence();
  }

  private static boolean isShownGap(String factor, Findings findings) {
    FactorFinding finding = findings.factors().get(factor);
    return finding != null && finding.verdict() == Verdict.SHOWN_GAP;
  }

  /** Why the seller's target was missed, as far as the facts tell. */
  public static Diagnosis diagnose(RulePack pack, Diagnostician diagnostician, Findings findings) {
    return diagnose(pack, diagnostician, findings, KnownStates.of(findings));
  }

  /**
   * The same, where the states are at hand.
   *
   * @param known the states of the findings
   */
  public static Diagnosis diagnose(
      RulePack pack, Diagnostician diagnostician, Findings findings, Map<Subject, State> known) {
    List<Conclusion> conclusions = diagnostician.conclude(known);
    return new Diagnosing(pack, findings, conclusions).diagnosis(conclusions, known);
  }

  private Diagnosis diagnosis(List<Conclusion> conclusions, Map<Subject, State> known) {
    SortedMap<String, Standing> standings = standings();
    List<RuledOut> ruledOut = ruledOut();
    Set<String> answered = new TreeSet<>(standings.keySet());
    ruledOut.forEach(one -> answered.add(one.cause()));
    return new Diagnosis(
        found(standings),
        ruledOut,
        new Unevaluated(pack, findings, known, weighing.withheld()).except(answered),
        praise(conclusions));
  }

  private SortedMap<String, Standing> standings() {
    SortedMap<String, Standing> standings = new TreeMap<>();
    situations.forEach(
        (cause, found) ->
            standings.put(
                cause,
                found.stream().anyMatch(SituationFound::shown)
                    ? Standing.SHOWN
                    : Standing.INDICATED));
    evidence.forEach(
        (cause, all) -> weighing.weight(cause).standing().ifPresent(s -> standings.put(cause, s)));
    return standings;
  }

  private List<FoundCause> found(SortedMap<String, Standing> standings) {
    Optional<Costs> claimed = costs(standings.keySet());
    Map<String, Money> costs = claimed.map(Costs::byCause).orElse(Map.of());
    Map<String, Double> unrounded = claimed.map(Costs::unrounded).orElse(Map.of());
    List<FoundCause> found = new ArrayList<>();
    standings.forEach(
        (cause, standing) ->
            found.add(
                new FoundCause(
                    cause, standing, costs.getOrDefault(cause, Money.ZERO), given(cause))));
    found.sort(
        Comparator.comparing((FoundCause c) -> !withholds(c.cause()))
            .thenComparing(c -> unrounded.getOrDefault(c.cause(), 0.0))
            .thenComparing(FoundCause::standing)
            .thenComparing(c -> isOfData(c.cause()))
            .thenComparing(FoundCause::cause));
    return List.copyOf(found);
  }

  /** What the records lack is said after what is known. */
  private boolean isOfData(String cause) {
    Cause of = pack.catalogue().causes().get(cause);
    return of != null && of.kind() == Cause.Kind.DATA;
  }

  private boolean withholds(String cause) {
    return situations.getOrDefault(cause, List.of()).stream().anyMatch(SituationFound::withholds);
  }

  private Optional<Costs> costs(Set<String> causes) {
    if (findings.targets().isEmpty()) {
      return Optional.empty();
    }
    Costs costs = new Costs(findings.targets().get(0));
    for (String cause : causes) {
      for (Evidence one : evidence.getOrDefault(cause, List.of())) {
        if (one.direction() == Direction.FOR) {
          one.factors().forEach(factor -> costs.claim(factor, cause, weighing.weight(one)));
        }
      }
      for (SituationFound situation : situations.getOrDefault(cause, List.of())) {
        situation.factors().forEach(factor -> costs.claim(factor, cause, weighing.strongWeight()));
      }
    }
    return Optional.of(costs);
  }

  private List<EvidenceGiven> given(String cause) {
    List<EvidenceGiven> given = new ArrayList<>();
    for (SituationFound situation : situations.getOrDefault(cause, List.of())) {
      given.add(
          new EvidenceGiven(
              situation.rule(),
              Direction.FOR,
              situation.shown() ? Strength.STRONG : Strength.SUPPORTING,
              situation.kinds(),
              text(situation)));
    }
    for (Evidence one : evidence.getOrDefault(cause, List.of())) {
      given.add(
          new EvidenceGiven(one.rule(), one.direction(), one.strength(), one.kinds(), text(one)));
    }
    return List.copyOf(given);
  }

  private List<RuledOut> ruledOut() {
    List<RuledOut> ruledOut = new ArrayList<>();
    evidence.forEach(
        (cause, all) -> {
          if (weighing.weight(cause).isRuledOut()) {
            all.stream()
                .filter(e -> e.direction() == Direction.AGAINST)
                .min(Comparator.comparing(Evidence::strength).thenComparing(Evidence::rule))
                .ifPresent(strongest -> ruledOut.add(new RuledOut(cause, text(strongest))));
          }
        });
    return List.copyOf(ruledOut);
  }

  private List<PraiseGiven> praise(List<Conclusion> conclusions) {
    return conclusions.stream()
        .filter(Conclusion.Praise.class::isInstance)
        .map(Conclusion.Praise.class::cast)
        .map(praise -> new PraiseGiven(praise.kind(), praise.rule(), text(praise)))
        .toList();
  }

  private Text text(Conclusion conclusion) {
    return pack.rule(conclusion.rule())
        .map(rule -> Saying.of(rule, findings, pack.catalogue()))
        .orElseThrow(
            () -> new IllegalArgumentException("The pack has no rule " + conclusion.rule()));
  }
}
