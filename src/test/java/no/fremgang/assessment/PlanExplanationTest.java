package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanExplaining;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.coaching.PlanExplanation.CauseExplained;
import no.fremgang.coaching.PlanExplanation.ConditionExplained;
import no.fremgang.coaching.PlanExplanation.Result;
import no.fremgang.coaching.PlanExplanation.RuleExplained;
import no.fremgang.coaching.PlanExplanation.Standing;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.rule.RecordingEvaluator;
import org.junit.jupiter.api.Test;

/** Why plans say what they say, on the demo company. */
class PlanExplanationTest {

  @Test
  void saysOfEveryCauseWhatThePlanSays() {
    for (SellerId seller : ExplainedDemo.sellers()) {
      CoachingPlan plan = ExplainedDemo.plan(seller.value()).plan();
      PlanExplanation explained = ExplainedDemo.explained(seller.value(), Language.EN);
      assertThat(explained.causes()).hasSize(ExplainedDemo.PACK.catalogue().causes().size());
      Map<String, Standing> standings =
          explained.causes().stream()
              .collect(Collectors.toMap(CauseExplained::cause, CauseExplained::standing));
      plan.causes()
          .forEach(
              line -> assertThat(standings.get(line.cause()).name()).isEqualTo(line.standing()));
      plan.ruledOut()
          .forEach(out -> assertThat(standings.get(out.cause())).isEqualTo(Standing.RULED_OUT));
      plan.notEvaluated()
          .forEach(
              not ->
                  assertThat(standings.get(not.cause()))
                      .isIn(Standing.NOT_EVALUATED, Standing.WITHHELD));
    }
  }

  /** What was found comes with the number it rests on, wherever it is one. */
  @Test
  void tellsTheFigureBehindWhatWasFound() {
    PlanExplanation explained = ExplainedDemo.explained("S017", Language.EN);
    Map<String, String> found = new TreeMap<>();
    explained
        .rules()
        .forEach(rule -> rule.conditions().forEach(condition -> leaves(condition, found)));
    assertThat(found).hasSizeGreaterThan(150);
    assertThat(found.values()).allSatisfy(actual -> assertThat(actual).isNotBlank());
    assertThat(found.get("few comparable peers have ever reached such a target"))
        .matches("(few|more than a few) \\(\\d+% have reached one\\)");
    assertThat(found.get("the seller has been in role for less than 12 months"))
        .matches("\\d+.months in the role");
    assertThat(found.get("meeting to proposal has recovered after a drop"))
        .matches("no \\(\\d+% now, \\d+% before\\)");
  }

  private static void leaves(ConditionExplained condition, Map<String, String> found) {
    if (condition.parts().isEmpty()) {
      found.put(condition.expected(), String.valueOf(condition.actual()));
    }
    condition.parts().forEach(part -> leaves(part, found));
  }

  @Test
  void recordsEveryConditionOfEveryRule() {
    for (SellerId seller : ExplainedDemo.sellers()) {
      PlanExplanation explained = ExplainedDemo.explained(seller.value(), Language.NB);
      assertThat(explained.rules()).hasSameSizeAs(ExplainedDemo.PACK.rules());
      for (RuleExplained rule : explained.rules()) {
        assertThat(rule.conditions()).isNotEmpty().allSatisfy(PlanExplanationTest::isTold);
        assertThat(rule.result() == Result.FIRED).isEqualTo(rule.text() != null);
        assertThat(rule.result() == Result.FIRED).isEqualTo(rule.lacking() == 0);
      }
    }
  }

  private static void isTold(ConditionExplained condition) {
    assertThat(condition.expected()).isNotBlank();
    assertThat(condition.truth()).isIn("true", "false", "unknown");
    assertThat(condition.actual() == null).isNotEqualTo(condition.parts().isEmpty());
    if (condition.actual() != null) {
      assertThat(condition.actual()).isNotBlank().doesNotContain("{", "_");
    }
    condition.parts().forEach(PlanExplanationTest::isTold);
  }

  @Test
  void tellsNearMissesRightAfterWhatFired() {
    List<RuleExplained> rules = ExplainedDemo.explained("S017", Language.EN).rules();
    List<String> kinds =
        rules.stream()
            .map(r -> r.result() == Result.FIRED ? "fired" : r.near() ? "near" : "other")
            .distinct()
            .toList();
    assertThat(kinds).containsExactly("fired", "near", "other");
    assertThat(rules)
        .filteredOn(RuleExplained::near)
        .allSatisfy(rule -> assertThat(rule.lacking()).isEqualTo(1));
  }

  @Test
  void answersWhyNotNegotiation() {
    PlanExplanation of = ExplainedDemo.explained("S017", Language.NB).ofCause("negotiation");
    CauseExplained negotiation = of.causes().get(0);
    assertThat(negotiation.standing()).isEqualTo(Standing.RULED_OUT);
    assertThat(negotiation.answer())
        .isEqualTo(
            "Forhandling er utelukket: Belegget mot (vekt 3) veier tyngre enn belegget for (vekt"
                + " 0).");
    assertThat(negotiation.wouldTake().get(1))
        .isEqualTo(
            "NEG-003 (støttende belegg for) mangler «oppnådd pris er vist under forventning»:"
                + " normal (91\u00a0%, sammenlignbare selgere 91\u00a0%, n\u00a0=\u00a013).");
    assertThat(of.rules()).allSatisfy(rule -> assertThat(rule.cause()).isEqualTo("negotiation"));
    assertThat(of.numbers()).anySatisfy(n -> assertThat(n.of()).isEqualTo("factors/price_kept"));
    assertThat(of.numbers()).noneSatisfy(n -> assertThat(n.of()).isEqualTo("factors/deal_size"));
  }

  @Test
  void namesTheParametersBehindTheWordsWithTheirDates() {
    PlanExplanation of = ExplainedDemo.explained("S017", Language.EN).ofRule("NEEDS-001");
    assertThat(of.parameters())
        .filteredOn(parameter -> parameter.id().equals("evidence_least_kinds"))
        .singleElement()
        .satisfies(parameter -> assertThat(parameter.validFrom()).hasYear(2000));
  }

  @Test
  void saysNothingInTheOtherLanguage() {
    Set<String> told =
        ExplainedDemo.explained("S017", Language.EN).causes().stream()
            .map(CauseExplained::answer)
            .collect(Collectors.toSet());
    assertThat(told).noneMatch(answer -> answer.contains("belegg") || answer.contains("ikke"));
  }

  @Test
  void isTheSameFromFactsKeptAsFromTheFindingsThemselves() {
    ExplainedPlan plan = ExplainedDemo.plan("S017");
    Set<String> fired =
        new RecordingEvaluator(ExplainedDemo.PACK)
            .record(plan.explanation().rules()).stream()
                .filter(recording -> recording.fired())
                .map(recording -> recording.rule().id())
                .collect(Collectors.toSet());
    assertThat(plan.explanation().rules().said())
        .extracting(said -> said.rule())
        .containsExactlyInAnyOrderElementsOf(fired);
  }

  @Test
  void refusesAnotherPackThanThePlansOwn() {
    ExplainedPlan plan = ExplainedDemo.plan("S017");
    var other =
        new no.fremgang.rule.RulePack(
            "other",
            "9.9.9",
            "sha256:other",
            ExplainedDemo.PACK.catalogue(),
            ExplainedDemo.PACK.vocabulary(),
            ExplainedDemo.PACK.rules(),
            List.of());
    assertThatThrownBy(() -> PlanExplaining.explain(other, plan, Language.EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was made with pack sha256:");
  }
}
