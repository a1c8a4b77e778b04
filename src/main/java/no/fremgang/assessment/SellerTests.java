package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlanner;
import no.fremgang.coaching.PlanInput;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Period;
import no.fremgang.core.Place;
import no.fremgang.core.SellerId;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosing;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.gap.Outlook;
import no.fremgang.observation.Seller;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.rule.EarlierPlan;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SellerTest;
import no.fremgang.rule.SellerTest.Part;

/**
 * Runs the whole-seller tests of a pack: from what is given of a seller to the plan, with the
 * engine that also makes real plans.
 */
public final class SellerTests {
  private static final LocalDate HIRED = LocalDate.of(2000, 1, 1);

  private final RunningPack pack;
  private final CoachingPlanner planner;

  private SellerTests(RunningPack pack) {
    this.pack = pack;
    this.planner =
        new CoachingPlanner(
            pack.pack().catalogue(), new CoachingPlan.RulePackRef(pack.version(), pack.hash()));
  }

  /**
   * @param problems what the plan says otherwise than expected; empty for a test that passed
   */
  public record Result(String seller, Place place, List<Text> problems) {
    public Result {
      problems = List.copyOf(problems);
    }

    public boolean passed() {
      return problems.isEmpty();
    }
  }

  /** Results of all tests, in the order of files and lines; compiles the pack if there are any. */
  public static List<Result> run(RulePack pack) {
    return pack.sellerTests().isEmpty() ? List.of() : run(RunningPack.of(pack));
  }

  static List<Result> run(RunningPack pack) {
    SellerTests tests = new SellerTests(pack);
    return pack.pack().sellerTests().stream()
        .map(test -> new Result(test.name(), test.place(), tests.problems(test)))
        .toList();
  }

  private List<Text> problems(SellerTest test) {
    return test.findings(pack.pack().catalogue())
        .map(findings -> problems(test, findings))
        .orElse(List.of(Message.words("test.contradiction")));
  }

  private List<Text> problems(SellerTest test, Findings findings) {
    CoachingPlan plan = plan(test.language(), findings);
    List<Text> problems = new ArrayList<>();
    for (Map.Entry<Part, SortedSet<String>> entry : test.expectedInOrder().entrySet()) {
      Part part = entry.getKey();
      SortedSet<String> actual = actual(part, plan);
      for (String id : without(entry.getValue(), actual)) {
        problems.add(told("test.expected", part, id, findings));
      }
      if (!part.mayHoldMore()) {
        for (String id : without(actual, entry.getValue())) {
          problems.add(told("test.unexpected", part, id, findings));
        }
      }
    }
    return problems;
  }

  private Text told(String key, Part part, String id, Findings findings) {
    Text whereabouts =
        Text.each(
            language ->
                new Whereabouts(pack.pack(), findings, plan(language, findings), language)
                    .of(part, id));
    return Message.words(key, part.word(), id, whereabouts);
  }

  private static SortedSet<String> without(SortedSet<String> some, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  static SortedSet<String> actual(Part part, CoachingPlan plan) {
    return new TreeSet<>(
        switch (part) {
          case SHOWN, INDICATED -> standing(part.name(), plan);
          case RULED_OUT -> plan.ruledOut().stream().map(CoachingPlan.RuledOut::cause).toList();
          case NOT_EVALUATED ->
              plan.notEvaluated().stream().map(CoachingPlan.NotEvaluated::cause).toList();
          case FOCUS -> plan.focus();
          case NOT_NOW -> plan.notNow();
          case ACTIONS ->
              plan.recommendations().stream().map(CoachingPlan.Recommendation::action).toList();
          case PRAISE -> plan.praise().stream().map(CoachingPlan.Praise::kind).toList();
        });
  }

  private static List<String> standing(String standing, CoachingPlan plan) {
    return plan.causes().stream()
        .filter(cause -> cause.standing().equals(standing))
        .map(CauseLine::cause)
        .toList();
  }

  /** The plan of the seller the test describes; empty if no seller can be as given. */
  static Optional<CoachingPlan> plan(RunningPack pack, SellerTest test) {
    SellerTests tests = new SellerTests(pack);
    return test.findings(pack.pack().catalogue())
        .map(findings -> tests.plan(test.language(), findings));
  }

  private CoachingPlan plan(Language language, Findings findings) {
    Diagnosis diagnosis = Diagnosing.diagnose(pack.pack(), pack.diagnostician(), findings);
    LocalDate asOf = findings.asOf();
    return planner.plan(
        new PlanInput(
            seller(language),
            Period.of(java.time.YearMonth.from(asOf.minusDays(1))),
            asOf,
            factors(findings),
            findings.targets(),
            Outlook.NONE,
            findings.perceptions().values().stream()
                .sorted(Comparator.comparing(PerceptionReading::question))
                .toList(),
            diagnosis,
            EarlierPlan.NONE));
  }

  private static Seller seller(Language language) {
    return new Seller(
        new SellerId("test"), "Test", "test", "test", "test", "", "", HIRED, null, language);
  }

  private static SellerFactors factors(Findings findings) {
    List<FactorFinding> measured =
        findings.factors().values().stream()
            .sorted(Comparator.comparing(FactorFinding::factor))
            .toList();
    List<NotMeasurable> missing = new ArrayList<>();
    for (String factor : new TreeSet<>(findings.missing().keySet())) {
      missing.add(
          new NotMeasurable(
              factor,
              NotMeasurable.Reason.DATA_ABSENT,
              findings.missing().getOrDefault(factor, List.of())));
    }
    return new SellerFactors(measured, missing);
  }
}
