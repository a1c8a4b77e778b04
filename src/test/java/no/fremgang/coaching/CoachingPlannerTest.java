package no.fremgang.coaching;

import static no.fremgang.coaching.CoachingSample.AS_OF;
import static no.fremgang.coaching.CoachingSample.NOTHING;
import static no.fremgang.coaching.CoachingSample.diagnosis;
import static no.fremgang.coaching.CoachingSample.finding;
import static no.fremgang.coaching.CoachingSample.found;
import static no.fremgang.coaching.CoachingSample.measured;
import static no.fremgang.coaching.CoachingSample.missed;
import static no.fremgang.coaching.CoachingSample.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.expectation.Caveat;
import no.fremgang.expectation.Caveat.Kind;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.expectation.Verdict;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.gap.Outlook;
import no.fremgang.rule.Conclusion.Strength;
import no.fremgang.rule.EarlierPlan;
import org.junit.jupiter.api.Test;

class CoachingPlannerTest {
  private static final SellerFactors LOW_CONVERSION =
      measured(finding("meeting_to_proposal", 0.18, 0.28, Verdict.SHOWN_GAP));

  @Test
  void takesUpTheTwoSkillsWithMostAtStake() {
    CoachingPlan plan =
        plan(
            Language.EN,
            LOW_CONVERSION,
            List.of(),
            diagnosis(
                found("closing", Standing.SHOWN, -100),
                found("needs-analysis", Standing.SHOWN, -300),
                found("negotiation", Standing.SHOWN, -200)));
    assertThat(plan.focus()).containsExactly("needs-analysis", "negotiation");
    assertThat(plan.notNow()).containsExactly("closing");
  }

  @Test
  void takesUpShownSkillsBeforeIndicatedOnesWhateverTheMoney() {
    CoachingPlan plan =
        plan(
            Language.EN,
            LOW_CONVERSION,
            List.of(),
            diagnosis(
                found("closing", Standing.INDICATED, -900),
                found("negotiation", Standing.SHOWN, -1)));
    assertThat(plan.focus()).containsExactly("negotiation", "closing");
  }

  @Test
  void prefersStrongerEvidenceWhereTheMoneyIsUnknown() {
    CoachingPlan plan =
        plan(
            Language.EN,
            LOW_CONVERSION,
            List.of(),
            diagnosis(
                found("closing", Standing.SHOWN, 0, Strength.WEAK),
                found("negotiation", Standing.SHOWN, 0, Strength.STRONG)));
    assertThat(plan.focus()).containsExactly("negotiation", "closing");
  }

  @Test
  void prefersWhatIsEasierToLearnAtTheSameStake() {
    CoachingPlan plan =
        CoachingSample.planner(CoachingSample.parameter("learnability.closing", 0.5))
            .plan(
                CoachingSample.input(
                    CoachingSample.seller(Language.EN),
                    LOW_CONVERSION,
                    List.of(),
                    List.of(),
                    diagnosis(
                        found("closing", Standing.SHOWN, -100),
                        found("negotiation", Standing.SHOWN, -100))));
    assertThat(plan.focus()).containsExactly("negotiation", "closing");
  }

  @Test
  void goesOnWithWhatIsUnderWayBeforeAnythingNewBegins() {
    EarlierPlan underWay = new EarlierPlan(Map.of(), Map.of(), Set.of("closing", "territory"));
    CoachingPlan plan =
        CoachingSample.planner()
            .plan(
                new PlanInput(
                    CoachingSample.seller(Language.EN),
                    CoachingSample.PERIOD,
                    AS_OF,
                    LOW_CONVERSION,
                    List.of(),
                    Outlook.NONE,
                    List.of(),
                    diagnosis(
                        found("closing", Standing.INDICATED, -1),
                        found("needs-analysis", Standing.SHOWN, -300),
                        found("negotiation", Standing.SHOWN, -200)),
                    underWay));
    assertThat(plan.focus()).containsExactly("closing", "needs-analysis");
    assertThat(plan.notNow()).containsExactly("negotiation");
  }

  @Test
  void neverPutsACauseThatIsNoSkillInFocus() {
    CoachingPlan plan =
        plan(
            Language.EN,
            LOW_CONVERSION,
            List.of(missed(-300_000, 0)),
            diagnosis(found("territory", Standing.SHOWN, -300_000)));
    assertThat(plan.focus()).isEmpty();
    assertThat(plan.notNow()).isEmpty();
    assertThat(plan.recommendations()).extracting(Recommendation::cause).contains("territory");
    assertThat(plan.summary()).contains("not a matter of skill: name of territory");
  }

  @Test
  void findsOutFirstWhereACauseIsOnlyIndicated() {
    assertThat(actionsFor(Standing.INDICATED)).containsExactly("closing-find-out", "closing-b");
  }

  @Test
  void learnsWhereACauseIsShown() {
    assertThat(actionsFor(Standing.SHOWN)).containsExactly("closing-b", "closing-c");
  }

  private static List<String> actionsFor(Standing standing) {
    return plan(Language.EN, LOW_CONVERSION, List.of(), diagnosis(found("closing", standing, -100)))
        .recommendations()
        .stream()
        .map(Recommendation::action)
        .toList();
  }

  @Test
  void aimsHalfwayToTheExpectationInTwoMonths() {
    assertThat(goal("closing", LOW_CONVERSION))
        .isEqualTo(new Goal("meeting_to_proposal", 0.18, 0.23, LocalDate.of(2026, 12, 1)));
  }

  @Test
  void aimsDownwardWhereLowerIsBetter() {
    assertThat(goal("negotiation", measured(finding("cycle_days", 60, 40, Verdict.SHOWN_GAP))))
        .isEqualTo(new Goal("cycle_days", 60, 50, LocalDate.of(2026, 12, 1)));
  }

  @Test
  void setsNoGoalForWhatIsNotMeasuredNotComparableOrReached() {
    assertThat(goal("closing", measured())).isNull();
    assertThat(goal("closing", conversion(0.18, Verdict.NOT_COMPARABLE))).isNull();
    assertThat(goal("closing", conversion(0.28, Verdict.NORMAL))).isNull();
    assertThat(goal("closing", conversion(0.35, Verdict.STRENGTH))).isNull();
  }

  private static SellerFactors conversion(double estimate, Verdict verdict) {
    return measured(finding("meeting_to_proposal", estimate, 0.28, verdict));
  }

  private static Goal goal(String cause, SellerFactors factors) {
    return plan(Language.EN, factors, List.of(), diagnosis(found(cause, Standing.SHOWN, -100)))
        .recommendations()
        .get(0)
        .goal();
  }

  @Test
  void followsUpAfterOneTwoThreeAndSixMonths() {
    Recommendation first =
        plan(
                Language.EN,
                LOW_CONVERSION,
                List.of(),
                diagnosis(found("closing", Standing.SHOWN, -100)))
            .recommendations()
            .get(0);
    assertThat(first.followUps())
        .containsExactly(
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 30),
            LocalDate.of(2027, 3, 30));
    assertThat(first.alignment())
        .containsExactly(
            new CoachingPlan.Alignment("ESCO", "http://example.org/closing", "nearest"));
  }

  @Test
  void keepsTheIdOfARecommendationWhenTheFactsChange() {
    CoachingPlan before =
        plan(
            Language.EN,
            LOW_CONVERSION,
            List.of(),
            diagnosis(found("closing", Standing.SHOWN, -100)));
    CoachingPlan after =
        plan(Language.EN, measured(), List.of(), diagnosis(found("closing", Standing.SHOWN, -7)));
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.recommendations().get(0).id()).isEqualTo(before.recommendations().get(0).id());
  }

  @Test
  void saysPlainlyWhatLiesOutsideControl() {
    CoachingPlan plan =
        plan(
            Language.NB,
            LOW_CONVERSION,
            List.of(missed(-120_000, -80_000)),
            diagnosis(found("closing", Standing.SHOWN, -80_000)));
    assertThat(plan.conversation().reality())
        .contains("1\u00a0300\u00a0000, mot et mål på 1\u00a0500\u00a0000")
        .contains("Av de 200\u00a0000 som mangler, skyldes 120\u00a0000 forhold utenfor")
        .contains("(navn på territory 120\u00a0000)")
        .contains("Faktum om closing.");
  }

  @Test
  void saysBesideTheFactorThatTheMixMisleads() {
    SellerFactors mixed =
        new SellerFactors(
            LOW_CONVERSION.findings(),
            List.of(),
            List.of(
                new Caveat("meeting_to_proposal", Kind.MIX_LOOKS_WORSE, Adjuster.SEGMENT),
                new Caveat("meeting_to_proposal", Kind.NOT_APART, Adjuster.REGION)),
            Map.of(),
            Set.of());
    CoachingPlan plan = plan(Language.NB, mixed, List.of(), NOTHING);
    assertThat(plan.factors().get(0).notes())
        .satisfiesExactly(
            mix -> assertThat(mix).contains("svakere ut", "samme segment"),
            apart -> assertThat(apart).contains("Nesten ingen andre har samme region"));
  }

  @Test
  void saysHonestlyThatThereIsNothingToJudgeAndWhatIsMissing() {
    SellerFactors none =
        new SellerFactors(
            List.of(),
            List.of(
                new NotMeasurable(
                    "deal_size",
                    NotMeasurable.Reason.DATA_ABSENT,
                    List.of("opportunities.csv:amount")),
                new NotMeasurable(
                    "meeting_to_proposal",
                    NotMeasurable.Reason.DATA_ABSENT,
                    List.of("funnel.csv", "opportunities.csv"))));
    CoachingPlan plan = plan(Language.EN, none, List.of(), NOTHING);
    assertThat(plan.summary())
        .isEqualTo(
            "There are no data to judge for Q3 2026, so this plan draws no conclusions. With data"
                + " on this seller in funnel.csv and opportunities.csv more could be told.");
    assertThat(plan.target()).isNull();
    assertThat(plan.recommendations()).isEmpty();
  }

  @Test
  void drawsNoConclusionFromTooFewCases() {
    CoachingPlan plan =
        plan(Language.EN, conversion(0.18, Verdict.NOT_ENOUGH_DATA), List.of(), NOTHING);
    assertThat(plan.summary()).startsWith("There is too little to judge for Q3 2026");
  }

  @Test
  void doesNotJudgeResultsInRampUp() {
    CoachingPlan plan =
        plan(
            Language.EN,
            conversion(0.18, Verdict.NOT_COMPARABLE),
            List.of(missed(0, -80_000)),
            diagnosis(found("ramp-up", Standing.SHOWN, 0)));
    assertThat(plan.summary())
        .isEqualTo("Results for Q3 2026 are not judged yet: this is still the onboarding period.");
    assertThat(plan.conversation().reality()).doesNotContain("within the seller's influence");
  }

  @Test
  void roundsToSixDigitsAndSpeaksTheWordsOfTheContract() {
    CoachingPlan plan =
        plan(
            Language.EN,
            conversion(2.0 / 3, Verdict.SHOWN_GAP),
            List.of(),
            diagnosis(found("closing", Standing.SHOWN, -100)));
    assertThat(plan.factors().get(0).estimate()).isEqualTo(0.666667);
    assertThat(plan.factors().get(0).control()).isEqualTo("seller");
    assertThat(plan.causes().get(0).kind()).isEqualTo("skill");
    assertThat(plan.causes().get(0).evidence().get(0).direction()).isEqualTo("for");
    assertThat(plan.causes().get(0).evidence().get(0).kinds())
        .containsExactly("conversion", "customer-survey");
  }

  @Test
  void writesAmountsAndDatesAsTheLanguageDoes() {
    Spoken nb = new Spoken(Language.NB);
    Spoken en = new Spoken(Language.EN);
    assertThat(en.size(Money.of(-1_234_567.0))).isEqualTo("1,234,567");
    assertThat(nb.date(LocalDate.of(2026, 11, 1))).isEqualTo("1. november 2026");
    assertThat(en.date(LocalDate.of(2026, 11, 1))).isEqualTo("1 November 2026");
  }
}
