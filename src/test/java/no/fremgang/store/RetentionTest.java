package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.Ageing;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.Job;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RetentionTest {
  private static final DataSetSchema SCHEMA = TestSchema.DEFAULT;
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
  private static final Participant MANAGER = new Participant("M1", Part.MANAGER);
  private static final Duration YEAR = Duration.ofDays(365);

  @Parameter private Database database;
  private StoreOn store;

  @BeforeEach
  void open() {
    store = new StoreOn(database);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private AgeingRecords records() {
    return new AgeingRecords(store.jdbc, store.transaction);
  }

  private AgeingImports imports() {
    return new AgeingImports(
        store.jdbc, store.transaction, store.dataSets(), store.auditLog(), store.erasures());
  }

  private Instant now() {
    return store.clock.instant();
  }

  @Test
  void plansGoByTheirLastStepWithAllThatWasSaid() throws IOException {
    KeptPlan.on(store, "old", "S1", DAY);
    KeptPlan.on(store, "still-going", "S2", DAY);
    store.sessions().add("old", DAY, "Notat", MANAGER);
    store.clock.advance(YEAR);
    store.planLives().take("still-going", PlanLife.BEGUN, new PlanStep.Comment("Hei"), MANAGER);
    store.clock.advance(Duration.ofDays(1));
    Ageing plans = records().oldPlans();
    assertThat(plans.removeBefore(now().minus(YEAR.plusDays(2)))).isZero();
    assertThat(plans.removeBefore(now().minus(YEAR))).isEqualTo(1);
    assertThat(store.jdbc.queryForList("select id from coaching_plan", String.class))
        .containsExactly("still-going");
    assertThat(store.rows("coaching_session")).isZero();
    assertThat(store.rows("coaching_plan_event")).isEqualTo(1);
  }

  @Test
  void notesGoAndTheStepThatASessionWasHeldStays() throws IOException {
    KeptPlan.on(store, "plan-1", "S1", DAY);
    store.sessions().add("plan-1", DAY, "Gammelt", MANAGER);
    store.clock.advance(YEAR);
    store.sessions().add("plan-1", DAY, "Nytt", MANAGER);
    assertThat(records().oldNotes().removeBefore(now().minus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(store.sessions().of("plan-1", 0, 10))
        .extracting(session -> session.note())
        .containsExactly("Nytt");
    assertThat(store.rows("coaching_plan_event")).isEqualTo(2);
  }

  @Test
  void jobsGoByTheirEndAndWhatIsUnderWayStays() throws IOException {
    store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
    Job ended = jobOf("a");
    Job underWay = jobOf("b");
    store.clock.advance(YEAR);
    store.jobs().finish(ended.id(), "a");
    store.clock.advance(Duration.ofDays(1));
    Ageing jobs = records().oldJobs();
    assertThat(jobs.removeBefore(now().minus(YEAR))).isZero();
    assertThat(jobs.removeBefore(now())).isEqualTo(1);
    assertThat(store.jdbc.queryForList("select id from job", String.class))
        .containsExactly(underWay.id());
    assertThat(store.jdbc.queryForList("select job_id from job_seller", String.class))
        .containsExactly(underWay.id());
  }

  private Job jobOf(String worker) {
    String data = store.dataSets().current(SCHEMA).orElseThrow().version();
    store.jobs().submit(new Job.Work(null, Period.parse("2026-Q3"), DAY, data, "sha256:1"), 2);
    Job job = store.jobs().claim(worker).orElseThrow();
    Job.Outcome outcome = new Job.Outcome("S1", null, new Text("No data", "Ingen data"));
    assertThat(store.jobs().keep(job, worker, List.of(), List.of(outcome))).isTrue();
    return job;
  }

  @Test
  void rowsOfImportsGoByWholeMonthsAndNothingElseChanges() throws IOException {
    store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
    String august = Csv.FUNNEL + "S1,2026-08,lead,7,3\nS2,2026-08,lead,9,4\n";
    store.dataSets().takeOver(Csv.of("funnel.csv", august).source(), Mode.ADD, SCHEMA);
    String before = store.dataSets().current(SCHEMA).orElseThrow().version();
    Ageing rows = imports().oldRows();
    assertThat(rows.removeBefore(Instant.parse("2026-07-31T23:00:00Z"))).isZero();
    assertThat(store.dataSets().current(SCHEMA).orElseThrow().version()).isEqualTo(before);
    assertThat(rows.removeBefore(Instant.parse("2026-08-02T00:00:00Z"))).isEqualTo(2);
    DataSet after = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(after.version()).isNotEqualTo(before);
    assertThat(after.observations().people()).hasSize(2);
    assertThat(rows.removeBefore(Instant.parse("2026-08-02T00:00:00Z"))).as("again").isZero();
    assertThat(store.dataSets().imports())
        .flatExtracting(one -> one.rows().values())
        .containsExactlyInAnyOrder(2L, 0L, 2L);
  }

  @Test
  void anImportIsLookedThroughOnceAMonth() throws IOException {
    store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
    Ageing rows = imports().oldRows();
    Instant july = Instant.parse("2026-07-05T00:00:00Z");
    assertThat(rows.removeBefore(july)).isZero();
    store.jdbc.update("delete from content_chunk");
    assertThat(rows.removeBefore(july.plus(Duration.ofDays(9)))).as("not opened").isZero();
    assertThatThrownBy(() -> rows.removeBefore(july.plus(Duration.ofDays(40))))
        .as("opened next month");
  }

  @Test
  void anImportThatCameLaterIsLookedThroughAsWell() throws IOException {
    store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
    Ageing rows = imports().oldRows();
    Instant august = Instant.parse("2026-08-02T00:00:00Z");
    rows.removeBefore(august);
    String july = Csv.FUNNEL + "S1,2026-07,lead,8,3\n";
    store.dataSets().takeOver(Csv.of("funnel.csv", july).source(), Mode.ADD, SCHEMA);
    assertThat(rows.removeBefore(august)).isEqualTo(1);
  }

  @Test
  void aRowIsOldWhenAllOfItIsOver() {
    AgeingImports.Ages ages = new AgeingImports.Ages(LocalDate.of(2026, 8, 1));
    List<String> deal = List.of("opportunity_id", "seller_id", "lead_on", "won_on");
    assertThat(ages.isOld(deal, List.of("O1", "S1", "2026-05-01", "2026-07-31"))).isTrue();
    assertThat(ages.isOld(deal, List.of("O1", "S1", "2026-05-01", "2026-08-01"))).isFalse();
    List<String> target = List.of("seller_id", "period", "measure", "target");
    assertThat(ages.isOld(target, List.of("S1", "2026-Q2", "deals", "5"))).isTrue();
    assertThat(ages.isOld(target, List.of("S1", "2026-Q3", "deals", "5"))).isFalse();
    assertThat(ages.isOld(target, List.of("S1", "spring", "deals", "5"))).isFalse();
    List<String> seller = List.of("seller_id", "hired_on", "left_on");
    assertThat(ages.isOld(seller, List.of("S1", "2001-01-01", ""))).isFalse();
  }

  @Test
  void sellersWhoLeftLongAgoAreErased() throws IOException {
    String left =
        """
        seller_id,name,team,manager_id,role,region,segment,hired_on,left_on,language
        S1,Åse Ødegård,nord,M1,selger,Nord,,2020-01-01,2026-07-31,nb
        S2,Bjørn Sæther,nord,M1,selger,Nord,,2020-01-01,,en
        """;
    store
        .dataSets()
        .takeOver(
            Csv.of("sellers.csv", left).with("funnel.csv", Csv.july()).source(), Mode.ADD, SCHEMA);
    Ageing former = imports().formerSellers();
    assertThat(former.removeBefore(Instant.parse("2026-07-31T00:00:00Z"))).isZero();
    assertThat(former.removeBefore(Instant.parse("2026-08-01T00:00:00Z"))).isEqualTo(1);
    assertThat(former.removeBefore(Instant.parse("2026-08-01T00:00:00Z"))).isZero();
    DataSet after = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(after.observations().people()).extracting(s -> s.id().value()).containsExactly("S2");
  }

  @Test
  void oneServerADayDoesItAndAnotherAfterAFailure() {
    JdbcRetentionRuns one = new JdbcRetentionRuns(store.jdbc, store.transaction, store.auditLog());
    JdbcRetentionRuns other =
        new JdbcRetentionRuns(store.restarted().jdbc, store.transaction, store.auditLog());
    assertThat(one.begin(now())).isTrue();
    assertThat(other.begin(now())).isFalse();
    store.clock.advance(JdbcRetentionRuns.LEASE.plusSeconds(1));
    assertThat(other.begin(now())).as("the first one died").isTrue();
    other.finished(now(), Map.of("notes", 3L, "plans", 0L));
    assertThat(one.begin(now())).isFalse();
    store.clock.advance(Duration.ofDays(1));
    assertThat(one.begin(now())).as("the next day").isTrue();
    assertThat(store.auditLog().entries(new AuditLog.Wanted(0, 10, null, null, null)))
        .filteredOn(entry -> entry.action().equals("retention.removed"))
        .extracting(entry -> entry.subject())
        .containsExactly("notes/3");
  }
}
