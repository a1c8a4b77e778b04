package no.fremgang.coaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Cause;
import no.fremgang.coaching.PlanExplanation.CauseExplained;
import no.fremgang.coaching.PlanExplanation.GivenEvidence;
import no.fremgang.coaching.PlanExplanation.Standing;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Weighing;
import no.fremgang.diagnosis.Weight;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.Evidence;
import no.fremgang.rule.Conclusion.SituationFound;
import no.fremgang.rule.Outcome;
import no.fremgang.rule.Recording;
import no.fremgang.rule.RulePack;

/** Answers for each cause why it was named, or why not. */
final class CausesExplained {
  private static final int MOST_NEAR_RULES = 3;

  private final RulePack pack;
  private final Language language;
  private final CoachingPlan plan;
  private final List<Recording> recordings;
  private final List<Conclusion> conclusions;
  private final Weighing weighing;
  private final RulesExplained rules;

  CausesExplained(
      RulePack pack,
      Language language,
      CoachingPlan plan,
      List<Recording> recordings,
      List<Conclusion> conclusions,
      Weighing weighing,
      RulesExplained rules) {
    this.pack = pack;
    this.language = language;
    this.plan = plan;
    this.recordings = recordings;
    this.conclusions = conclusions;
    this.weighing = weighing;
    this.rules = rules;
  }

  /** Every cause: those of the plan in its order, then the others by what became of them. */
  List<CauseExplained> all() {
    List<String> found = plan.causes().stream().map(CoachingPlan.CauseLine::cause).toList();
    return pack.catalogue().causes().values().stream()
        .map(this::cause)
        .sorted(
            Comparator.comparing(
                    (CauseExplained c) -> c.standing().compareTo(Standing.RULED_OUT) >= 0)
                .thenComparing(c -> found.indexOf(c.cause()))
                .thenComparing(CauseExplained::standing)
                .thenComparing(CauseExplained::cause))
        .toList();
  }

  private CauseExplained cause(Cause cause) {
    Standing standing = standing(cause.id());
    return new CauseExplained(
        cause.id(),
        cause.name().in(language),
        cause.kind().toString(),
        standing,
        Spoken.atStart(answer(cause, standing)),
        evidence(cause.id()),
        standing == Standing.NOT_EVALUATED ? missing(cause.id()) : List.of(),
        standing == Standing.SHOWN ? List.of() : wouldTake(cause, standing));
  }

  private Standing standing(String cause) {
    Optional<String> found =
        plan.causes().stream()
            .filter(line -> line.cause().equals(cause))
            .map(CoachingPlan.CauseLine::standing)
            .findFirst();
    if (found.isPresent()) {
      return Standing.valueOf(found.get());
    }
    if (plan.ruledOut().stream().anyMatch(out -> out.cause().equals(cause))) {
      return Standing.RULED_OUT;
    }
    if (weighing.withheld().containsKey(cause)) {
      return Standing.WITHHELD;
    }
    return plan.notEvaluated().stream().anyMatch(not -> not.cause().equals(cause))
        ? Standing.NOT_EVALUATED
        : Standing.NOT_FOUND;
  }

  private List<String> missing(String cause) {
    return plan.notEvaluated().stream()
        .filter(not -> not.cause().equals(cause))
        .flatMap(not -> not.missing().stream())
        .toList();
  }

  private String answer(Cause cause, Standing standing) {
    Weight weight = weighing.weight(cause.id());
    boolean skill = cause.kind() == Cause.Kind.SKILL;
    return switch (standing) {
      case SHOWN -> say(skill ? CauseTexts.SHOWN : CauseTexts.SITUATION_SHOWN, cause, weight);
      case INDICATED ->
          skill
              ? say(CauseTexts.INDICATED, cause, weight) + " " + notShown(cause, weight)
              : say(CauseTexts.SITUATION_INDICATED, cause, weight);
      case RULED_OUT -> say(CauseTexts.RULED_OUT, cause, weight);
      case WITHHELD -> say(CauseTexts.WITHHELD, cause, weight);
      case NOT_EVALUATED -> say(CauseTexts.NOT_EVALUATED, cause, weight);
      case NOT_FOUND ->
          say(weight.speaksFor() > 0 ? CauseTexts.TOO_WEAK : CauseTexts.NOTHING, cause, weight);
    };
  }

  /** Which of the three conditions of "shown" fail. */
  private String notShown(Cause cause, Weight weight) {
    List<String> why = new ArrayList<>();
    if (!weight.restsOnShownGap()) {
      why.add(say(CauseTexts.NO_SHOWN_GAP, cause, weight));
    }
    if (weight.kinds() < weight.leastKinds()) {
      why.add(say(CauseTexts.FEW_KINDS, cause, weight));
    }
    if (weight.strongAgainst()) {
      why.add(say(CauseTexts.STRONG_AGAINST, cause, weight));
    }
    return Phrases.say(CauseTexts.NOT_SHOWN, language, Map.of("why", spoken().listed(why)));
  }

  private String say(Text text, Cause cause, Weight weight) {
    return Phrases.say(
        text,
        language,
        Map.of(
            "cause", Spoken.inSentence(cause.name().in(language)),
            "for", number(weight.speaksFor()),
            "against", number(weight.speaksAgainst()),
            "least", number(weight.least()),
            "kinds", number(weight.kinds()),
            "leastKinds", number(weight.leastKinds()),
            "withheld", names(weighing.withheld().getOrDefault(cause.id(), Set.of())),
            "rules", String.join(", ", pointingTo(cause.id())),
            "missing", spoken().listed(missing(cause.id()))));
  }

  private String names(Set<String> causes) {
    return spoken()
        .listed(
            causes.stream()
                .map(id -> Optional.ofNullable(pack.catalogue().causes().get(id)))
                .flatMap(Optional::stream)
                .map(cause -> Spoken.inSentence(cause.name().in(language)))
                .toList());
  }

  private Set<String> pointingTo(String cause) {
    return conclusions.stream()
        .filter(c -> c instanceof SituationFound s && s.cause().equals(cause))
        .map(Conclusion::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String number(double number) {
    return spoken().decimal(number, 1);
  }

  private Spoken spoken() {
    return new Spoken(language);
  }

  private List<GivenEvidence> evidence(String cause) {
    List<GivenEvidence> evidence = new ArrayList<>();
    for (Conclusion conclusion : conclusions) {
      if (conclusion instanceof Evidence one && one.cause().equals(cause)) {
        evidence.add(
            new GivenEvidence(
                one.rule(),
                one.direction().toString(),
                one.strength().toString(),
                weighing.withholding(one).isEmpty(),
                rules.said(one.rule())));
      } else if (conclusion instanceof SituationFound one && one.cause().equals(cause)) {
        String strength = one.shown() ? "strong" : "supporting";
        evidence.add(
            new GivenEvidence(
                one.rule(), Direction.FOR.toString(), strength, true, rules.said(one.rule())));
      }
    }
    return evidence;
  }

  private List<String> wouldTake(Cause cause, Standing standing) {
    List<String> would = new ArrayList<>();
    if (standing == Standing.RULED_OUT) {
      evidence(cause.id()).stream()
          .filter(e -> e.direction().equals(Direction.AGAINST.toString()))
          .forEach(e -> would.add(say(CauseTexts.AGAINST_GONE, e.rule(), e.text())));
    }
    recordings.stream()
        .filter(r -> r.rule().cause().equals(cause.id()) && !r.fired())
        .filter(r -> pointsToCause(r.rule().then()))
        .sorted(
            Comparator.comparingInt(Recording::lacking)
                .thenComparing(Recording::undecided)
                .thenComparing(r -> r.rule().id()))
        .limit(MOST_NEAR_RULES)
        .forEach(r -> would.add(wouldFire(r)));
    return would;
  }

  private String wouldFire(Recording recording) {
    return Phrases.say(
        CauseTexts.WOULD_FIRE,
        language,
        Map.of(
            "rule", recording.rule().id(),
            "concludes", rules.concludes(recording.rule()),
            "lacking", rules.lacking(recording)));
  }

  private String say(Text text, String rule, String said) {
    return Phrases.say(text, language, Map.of("rule", rule, "text", said));
  }

  private static boolean pointsToCause(Outcome outcome) {
    return outcome instanceof Outcome.FindsSituation
        || outcome instanceof Outcome.GivesEvidence evidence
            && evidence.direction() == Direction.FOR;
  }
}
