package no.fremgang.coaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.Explanation.NumbersTold;
import no.fremgang.coaching.Explanation.ParameterUsed;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.gap.Forecast;
import no.fremgang.gap.Potential;
import no.fremgang.gap.ResultBasis;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import org.jspecify.annotations.Nullable;

/** Says of every number of a plan where it comes from. */
final class Explaining {
  private final PlanFacts facts;
  private final List<Recommendation> recommendations;
  private final ParametersUsed parameters;
  private final LevelExplained levels;
  private final AnswersExplained answers;
  private final List<NumbersTold> numbers = new ArrayList<>();

  Explaining(PlanFacts facts, List<Recommendation> recommendations) {
    this.facts = facts;
    this.recommendations = recommendations;
    this.parameters = new ParametersUsed(facts);
    this.levels = new LevelExplained(facts, parameters);
    this.answers = new AnswersExplained(facts, parameters);
    explain();
  }

  /** One entry for each element of the plan, in the language of the facts. */
  List<NumbersTold> numbers() {
    return List.copyOf(numbers);
  }

  List<ParameterUsed> parameters() {
    return parameters.all();
  }

  private void explain() {
    for (int i = 0; i < facts.gaps().size(); i++) {
      TargetGap gap = facts.gaps().get(i);
      target(i == 0 ? "target" : "furtherTargets/" + gap.measure(), gap);
    }
    forecast();
    potential();
    facts.catalogue().factorsInOrder().forEach(this::factor);
    facts.factors().notMeasurable().stream()
        .sorted(Comparator.comparing(NotMeasurable::id))
        .forEach(this::notMeasured);
    facts.perceptions().stream()
        .sorted(Comparator.comparing(PerceptionReading::question))
        .forEach(reading -> numbers.addAll(answers.of(reading)));
    facts.diagnosis().causes().forEach(this::cause);
    recommendations.forEach(this::effort);
    recommendations.forEach(this::goal);
    parameters.use(ParametersUsed.RULES);
  }

  private void factor(FactorDefinition factor) {
    facts
        .factors()
        .finding(factor.id())
        .ifPresent(finding -> numbers.add(measured("factors/" + factor.id(), factor, finding)));
  }

  /** Everything that is known of a measured level. */
  private NumbersTold measured(String of, FactorDefinition factor, FactorFinding finding) {
    return levels.explained(of, finding.formula(), factor, finding, levels.story(factor, finding));
  }

  private void target(String of, TargetGap gap) {
    Optional<FactorDefinition> factor = facts.factor(gap.measure());
    if (factor.isPresent()) {
      levelTarget(of, factor.get(), gap);
    } else {
      numbers.add(ofResult(of, "exposure-standard", gap, result(gap)));
      for (TargetGap.OutsidePart part : gap.outsideParts()) {
        String path = of + "/outsideParts/" + part.cause();
        numbers.add(ofResult(path, "shapley-of-conditions", gap, outside(part)));
      }
      gap.contributions().forEach(part -> contribution(of, gap, part));
    }
  }

  private void levelTarget(String of, FactorDefinition factor, TargetGap gap) {
    facts
        .factors()
        .finding(factor.id())
        .ifPresent(
            finding -> {
              String measure = Spoken.inSentence(facts.in(factor.name()));
              String text = say(ExplanationTexts.LEVEL_TARGET, Map.of("measure", measure));
              numbers.add(levels.explained(of, "level-target", factor, finding, text));
              for (TargetGap.OutsidePart part : gap.outsideParts()) {
                String path = of + "/outsideParts/" + part.cause();
                numbers.add(levels.explained(path, "level-target", factor, finding, text));
              }
              String path = of + "/contributions/" + factor.id();
              numbers.add(levels.explained(path, "level-target", factor, finding, text));
            });
  }

  private NumbersTold ofResult(String of, String formula, TargetGap gap, String text) {
    @Nullable ResultBasis basis = facts.outlook().bases().get(gap.measure());
    return new NumbersTold(
        of,
        formula,
        null,
        basis == null ? null : SixDigits.of(basis.exposure()),
        say(ExplanationTexts.SELLERS),
        basis == null ? null : basis.peers(),
        List.of("presence", "ramp", "territory", "leads"),
        gap.expected().toDouble(),
        parameters.use(ParametersUsed.RESULT),
        text);
  }

  private String result(TargetGap gap) {
    @Nullable ResultBasis basis = facts.outlook().bases().get(gap.measure());
    double standard = basis == null ? gap.expected().toDouble() : basis.standard();
    double exposure = basis == null ? 1 : basis.exposure();
    return say(
        ExplanationTexts.RESULT,
        Map.of(
            "standard", facts.spoken().decimal(SixDigits.of(standard), gapDecimals(gap)),
            "exposure", facts.spoken().numerals().percent(SixDigits.of(exposure)),
            "expected", facts.spoken().decimal(gap.expected().toDouble(), gapDecimals(gap))));
  }

  private static int gapDecimals(TargetGap gap) {
    return gap.measure().equals("deals") ? 1 : 0;
  }

  private String outside(TargetGap.OutsidePart part) {
    boolean named = facts.catalogue().causes().containsKey(part.cause());
    String name = named ? facts.in(facts.cause(part.cause()).name()) : part.cause();
    return say(ExplanationTexts.OUTSIDE, Map.of("name", name));
  }

  private void contribution(String of, TargetGap gap, TargetGap.Contribution part) {
    String path = of + "/contributions/" + part.factor();
    Optional<FactorFinding> finding = facts.factors().finding(part.factor());
    Optional<FactorDefinition> factor = facts.factor(part.factor());
    if (finding.isEmpty() || factor.isEmpty()) {
      numbers.add(ofResult(path, "remainder", gap, say(ExplanationTexts.REMAINDER)));
      return;
    }
    Map<String, String> values = new HashMap<>(levels.levels(factor.get(), finding.get()));
    values.put("name", Spoken.atStart(facts.in(factor.get().name())));
    String text = say(ExplanationTexts.CONTRIBUTION, values);
    numbers.add(levels.explained(path, "shapley-of-chain", factor.get(), finding.get(), text));
  }

  /** Why a factor has no numbers, and how many cases are too recent for one. */
  private void notMeasured(NotMeasurable of) {
    Text text =
        switch (of.reason()) {
          case DATA_ABSENT -> ExplanationTexts.DATA_ABSENT;
          case NO_CASES -> ExplanationTexts.NO_CASES;
          case ALL_TOO_YOUNG -> ExplanationTexts.ALL_TOO_YOUNG;
        };
    numbers.add(plain("notMeasured/" + of.id(), "count", of.tooYoung(), text));
  }

  private void forecast() {
    @Nullable Forecast forecast = facts.outlook().forecast();
    if (forecast != null) {
      numbers.add(plain("forecast", "count", forecast.openCases(), ExplanationTexts.CASES));
      String text =
          say(ExplanationTexts.FORECAST, Map.of("open", Integer.toString(forecast.openCases())));
      for (Forecast.OfPeriod of : forecast.periods()) {
        numbers.add(
            new NumbersTold(
                "forecast/periods/" + of.period(),
                "pipeline-forecast",
                (double) forecast.openCases(),
                (double) forecast.openCases(),
                say(ExplanationTexts.OPPORTUNITIES),
                null,
                List.of(),
                of.expected().toDouble(),
                parameters.use(ParametersUsed.FACTOR),
                text));
      }
    }
  }

  private NumbersTold plain(String of, String formula, double n, Text text) {
    String unit = say(ExplanationTexts.OPPORTUNITIES);
    return new NumbersTold(of, formula, n, n, unit, null, List.of(), null, List.of(), say(text));
  }

  private void potential() {
    @Nullable Potential potential = facts.outlook().potential();
    if (potential != null) {
      numbers.add(plain("potential", "sum", potential.parts().size(), ExplanationTexts.POTENTIAL));
      for (Potential.Part part : potential.parts()) {
        FactorDefinition factor = facts.factor(part.factor()).orElseThrow();
        FactorFinding finding = facts.factors().finding(part.factor()).orElseThrow();
        String text = say(ExplanationTexts.POTENTIAL);
        numbers.add(
            levels.explained(
                "potential/parts/" + part.factor(), "shapley-of-chain", factor, finding, text));
      }
    }
  }

  private void cause(FoundCause found) {
    numbers.add(
        new NumbersTold(
            "causes/" + found.cause(),
            "share-of-contributions",
            (double) found.evidence().size(),
            null,
            null,
            null,
            List.of(),
            null,
            parameters.use(ParametersUsed.CAUSE),
            say(ExplanationTexts.CAUSE)));
  }

  private void effort(Recommendation recommendation) {
    if (recommendation.effortMinutes() != null) {
      numbers.add(
          new NumbersTold(
              "recommendations/" + recommendation.id(),
              "estimate-of-the-rule-pack",
              null,
              null,
              null,
              null,
              List.of(),
              null,
              List.of(),
              say(ExplanationTexts.EFFORT)));
    }
  }

  private void goal(Recommendation recommendation) {
    CoachingPlan.@Nullable Goal goal = recommendation.goal();
    if (goal == null) {
      return;
    }
    FactorDefinition factor = facts.factor(goal.factor()).orElseThrow();
    FactorFinding finding = facts.factors().finding(goal.factor()).orElseThrow();
    List<String> used = new ArrayList<>(parameters.use(factor));
    used.addAll(parameters.use(ParametersUsed.GOAL));
    NumbersTold of =
        levels.explained(
            "", "share-of-the-distance", factor, finding, say(ExplanationTexts.GOAL, step()));
    numbers.add(of.standing("recommendations/" + recommendation.id() + "/goal", used));
  }

  private Map<String, String> step() {
    return Map.of(
        "share", facts.spoken().numerals().percent(facts.parameters().goalShare()),
        "months", Integer.toString(facts.parameters().goalMonths()));
  }

  private String say(Text text) {
    return facts.in(text);
  }

  private String say(Text text, Map<String, String> values) {
    return Phrases.say(text, facts.language(), values);
  }
}
