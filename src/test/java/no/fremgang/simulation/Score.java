package no.fremgang.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.FactorLine;
import no.fremgang.core.SellerId;
import no.fremgang.simulation.Organisation.Level;

/** How far the plans of one or more organisations tell the planted truth. */
final class Score {
  /** Intervals of these are compared with the truth. */
  private static final Set<String> WITH_TRUTH =
      Set.of(
          "lead_to_contact",
          "contact_to_meeting",
          "meeting_to_proposal",
          "proposal_to_won",
          "activity_per_day");

  private static final Set<String> GAPS = Set.of("SHOWN_GAP", "INDICATED_GAP");

  /** Of sellers without a planted cause: a skill shown; a skill named; a factor's verdict a gap. */
  final Share shown = new Share();

  final Share named = new Share();
  final Share shownFactor = new Share();
  final Share namedFactor = new Share();

  /** Of planted gaps with enough cases: the skill named; the skill first; the factor a gap. */
  final Share found = new Share();

  final Share first = new Share();
  final Share foundFactor = new Share();

  /** Of sellers with a planted cause that is no skill: a skill shown; a skill named. */
  final Share outsideShown = new Share();

  final Share outsideNamed = new Share();
  final Share covered = new Share();

  /** What the naive readings say of those without a gap, and of those with one. */
  final Share targetWrong = new Share();

  final Share targetFound = new Share();
  final Share averageWrong = new Share();
  final Share averageFound = new Share();
  final Share averageFirst = new Share();

  /** Runs the organisation through the real path. */
  void add(Organisation organisation, RunningPack pack) {
    Assessment assessment =
        Assessment.prepare(
            pack, organisation.observations, Organisation.PERIOD, Organisation.AS_OF);
    Map<Person, CoachingPlan> plans = new LinkedHashMap<>();
    for (Person person : organisation.people) {
      plans.put(person, assessment.plan(new SellerId(person.id)));
    }
    Naive naive = new Naive(plans.values());
    plans.forEach(
        (person, plan) -> {
          Map<String, Level> truth = organisation.truth.getOrDefault(person.id, Map.of());
          intervals(plan, truth);
          Skill skill = person.planted;
          if (skill == null) {
            blameless(person, plan, naive);
          } else if (findable(skill, plan, truth)) {
            planted(skill, plan, naive);
          }
        });
  }

  private void blameless(Person person, CoachingPlan plan, Naive naive) {
    List<CauseLine> skills = skills(plan);
    boolean isShown = skills.stream().anyMatch(cause -> cause.standing().equals("SHOWN"));
    (person.outside == null ? shown : outsideShown).add(isShown);
    (person.outside == null ? named : outsideNamed).add(!skills.isEmpty());
    targetWrong.add(Naive.belowTarget(plan));
    averageWrong.add(naive.weakest(plan).isPresent());
    if (person.outside == null) {
      shownFactor.add(has(plan, Set.of("SHOWN_GAP")));
      namedFactor.add(has(plan, GAPS));
    }
  }

  private void planted(Skill skill, CoachingPlan plan, Naive naive) {
    List<CauseLine> skills = skills(plan);
    found.add(skills.stream().anyMatch(cause -> cause.cause().equals(skill.cause)));
    first.add(!skills.isEmpty() && skills.get(0).cause().equals(skill.cause));
    foundFactor.add(line(plan, skill.factor).stream().anyMatch(f -> GAPS.contains(f.verdict())));
    targetFound.add(Naive.belowTarget(plan));
    averageFound.add(naive.isBelow(plan, skill.factor));
    averageFirst.add(naive.weakest(plan).filter(skill.factor::equals).isPresent());
  }

  private static List<CauseLine> skills(CoachingPlan plan) {
    return plan.causes().stream().filter(cause -> cause.kind().equals("skill")).toList();
  }

  private static boolean has(CoachingPlan plan, Set<String> verdicts) {
    return plan.factors().stream()
        .anyMatch(f -> !f.control().equals("organisation") && verdicts.contains(f.verdict()));
  }

  private static List<FactorLine> line(CoachingPlan plan, String factor) {
    return plan.factors().stream().filter(line -> line.factor().equals(factor)).toList();
  }

  private static boolean findable(Skill skill, CoachingPlan plan, Map<String, Level> truth) {
    Level level = truth.get(skill.factor);
    return level != null
        && line(plan, skill.factor).stream().anyMatch(line -> level.findable(line.n()));
  }

  private void intervals(CoachingPlan plan, Map<String, Level> truth) {
    for (FactorLine line : plan.factors()) {
      Level level = truth.get(line.factor());
      if (level != null && WITH_TRUTH.contains(line.factor())) {
        covered.add(line.low() <= level.own() && level.own() <= line.high());
      }
    }
  }

  /** The same in the order of the page's columns, each with the name of its column. */
  Map<String, Share> columns() {
    Map<String, Share> columns = new LinkedHashMap<>();
    columns.put("wrongly shown", shown);
    columns.put("named at all", named);
    columns.put("found", found);
    columns.put("right first", first);
    columns.put("outside told as skill", outsideShown);
    columns.put("outside named at all", outsideNamed);
    columns.put("intervals cover", covered);
    columns.put("verdict wrongly shown", shownFactor);
    columns.put("verdict wrongly named", namedFactor);
    columns.put("verdict found", foundFactor);
    columns.put("below target: wrong", targetWrong);
    columns.put("below target: found", targetFound);
    columns.put("below average: wrong", averageWrong);
    columns.put("below average: found", averageFound);
    columns.put("below average: right first", averageFirst);
    return columns;
  }

  void add(Score other) {
    Map<String, Share> theirs = other.columns();
    columns().forEach((column, share) -> share.add(theirs.getOrDefault(column, new Share())));
  }
}
