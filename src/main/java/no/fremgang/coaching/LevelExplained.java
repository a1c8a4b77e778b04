package no.fremgang.coaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.coaching.Explanation.NumbersTold;
import no.fremgang.core.Text;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Verdict;

/** Says where a measured level comes from: cases, exposure, peers, context and parameters. */
record LevelExplained(PlanFacts facts, ParametersUsed parameters) {
  /** What the numbers of an element rest on that follow from this level. */
  NumbersTold explained(
      String of, String formula, FactorDefinition factor, FactorFinding finding, String text) {
    return new NumbersTold(
        of,
        formula,
        SixDigits.of(finding.n()),
        SixDigits.of(finding.n()),
        say(unit(factor.measure())),
        finding.peers(),
        context(finding),
        SixDigits.of(finding.expected()),
        parameters.use(factor),
        text);
  }

  private static List<String> context(FactorFinding finding) {
    return finding.basis().context().stream()
        .map(adjuster -> adjuster.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** How the level was found, from the count to the estimate. */
  String story(FactorDefinition factor, FactorFinding finding) {
    Map<String, String> values = new HashMap<>(levels(factor, finding));
    values.put("name", Spoken.atStart(facts.in(factor.name())));
    values.put("n", facts.spoken().decimal(finding.n(), 0));
    values.put("unit", say(unit(factor.measure())));
    values.put("peers", Integer.toString(finding.peers()));
    values.put("context", taking(finding));
    List<String> sentences = new ArrayList<>();
    sentences.add(say(ExplanationTexts.FACTOR, values));
    if (factor.measure() instanceof Measure.Volume volume && volume.perPotential()) {
      sentences.add(say(ExplanationTexts.PER_POTENTIAL));
    }
    if (finding.basis().meanOverMedian() > 1) {
      String middle = level(factor, finding.estimate() / finding.basis().meanOverMedian());
      sentences.add(say(ExplanationTexts.MEDIAN, Map.of("median", middle)));
    }
    if (finding.verdict() == Verdict.NOT_COMPARABLE) {
      sentences.add(say(ExplanationTexts.FEW_PEERS));
    }
    if (finding.tooYoung() > 0) {
      String count = Long.toString(finding.tooYoung());
      sentences.add(say(ExplanationTexts.TOO_YOUNG, Map.of("count", count)));
    }
    finding
        .previous()
        .ifPresent(
            before ->
                sentences.add(
                    say(ExplanationTexts.BEFORE, Map.of("level", level(factor, before)))));
    return String.join(" ", sentences);
  }

  /** The levels of the finding, each in the unit of the factor. */
  Map<String, String> levels(FactorDefinition factor, FactorFinding finding) {
    return Map.of(
        "observed", level(factor, finding.observed()),
        "expected", level(factor, finding.expected()),
        "estimate", level(factor, finding.estimate()),
        "low", level(factor, finding.low()),
        "high", level(factor, finding.high()));
  }

  private String level(FactorDefinition factor, double level) {
    return facts.spoken().numerals().level(SixDigits.of(level), factor.measure().scale());
  }

  private String taking(FactorFinding finding) {
    List<String> names =
        finding.basis().context().stream()
            .map(a -> say(ExplanationTexts.CONTEXT.getOrDefault(a, new Text(a.name(), a.name()))))
            .toList();
    return names.isEmpty()
        ? ""
        : say(ExplanationTexts.TAKING, Map.of("context", facts.spoken().listed(names)));
  }

  private static Text unit(Measure of) {
    Measure measure = of.whole();
    if (measure instanceof Measure.ActivityShare) {
      return ExplanationTexts.ACTIVITIES;
    }
    if (measure.isPerDay()) {
      return ExplanationTexts.DAYS;
    }
    boolean won =
        measure instanceof Measure.DealSize
            || measure instanceof Measure.PriceKept
            || measure instanceof Measure.PriceKeptAtPeriodEnd
            || measure instanceof Measure.CycleDays
            || measure instanceof Measure.CrossSellShare;
    return won ? ExplanationTexts.DEALS : ExplanationTexts.OPPORTUNITIES;
  }

  private String say(Text text) {
    return facts.in(text);
  }

  private String say(Text text, Map<String, String> values) {
    return Phrases.say(text, facts.language(), values);
  }
}
