package no.fremgang.coaching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure;
import no.fremgang.catalogue.Parameters;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.Question;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.diagnosis.Diagnosis.EvidenceGiven;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.expectation.Trend;
import no.fremgang.expectation.Verdict;
import no.fremgang.gap.Outlook;
import no.fremgang.gap.TargetGap;
import no.fremgang.observation.Seller;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Conclusion.EvidenceKind;
import no.fremgang.rule.Conclusion.Strength;
import no.fremgang.rule.EarlierPlan;

/** A small catalogue and made-up findings for the tests of coaching. */
final class CoachingSample {
  static final Period PERIOD = Period.parse("2026-Q3");
  static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
  static final Diagnosis NOTHING = new Diagnosis(List.of(), List.of(), List.of(), List.of());
  static final List<String> SKILLS = List.of("closing", "needs-analysis", "negotiation");
  static final List<String> OTHERS = List.of("insufficient-data", "ramp-up", "territory");
  static final List<String> FACTORS = List.of("cycle_days", "deal_size", "meeting_to_proposal");

  private CoachingSample() {}

  static CoachingPlanner planner(Parameter... more) {
    return new CoachingPlanner(catalogue(more), new CoachingPlan.RulePackRef("1.0.0", "sha256:0"));
  }

  static Catalogue catalogue(Parameter... more) {
    List<Cause> causes = new ArrayList<>();
    SKILLS.forEach(id -> causes.add(cause(id, Cause.Kind.SKILL)));
    causes.add(cause("insufficient-data", Cause.Kind.DATA));
    causes.add(cause("ramp-up", Cause.Kind.OUTSIDE));
    causes.add(cause("territory", Cause.Kind.OUTSIDE));
    List<CoachingAction> actions = new ArrayList<>();
    causes.forEach(cause -> actions.addAll(actions(cause.id())));
    return new Catalogue(
        new SalesProcess(List.of(new SalesProcess.Stage("meeting", same("Meeting"), 30))),
        byId(
            List.of(
                factor("cycle_days", new Measure.CycleDays(), Direction.LOWER_IS_BETTER),
                factor("deal_size", new Measure.DealSize(), Direction.HIGHER_IS_BETTER),
                factor(
                    "meeting_to_proposal",
                    new Measure.Conversion("meeting"),
                    Direction.HIGHER_IS_BETTER)),
            FactorDefinition::id),
        byId(
            List.of(
                new Question(
                    "understood_our_needs",
                    new Text("understood our needs", "forsto behovene våre"),
                    Question.About.SELLER)),
            Question::id),
        byId(causes, Cause::id),
        byId(actions, CoachingAction::id),
        parameters(more));
  }

  private static <T> SortedMap<String, T> byId(List<T> all, Function<T, String> id) {
    SortedMap<String, T> map = new TreeMap<>();
    all.forEach(one -> map.put(id.apply(one), one));
    return map;
  }

  private static Cause cause(String id, Cause.Kind kind) {
    return new Cause(
        id,
        kind,
        new Text("Name of " + id, "Navn på " + id),
        List.of(
            new Cause.Alignment(
                "ESCO", "http://example.org/" + id, "label", Cause.Relation.NEAREST)));
  }

  /** One action to find out and three to learn, the last ones listed first. */
  private static List<CoachingAction> actions(String cause) {
    return List.of(
        action(cause, "c", 3, false),
        action(cause, "b", 2, false),
        action(cause, "a", 4, false),
        action(cause, "find-out", 9, true));
  }

  private static CoachingAction action(String cause, String name, int order, boolean findOut) {
    return new CoachingAction(
        cause + "-" + name,
        cause,
        new Text("Title of " + name, "Tittel på " + name),
        new Text("Why " + name, "Hvorfor " + name),
        List.of(new Text("Practise " + name, "Øv på " + name)),
        90,
        cause.equals("negotiation") ? "cycle_days" : "meeting_to_proposal",
        findOut,
        order,
        List.of());
  }

  private static FactorDefinition factor(String id, Measure measure, Direction direction) {
    return new FactorDefinition(
        id,
        new Text("Factor " + id, "Faktor " + id),
        measure,
        Control.SELLER,
        direction,
        0.1,
        List.of());
  }

  private static Text same(String text) {
    return new Text(text, text);
  }

  static Parameters parameters(Parameter... more) {
    List<Parameter> all =
        new ArrayList<>(
            List.of(
                parameter("maximum-focus", 2),
                parameter("actions-per-cause", 2),
                parameter("praise-at-once", 3),
                parameter("most_of_share", 0.5),
                parameter("goal-share", 0.5),
                parameter("goal-months", 2),
                parameter("follow-up-behaviour-days", 30),
                parameter("follow-up-stage-days", 60),
                parameter("follow-up-result-days", 90),
                parameter("follow-up-relapse-days", 180),
                parameter("evidence_weight_strong", 3),
                parameter("evidence_weight_supporting", 2),
                parameter("evidence_weight_weak", 1)));
    all.addAll(Arrays.asList(more));
    return new Parameters(all);
  }

  static Parameter parameter(String id, double value) {
    return new Parameter(id, value, "unit", LocalDate.of(2000, 1, 1), "test");
  }

  static Seller seller(Language language) {
    return new Seller(
        new SellerId("S017"),
        "Kari",
        "nord",
        "M1",
        "seller",
        "",
        "",
        LocalDate.of(2020, 1, 1),
        null,
        language);
  }

  static FactorFinding finding(String factor, double estimate, double expected, Verdict verdict) {
    return new FactorFinding(
        factor,
        64,
        estimate,
        expected,
        estimate,
        estimate * 0.8,
        estimate * 1.2,
        verdict,
        Trend.UNKNOWN,
        null,
        Control.SELLER,
        12,
        0,
        "test");
  }

  static SellerFactors measured(FactorFinding... findings) {
    return new SellerFactors(List.of(findings), List.of());
  }

  static FoundCause found(String cause, Standing standing, double amount) {
    return found(cause, standing, amount, Strength.SUPPORTING);
  }

  static FoundCause found(String cause, Standing standing, double amount, Strength strength) {
    return new FoundCause(
        cause,
        standing,
        Money.of(amount),
        List.of(
            new EvidenceGiven(
                "RULE-001",
                Conclusion.Direction.FOR,
                strength,
                new TreeSet<>(Set.of(EvidenceKind.CUSTOMER_SURVEY, EvidenceKind.CONVERSION)),
                new Text("Fact about " + cause, "Faktum om " + cause))));
  }

  static Diagnosis diagnosis(FoundCause... causes) {
    return new Diagnosis(List.of(causes), List.of(), List.of(), List.of());
  }

  /** A missed revenue target; the outside part is all territory. */
  static TargetGap missed(double outside, double within) {
    Money gap = Money.of(outside).plus(Money.of(within));
    Money target = Money.of(1_500_000.0);
    return new TargetGap(
        "revenue",
        target,
        target.plus(gap),
        target,
        gap,
        true,
        Money.of(outside),
        Money.of(within),
        TargetGap.Level.AS_EXPECTED,
        List.of(new TargetGap.OutsidePart("territory", Money.of(outside))),
        List.of(new TargetGap.Contribution("meeting_to_proposal", Money.of(within), 1)));
  }

  static CoachingPlan plan(
      Language language, SellerFactors factors, List<TargetGap> gaps, Diagnosis diagnosis) {
    return planner().plan(input(seller(language), factors, gaps, List.of(), diagnosis));
  }

  /** Every text of a plan that a person reads. */
  static List<String> texts(CoachingPlan plan) {
    List<String> texts = new ArrayList<>(plan.conversation().options());
    texts.add(plan.summary());
    texts.add(plan.conversation().goal());
    texts.add(plan.conversation().reality());
    texts.add(plan.conversation().wayForward());
    plan.causes().forEach(cause -> cause.evidence().forEach(one -> texts.add(one.text())));
    plan.ruledOut().forEach(one -> texts.add(one.text()));
    plan.praise().forEach(one -> texts.add(one.text()));
    plan.recommendations().forEach(one -> texts.addAll(one.practice()));
    return texts;
  }

  /** Of a seller with nothing to expect and no earlier plan. */
  static PlanInput input(
      Seller seller,
      SellerFactors factors,
      List<TargetGap> gaps,
      List<PerceptionReading> perceptions,
      Diagnosis diagnosis) {
    return new PlanInput(
        seller,
        PERIOD,
        AS_OF,
        factors,
        gaps,
        Outlook.NONE,
        perceptions,
        diagnosis,
        EarlierPlan.NONE);
  }
}
