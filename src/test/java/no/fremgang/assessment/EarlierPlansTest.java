package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.EarlierPlan;
import org.junit.jupiter.api.Test;

class EarlierPlansTest {
  private static final SellerId MARTE = new SellerId("S017");

  private static CoachingPlan plan(EarlierPlans earlier) throws IOException {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    Observations demo =
        DataSetReader.read(
                Path.of("src/main/resources/demo"),
                DataSetSchema.of(pack.pack().catalogue()),
                ReadOptions.defaults())
            .observations();
    Period period = Period.parse("2026-Q3");
    return Assessment.prepare(pack, demo, period, LocalDate.of(2026, 10, 1))
        .knowing(earlier)
        .plan(MARTE);
  }

  @Test
  void praisesAGoalOfTheLastPlanThatIsReached() throws IOException {
    EarlierPlan reached =
        new EarlierPlan(
            Map.of("needs-analysis", EarlierPlan.Effect.IMPROVED),
            Map.of("meeting_to_proposal", true));
    assertThat(plan(seller -> Optional.of(reached)).praise())
        .extracting(CoachingPlan.Praise::rule)
        .contains("PROGRESS-052", "PROGRESS-053");
    assertThat(plan(EarlierPlans.UNKNOWN).praise())
        .extracting(CoachingPlan.Praise::rule)
        .doesNotContain("PROGRESS-052", "PROGRESS-053");
  }
}
