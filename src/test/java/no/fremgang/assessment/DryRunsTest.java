package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.DryRun.Count;
import no.fremgang.assessment.PlanChange.Aspect;
import no.fremgang.assessment.PlanChange.Difference;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Seller;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import org.junit.jupiter.api.Test;

class DryRunsTest {
  private static final Period PERIOD = Period.parse("2026-Q3");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 15);
  private static final RunningPack FIRST = PackVersions.running(PackVersions.FIRST);
  private static final DataSet DATA =
      new DataSet(
          "one",
          DataSetReader.read(
                  Path.of("src/test/resources/data/engaged-won"),
                  DataSetSchema.of(FIRST.pack().catalogue()),
                  ReadOptions.defaults())
              .observations());
  private static final Assessments ASSESSMENTS = new Assessments();

  private static DryRun run(PackFiles candidate, int examples) {
    return new DryRuns(ASSESSMENTS)
        .compare(FIRST, PackVersions.running(candidate), DATA, PERIOD, AS_OF, examples);
  }

  @Test
  void namesWhosePlanChangesAndHow() {
    DryRun run = run(PackVersions.FAINT, 5);
    assertThat(run.sellers()).isEqualTo(10);
    assertThat(run.changed()).isEqualTo(1);
    assertThat(run.changedTeams()).isEqualTo(1);
    assertThat(run.teams())
        .isEqualTo(
            (int) DATA.observations().sellers().stream().map(Seller::team).distinct().count());
    PlanChange change = run.examples().get(0);
    assertThat(change.seller()).isEqualTo(new SellerId("E04"));
    assertThat(change.of(Aspect.CAUSES)).containsExactly(new Difference("winning", "SHOWN", null));
    assertThat(change.of(Aspect.ACTIONS)).extracting(Difference::to).containsOnlyNulls();
    assertThat(run.counts().get(Aspect.CAUSES)).containsExactly(new Count("winning", 0, 1, 0));
    assertThat(run.counts().get(Aspect.FOCUS)).containsExactly(new Count("winning", 0, 1, 0));
  }

  @Test
  void tellsWordingFromConclusions() {
    DryRun run = run(PackVersions.REWORDED, 5);
    assertThat(run.changed()).isZero();
    assertThat(run.onlyWording()).isEqualTo(1);
    assertThat(run.examples()).isEmpty();
  }

  @Test
  void changesNothingWithTheSameContent() {
    DryRun run = run(PackVersions.FIRST, 5);
    assertThat(List.of(run.changed(), run.onlyWording())).containsOnly(0);
  }

  @Test
  void showsNoMoreExamplesThanAskedFor() {
    assertThat(run(PackVersions.FAINT, 0).examples()).isEmpty();
  }

  @Test
  void measuresAnewOnlyWhenFiguresChange() {
    assertThat(PackVersions.running(PackVersions.FAINT).basis()).isEqualTo(FIRST.basis());
    assertThat(basisWith("catalogue/actions.yaml", "Ask for the decision", "Ask"))
        .isEqualTo(FIRST.basis());
    assertThat(
            basisWith("parameters/numbers.yaml", "goal-share, value: 0.5", "goal-share, value: 1"))
        .isNotEqualTo(FIRST.basis());
    assertThat(basisWith("catalogue/process.yaml", "maturity_days: 45", "maturity_days: 46"))
        .isNotEqualTo(FIRST.basis());
  }

  private static Measurement.Basis basisWith(String path, String old, String replacement) {
    return PackVersions.running(EngagedWonPack.with(path, old, replacement)).basis();
  }

  @Test
  void plansTheSameFromWhatAnotherPackMeasured() {
    RunningPack faint = PackVersions.running(PackVersions.FAINT);
    ASSESSMENTS.of(DATA, FIRST, PERIOD, AS_OF);
    Assessment reused = ASSESSMENTS.of(DATA, faint, PERIOD, AS_OF);
    Assessment fresh = Assessment.prepare(faint, DATA.observations(), PERIOD, AS_OF);
    for (Seller seller : DATA.observations().sellers()) {
      assertThat(reused.plan(seller.id())).isEqualTo(fresh.plan(seller.id()));
    }
  }

  @Test
  void refusesToCompareDifferentProcesses() {
    PackFiles other =
        EngagedWonPack.with("catalogue/process.yaml", "maturity_days: 45", "maturity_days: 46");
    assertThatThrownBy(() -> run(other, 5)).isInstanceOf(PackRefused.class);
  }
}
