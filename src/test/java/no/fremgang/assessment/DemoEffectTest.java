package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.coaching.CoachingEffect.State;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import org.junit.jupiter.api.Test;

/** Plans for everybody in the second quarter of the demo company, followed up with the third. */
class DemoEffectTest {
  private static final Period PLANNED = Period.parse("2026-Q2");
  private static final LocalDate PLANNED_ON = LocalDate.of(2026, 7, 1);
  private static final LocalDate FOLLOWED_UP = LocalDate.of(2026, 10, 1);

  @Test
  void onlyWhoWasMadeToChangeHasChanged() throws IOException {
    Map<String, List<State>> found = followedUp();
    assertThat(found.get("S015")).containsExactly(State.IMPROVED);
    found.remove("S015");
    assertThat(found.values().stream().flatMap(List::stream))
        .hasSizeGreaterThan(15)
        .doesNotContain(State.IMPROVED, State.WORSE);
  }

  private static Map<String, List<State>> followedUp() throws IOException {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    Observations demo =
        DataSetReader.read(
                Path.of("src/main/resources/demo"),
                DataSetSchema.of(pack.pack().catalogue()),
                ReadOptions.defaults())
            .observations();
    DataSet data = new DataSet("demo", demo);
    Assessments assessments = new Assessments();
    Assessment before = assessments.of(data, pack, PLANNED, PLANNED_ON);
    Map<String, CoachingPlan> plans = new TreeMap<>();
    demo.sellers().forEach(seller -> plans.put(seller.id().value(), before.plan(seller.id())));
    Map<String, Set<String>> coached = new HashMap<>();
    plans.forEach(
        (id, plan) ->
            PlanGoal.of(plan)
                .forEach(
                    goal -> coached.computeIfAbsent(goal.factor(), f -> new TreeSet<>()).add(id)));
    Effects effects =
        new Effects(assessments, (factor, first, last) -> coached.getOrDefault(factor, Set.of()));
    Map<String, List<State>> found = new TreeMap<>();
    plans.forEach(
        (id, plan) ->
            found.put(
                id,
                effects.of(plan, data, pack, FOLLOWED_UP).stream()
                    .map(PlanEffect::state)
                    .toList()));
    return found;
  }
}
