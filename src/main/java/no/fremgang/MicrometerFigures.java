package no.fremgang;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.fremgang.assessment.Figures;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Fault;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.expectation.Verdict;
import org.springframework.stereotype.Component;

/** Counts for Prometheus; what each figure means: docs/operation.md. */
@Component
class MicrometerFigures implements Figures {
  private final MeterRegistry registry;
  private final Counter plans;
  private final Timer ruleStage;

  MicrometerFigures(MeterRegistry registry) {
    this.registry = registry;
    this.plans =
        Counter.builder("fremgang.plans.made")
            .description("Coaching plans made and kept")
            .register(registry);
    this.ruleStage =
        Timer.builder("fremgang.rule.stage")
            .description("Time the rules take for one seller")
            .serviceLevelObjectives(
                Stream.of(20, 50, 100, 200, 500, 1000, 10_000)
                    .map(micros -> Duration.ofNanos(micros * 1000L))
                    .toArray(Duration[]::new))
            .register(registry);
    Stream.of(Verdict.values()).map(Verdict::name).forEach(this::verdict);
  }

  @Override
  public void plansMade(List<CoachingPlan> made) {
    plans.increment(made.size());
    made.stream()
        .flatMap(plan -> plan.factors().stream())
        .forEach(line -> verdict(line.verdict()).increment());
  }

  private Counter verdict(String verdict) {
    return Counter.builder("fremgang.verdicts")
        .description("Verdicts on factors in the plans made")
        .tag("verdict", verdict)
        .register(registry);
  }

  @Override
  public void importFaults(List<Fault> faults) {
    faults.forEach(
        fault ->
            Counter.builder("fremgang.import.faults")
                .description("Faults that imports were refused for")
                .tag("code", fault.code())
                .register(registry)
                .increment());
  }

  Diagnostician timed(Diagnostician rules) {
    return known -> Objects.requireNonNull(ruleStage.record(() -> rules.conclude(known)));
  }
}
