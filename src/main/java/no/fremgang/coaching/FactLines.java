package no.fremgang.coaching;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Question;
import no.fremgang.coaching.CoachingPlan.FactorLine;
import no.fremgang.coaching.CoachingPlan.Perception;
import no.fremgang.coaching.CoachingPlan.Target;
import no.fremgang.core.Text;
import no.fremgang.expectation.Caveat;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.gap.TargetGap;
import no.fremgang.observation.Respondent;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Reading;
import org.jspecify.annotations.Nullable;

/** The measured part of a plan: targets, factors and perceptions, in catalogue order. */
record FactLines(PlanFacts facts) {

  List<FactorLine> factors() {
    Map<String, FactorFinding> measured =
        facts.factors().findings().stream().collect(toMap(FactorFinding::factor, identity()));
    return facts.catalogue().factorsInOrder().stream()
        .filter(factor -> measured.containsKey(factor.id()))
        .map(factor -> line(factor, Objects.requireNonNull(measured.get(factor.id()))))
        .toList();
  }

  List<CoachingPlan.NotMeasured> notMeasured() {
    Map<String, NotMeasurable> absent =
        facts.factors().notMeasurable().stream().collect(toMap(NotMeasurable::id, identity()));
    return facts.catalogue().factorsInOrder().stream()
        .filter(factor -> absent.containsKey(factor.id()))
        .map(factor -> line(factor, Objects.requireNonNull(absent.get(factor.id()))))
        .toList();
  }

  private CoachingPlan.NotMeasured line(FactorDefinition factor, NotMeasurable of) {
    return new CoachingPlan.NotMeasured(
        factor.id(), facts.in(factor.name()), of.reason().name(), of.missing(), of.tooYoung());
  }

  private FactorLine line(FactorDefinition factor, FactorFinding of) {
    return new FactorLine(
        factor.id(),
        facts.in(factor.name()),
        SixDigits.of(of.n()),
        SixDigits.of(of.observed()),
        SixDigits.of(of.expected()),
        SixDigits.of(of.estimate()),
        SixDigits.of(of.low()),
        SixDigits.of(of.high()),
        median(of),
        of.verdict().name(),
        of.trend().name(),
        SixDigits.ofNullable(of.previousLevel()),
        of.control().toString(),
        of.peers(),
        of.tooYoung(),
        facts.factors().caveats().stream()
            .filter(caveat -> caveat.factor().equals(factor.id()))
            .map(caveat -> note(factor, caveat))
            .toList());
  }

  private static @Nullable Double median(FactorFinding of) {
    double lifted = of.basis().meanOverMedian();
    return lifted > 1 ? (Double) SixDigits.of(of.estimate() / lifted) : null;
  }

  private String note(FactorDefinition factor, Caveat caveat) {
    Text phrase =
        switch (caveat.kind()) {
          case MIX_LOOKS_WORSE -> Phrases.MIX_LOOKS_WORSE;
          case MIX_LOOKS_BETTER -> Phrases.MIX_LOOKS_BETTER;
          case NOT_APART -> Phrases.NOT_APART;
        };
    String circumstance = facts.in(Phrases.circumstance(caveat.circumstance()));
    return Phrases.say(
        phrase,
        facts.language(),
        Map.of("factor", facts.in(factor.name()), "circumstance", circumstance));
  }

  List<Target> targets() {
    return facts.gaps().stream().map(FactLines::target).toList();
  }

  private static Target target(TargetGap gap) {
    return new Target(
        gap.measure(),
        gap.target().toBigDecimal(),
        gap.actual().toBigDecimal(),
        gap.expected().toBigDecimal(),
        gap.gap().toBigDecimal(),
        gap.missed(),
        gap.outsideControl().toBigDecimal(),
        gap.withinInfluence().toBigDecimal(),
        gap.outsideParts().stream().map(FactLines::outsidePart).toList(),
        gap.contributions().stream().map(FactLines::contribution).toList());
  }

  private static CoachingPlan.OutsidePart outsidePart(TargetGap.OutsidePart part) {
    return new CoachingPlan.OutsidePart(part.cause(), part.amount().toBigDecimal());
  }

  private static CoachingPlan.Contribution contribution(TargetGap.Contribution part) {
    return new CoachingPlan.Contribution(
        part.factor(), part.amount().toBigDecimal(), SixDigits.of(part.share()));
  }

  List<Perception> perceptions() {
    Map<String, PerceptionReading> readings =
        facts.perceptions().stream().collect(toMap(PerceptionReading::question, identity()));
    return facts.catalogue().questions().values().stream()
        .filter(question -> readings.containsKey(question.id()))
        .map(question -> line(question, Objects.requireNonNull(readings.get(question.id()))))
        .toList();
  }

  private Perception line(Question question, PerceptionReading reading) {
    return new Perception(
        question.id(),
        facts.in(question.name()),
        reading
            .customers()
            .map(
                all ->
                    new CoachingPlan.Customers(
                        SixDigits.of(all.mean()), all.n(), all.level().name(), compared(all)))
            .orElse(null),
        reading.groups().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> group(entry.getKey(), entry.getValue(), reading))
            .toList(),
        SixDigits.ofNullable(reading.selfScore()),
        SixDigits.ofNullable(reading.managerScore()),
        reading.reading().name());
  }

  private static CoachingPlan.CustomerGroup group(
      Respondent respondent, GroupMean of, PerceptionReading reading) {
    return new CoachingPlan.CustomerGroup(
        respondent.toString(),
        SixDigits.of(of.mean()),
        of.n(),
        of.level().name(),
        reading.groupReadings().getOrDefault(respondent, Reading.NO_GAP).name(),
        compared(of));
  }

  private static CoachingPlan.@Nullable Compared compared(GroupMean of) {
    return of.compared()
        .map(
            with ->
                new CoachingPlan.Compared(
                    SixDigits.of(with.expected()),
                    SixDigits.of(with.estimate()),
                    SixDigits.of(with.low()),
                    SixDigits.of(with.high()),
                    with.peers()))
        .orElse(null);
  }
}
