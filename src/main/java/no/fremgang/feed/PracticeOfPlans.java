package no.fremgang.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fremgang.assessment.PracticeReported;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.Practised;
import org.springframework.stereotype.Component;

/** Brings the reports of learning tools to where manager and seller follow a plan up. */
@Component
class PracticeOfPlans implements PracticeReported {
  private final PracticeResults results;

  PracticeOfPlans(PracticeResults results) {
    this.results = results;
  }

  @Override
  public List<Practised> of(CoachingPlan plan) {
    Map<String, Recommendation> known =
        plan.recommendations().stream()
            .collect(Collectors.toMap(Recommendation::id, Function.identity(), (one, same) -> one));
    return results.ofPlan(plan.id()).stream()
        .flatMap(
            report ->
                Optional.ofNullable(known.get(report.recommendationId())).stream()
                    .map(one -> told(report, one)))
        .toList();
  }

  private static Practised told(PracticeReport report, Recommendation one) {
    return new Practised(
        report.sellerId(),
        one.id(),
        one.title(),
        one.effortMinutes(),
        switch (report.outcome()) {
          case completed -> Practised.Outcome.COMPLETED;
          case passed -> Practised.Outcome.PASSED;
          case failed -> Practised.Outcome.FAILED;
        },
        report.at(),
        report.score());
  }
}
