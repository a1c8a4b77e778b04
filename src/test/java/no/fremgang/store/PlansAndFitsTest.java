package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.Fits;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.NotReproducible;
import no.fremgang.assessment.Provenance;
import no.fremgang.assessment.Reproduction;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.InputFile;
import no.fremgang.rule.EarlierPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Plans of the demo company, kept, found again and made again by a process that has none of it. */
@ParameterizedClass
@EnumSource(Database.class)
class PlansAndFitsTest {
  private static final PackFiles FILES = PackFiles.fromClasspath("rules");
  private static final RunningPack PACK = RunningPack.of(FILES);
  private static final RunningPack OTHER_PACK = RunningPack.of(EngagedWonPack.FILES);
  private static final DataSetSchema SCHEMA = DataSetSchema.of(PACK.pack().catalogue());
  private static final Period QUARTER = Period.parse("2026-Q3");
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
  private static final SellerId MARTE = new SellerId("S017");

  private static StoreOn store;
  private static DataSet data;
  private static Expectations fitted;

  @Parameter private Database database;

  /** Reading and fitting the demo company takes seconds, so all tests on a database share it. */
  @BeforeParameterizedClassInvocation
  static void open(Database database) throws Exception {
    store = new StoreOn(database);
    store.dataSets().takeOver(demo().source(), Mode.ADD, SCHEMA);
    data = store.dataSets().current(SCHEMA).orElseThrow();
    fitted = fitted(QUARTER);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    store.close();
  }

  @BeforeEach
  void forgetPlansAndFits() {
    store.jdbc.update("delete from coaching_plan");
    store.jdbc.update("delete from rule_pack");
    store.jdbc.update("delete from fit");
    store.jdbc.update("delete from content_chunk where content_id not like 'import%'");
  }

  @Test
  void findsAPlanAgainByteForByteWithItsProvenance() {
    CoachingPlan plan = made(MARTE).plan();
    StoreOn restarted = store.restarted();
    assertThat(restarted.plans().find(plan.id())).hasValue(plan);
    assertThat(restarted.plans().document(plan.id()))
        .hasValue(JsonMapper.shared().writeValueAsString(plan));
    assertThat(restarted.plans().provenance(plan.id()))
        .hasValue(new Provenance(data.version(), StoreOn.ENGINE.value(), StoreOn.NOW));
    assertThat(restarted.plans().of(MARTE)).containsExactly(plan);
    assertThat(restarted.plans().of(new SellerId("S001"))).isEmpty();
    assertThat(restarted.plans().find("none")).isEmpty();
  }

  @Test
  void findsTheExplanationAgain() {
    ExplainedPlan made = made(MARTE);
    assertThat(store.plans().explanation(made.plan().id())).hasValue(made.explanation());
  }

  @Test
  void keepsTheSamePlanOnce() {
    made(MARTE);
    made(MARTE);
    assertThat(store.rows("coaching_plan")).isEqualTo(1);
  }

  @Test
  void makesAPlanAgainByteForByteAfterTheDataAndThePackHaveChanged() throws Exception {
    CoachingPlan plan = made(MARTE).plan();
    store.rulePacks().save(stored(), FILES);
    String moved = Csv.SELLERS.replace("S1,Åse Ødegård", "S017,Åse").replace("S2,", "S018,");
    store.dataSets().takeOver(Csv.of("sellers.csv", moved).source(), Mode.ADD, SCHEMA);
    StoreOn restarted = store.restarted();

    CoachingPlan again = reproduction(restarted, OTHER_PACK).again(plan.id()).orElseThrow();
    assertThat(restarted.dataSets().changes().get(1).version()).isNotEqualTo(data.version());
    assertThat(again).isEqualTo(plan);
    assertThat(restarted.plans().isKept(again)).isTrue();
    assertThat(restarted.plans().isKept(otherWording(plan))).isFalse();
    assertThat(reproduction(restarted, OTHER_PACK).again("none")).isEmpty();
  }

  @Test
  void saysThatThePackOfAPlanIsNoLongerKept() {
    CoachingPlan plan = made(MARTE).plan();
    assertThatThrownBy(() -> reproduction(store, OTHER_PACK).again(plan.id()))
        .isInstanceOf(NotReproducible.class)
        .hasMessageContaining(PACK.hash());
  }

  @Test
  void readsAFitAgainBitForBit() {
    new Assessments(store.fits()).of(data, PACK, QUARTER, AS_OF);
    assertThat(store.rows("fit")).isEqualTo(1);
    Optional<Expectations> again = store.restarted().fits().find(key());
    assertThat(again.orElseThrow().fitted()).isEqualTo(fitted.fitted());
  }

  @Test
  void doesNotFitAgainAfterARestart() {
    CoachingPlan plan = made(MARTE).plan();
    store.jdbc.update("delete from content_chunk where content_id like 'fit%'");
    store.jdbc.update("delete from fit");
    store.fits().keep(key(), fitted(QUARTER.previous()));
    CoachingPlan other =
        new Assessments(store.restarted().fits()).of(data, PACK, QUARTER, AS_OF).plan(MARTE);
    assertThat(other.factors()).as("those of the fit that is kept").isNotEqualTo(plan.factors());
    assertThat(store.rows("fit")).isEqualTo(1);
  }

  @Test
  void forgetsTheOldestFits() {
    for (int day = 1; day <= 34; day++) {
      store.fits().keep(new Fits.Key(data.version(), "m", QUARTER, AS_OF.plusDays(day)), fitted);
    }
    assertThat(store.rows("fit")).isEqualTo(32);
    assertThat(
            store.jdbc.queryForObject(
                "select count(distinct content_id) from content_chunk where content_id like 'fit%'",
                Long.class))
        .isEqualTo(32);
  }

  private Fits.Key key() {
    return Fits.Key.of(data, PACK.pack().catalogue(), QUARTER, AS_OF);
  }

  private static Expectations fitted(Period period) {
    return Expectations.fit(
        data.observations(), PACK.pack().catalogue(), new Window(period, AS_OF));
  }

  private ExplainedPlan made(SellerId seller) {
    store.fits().keep(key(), fitted);
    ExplainedPlan made =
        new Assessments(store.fits()).of(data, PACK, QUARTER, AS_OF).explained(seller);
    store.plans().keep(data.version(), List.of(new MadePlan(made, "L1", EarlierPlan.NONE)));
    return made;
  }

  private static Reproduction reproduction(StoreOn on, RunningPack active) {
    return new Reproduction(
        on.plans(),
        on.dataSets(),
        new KeptPacks(on.rulePacks(), active(active), new RunningPacks(1)),
        new Assessments(on.fits()));
  }

  private static StoredPack stored() {
    return new StoredPack(PACK.version(), PACK.hash(), "Start", true, "kari", StoreOn.NOW, null);
  }

  private static CoachingPlan otherWording(CoachingPlan plan) {
    JsonMapper json = JsonMapper.shared();
    String changed = json.writeValueAsString(plan).replace("2026-Q3", "2026-Q2");
    return json.readValue(changed, CoachingPlan.class);
  }

  private static Csv demo() {
    Csv csv = Csv.empty();
    for (InputFile file : InputFile.values()) {
      csv.with(file.fileName(), () -> resource("/demo/" + file.fileName()));
    }
    return csv;
  }

  private static InputStream resource(String path) {
    return java.util.Objects.requireNonNull(PlansAndFitsTest.class.getResourceAsStream(path));
  }

  private static ActivePack active(RunningPack pack) {
    return new ActivePack(new ActivePack.InForce(pack, "kari", StoreOn.NOW));
  }
}
