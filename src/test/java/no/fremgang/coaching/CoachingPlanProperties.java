package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.FactorLine;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.core.Language;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.NotEvaluated;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.expectation.Verdict;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Level;
import no.fremgang.perception.PerceptionReading.Reading;
import no.fremgang.rule.Conclusion.Strength;

/** What holds for every plan, whatever the seed makes the stages before find. */
class CoachingPlanProperties {
  private static final CoachingPlanner PLANNER = CoachingSample.planner();

  private record Inputs(
      Language language,
      List<FactorFinding> findings,
      List<TargetGap> gaps,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis) {

    static Inputs of(long seed) {
      Random random = new Random(seed);
      return new Inputs(
          pick(random, Language.values()),
          randomFindings(random),
          randomGaps(random),
          randomPerceptions(random),
          randomDiagnosis(random));
    }

    Inputs shuffled(Random random) {
      List<FoundCause> causes =
          diagnosis.causes().stream()
              .map(
                  c ->
                      new FoundCause(
                          c.cause(), c.standing(), c.amount(), mixed(c.evidence(), random)))
              .toList();
      return new Inputs(
          language,
          mixed(findings, random),
          gaps,
          mixed(perceptions, random),
          new Diagnosis(
              causes, diagnosis.ruledOut(), diagnosis.notEvaluated(), diagnosis.praise()));
    }

    CoachingPlan plan() {
      return PLANNER.plan(
          CoachingSample.input(
              CoachingSample.seller(language),
              new SellerFactors(findings, List.of()),
              gaps,
              perceptions,
              diagnosis));
    }
  }

  @Property(tries = 200)
  void atMostTwoSkillsAreInFocusAndNoneOfThemWaits(@ForAll long seed) {
    CoachingPlan plan = Inputs.of(seed).plan();
    assertThat(plan.focus()).hasSizeLessThanOrEqualTo(2).noneMatch(plan.notNow()::contains);
    assertThat(CoachingSample.SKILLS).containsAll(plan.focus()).containsAll(plan.notNow());
  }

  @Property(tries = 200)
  void theSameInputInAnyOrderGivesTheSamePlan(@ForAll long seed) {
    Inputs inputs = Inputs.of(seed);
    assertThat(inputs.shuffled(new Random(~seed)).plan()).isEqualTo(inputs.plan());
  }

  @Property(tries = 200)
  void theFocusDoesNotDependOnTheOrderOfCauses(@ForAll long seed) {
    Inputs inputs = Inputs.of(seed);
    Diagnosis found = inputs.diagnosis();
    Diagnosis other =
        new Diagnosis(
            mixed(found.causes(), new Random(~seed)),
            found.ruledOut(),
            found.notEvaluated(),
            found.praise());
    CoachingPlan reordered =
        new Inputs(inputs.language(), inputs.findings(), inputs.gaps(), inputs.perceptions(), other)
            .plan();
    assertThat(reordered.focus()).isEqualTo(inputs.plan().focus());
    assertThat(reordered.notNow()).isEqualTo(inputs.plan().notNow());
  }

  @Property(tries = 200)
  void whatIsRecommendedIsForACauseFoundThatDoesNotWait(@ForAll long seed) {
    CoachingPlan plan = Inputs.of(seed).plan();
    List<String> found = plan.causes().stream().map(CauseLine::cause).toList();
    assertThat(found)
        .containsAll(plan.recommendations().stream().map(Recommendation::cause).toList());
    assertThat(plan.recommendations())
        .noneMatch(recommendation -> plan.notNow().contains(recommendation.cause()));
    assertThat(plan.recommendations()).extracting(Recommendation::id).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void goalsLieBetweenEstimateAndExpectation(@ForAll long seed) {
    CoachingPlan plan = Inputs.of(seed).plan();
    for (Recommendation recommendation : plan.recommendations()) {
      Goal goal = recommendation.goal();
      if (goal != null) {
        FactorLine line = line(plan, goal.factor());
        assertThat(goal.from()).isEqualTo(line.estimate());
        assertThat(goal.factor().equals("cycle_days") ? -goal.to() : goal.to())
            .isGreaterThan(goal.factor().equals("cycle_days") ? -goal.from() : goal.from());
        assertThat(goal.to())
            .isBetween(
                Math.min(line.estimate(), line.expected()),
                Math.max(line.estimate(), line.expected()));
      }
    }
  }

  @Property(tries = 200)
  void everyDateLiesAheadAndTheFollowUpsComeInOrder(@ForAll long seed) {
    CoachingPlan plan = Inputs.of(seed).plan();
    for (Recommendation recommendation : plan.recommendations()) {
      assertThat(recommendation.followUps()).isSorted().allMatch(day -> day.isAfter(plan.asOf()));
      Goal goal = recommendation.goal();
      assertThat(goal == null || goal.by().isAfter(plan.asOf())).isTrue();
    }
  }

  private static FactorLine line(CoachingPlan plan, String factor) {
    return plan.factors().stream().filter(l -> l.factor().equals(factor)).findFirst().orElseThrow();
  }

  @Property(tries = 200)
  void everyTextIsFilledInAndSpeaksOfTheTask(@ForAll long seed) {
    CoachingPlan plan = Inputs.of(seed).plan();
    var forbidden = plan.language().equals("en") ? ForbiddenWords.ENGLISH : ForbiddenWords.ALL;
    for (String text : CoachingSample.texts(plan)) {
      assertThat(text).isNotBlank().doesNotContain("{", "}", "null", "..");
      assertThat(ForbiddenWords.in(text, forbidden)).as(text).isEmpty();
    }
  }

  private static List<FactorFinding> randomFindings(Random random) {
    List<FactorFinding> findings = new ArrayList<>();
    for (String factor : CoachingSample.FACTORS) {
      if (random.nextInt(4) > 0) {
        double size = factor.equals("meeting_to_proposal") ? 1 : 1e5;
        findings.add(
            CoachingSample.finding(
                factor,
                random.nextDouble() * size,
                random.nextDouble() * size,
                pick(random, Verdict.values())));
      }
    }
    return findings;
  }

  private static List<TargetGap> randomGaps(Random random) {
    return random.nextInt(4) == 0
        ? List.of()
        : List.of(CoachingSample.missed(amount(random), amount(random)));
  }

  private static double amount(Random random) {
    return random.nextInt(4) == 0 ? 0 : random.nextInt(2_000_000) / 10.0 - 150_000;
  }

  private static List<PerceptionReading> randomPerceptions(Random random) {
    GroupMean customers =
        random.nextBoolean() ? new GroupMean(1 + 4 * random.nextDouble(), 7, Level.LOW) : null;
    Double self = random.nextBoolean() ? 1 + 4 * random.nextDouble() : null;
    return List.of(
        new PerceptionReading(
            "understood_our_needs",
            customers,
            Map.of(),
            self,
            null,
            null,
            pick(random, Reading.values())));
  }

  private static Diagnosis randomDiagnosis(Random random) {
    List<String> ids = new ArrayList<>(CoachingSample.SKILLS);
    ids.addAll(CoachingSample.OTHERS);
    List<FoundCause> causes = new ArrayList<>();
    for (String id : mixed(ids, random)) {
      if (random.nextInt(3) == 0) {
        causes.add(
            CoachingSample.found(
                id,
                pick(random, Standing.values()),
                amount(random),
                pick(random, Strength.values())));
      }
    }
    List<NotEvaluated> notEvaluated =
        List.of(new NotEvaluated("closing", List.of("surveys.csv:asked_for_decision")));
    return new Diagnosis(causes, List.of(), notEvaluated, List.of());
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> List<T> mixed(List<T> all, Random random) {
    List<T> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    return mixed;
  }
}
