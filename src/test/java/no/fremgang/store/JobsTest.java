package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.Effects;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.Jobs;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import no.fremgang.observation.DataSetSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class JobsTest {
  private static final RunningPack PACK = RunningPack.of(PackFiles.fromClasspath("rules"));
  private static final DataSetSchema SCHEMA = DataSetSchema.of(PACK.pack().catalogue());
  private static final int SELLERS = 200;
  private static final int OF_THE_SOUTH = 50;

  @Parameter private Database database;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private StoreOn store;
  private DataSet data;

  @BeforeEach
  void open() throws Exception {
    store = new StoreOn(database);
    store.dataSets().takeOver(company().source(), Mode.ADD, SCHEMA);
    data = store.dataSets().current(SCHEMA).orElseThrow();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  void makesOnePlanForEverybodyInTheTeam() throws Exception {
    Job job = submit("sør", OF_THE_SOUTH);
    run("a", () -> true);
    Job done = store.jobs().find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(Job.State.DONE);
    assertThat(done.finishedAt()).isEqualTo(StoreOn.NOW);
    assertThat(done.made()).isEqualTo(OF_THE_SOUTH);
    assertThat(store.rows("coaching_plan")).isEqualTo(OF_THE_SOUTH);
    List<Job.Outcome> page = store.jobs().outcomes(job.id(), "S0001", 1);
    assertThat(page).extracting(Job.Outcome::sellerId).containsExactly("S0002");
    assertThat(store.plans().find(String.valueOf(page.get(0).planId()))).isPresent();
    assertThat(store.jobs().claim("a")).isEmpty();
  }

  @Test
  void listsJobsNewestFirstInPagesByTeamAndState() throws Exception {
    List<String> south = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      south.add(0, submit("sør", OF_THE_SOUTH).id());
      store.clock.advance(Duration.ofSeconds(1));
    }
    run("a", () -> true);
    String company = submit(null, SELLERS).id();
    String again = submit(null, SELLERS).id();
    assertThat(listed(null, null, null, 10)).hasSize(5).startsWith(sorted(company, again));
    assertThat(listed(Set.of("sør"), null, null, 10)).isEqualTo(south);
    assertThat(listed(Set.of("sør"), null, null, 2)).isEqualTo(south.subList(0, 2));
    assertThat(listed(Set.of("sør"), null, south.get(1), 2)).isEqualTo(south.subList(2, 3));
    assertThat(listed(null, null, sorted(company, again)[0], 1))
        .as("asked for at the same time")
        .containsExactly(sorted(company, again)[1]);
    assertThat(listed(null, Job.State.DONE, null, 10)).containsExactly(south.get(2));
    assertThat(listed(Set.of("nord"), null, null, 10)).isEmpty();
    assertThat(listed(Set.of(), null, null, 10)).isEmpty();
  }

  private static String[] sorted(String... ids) {
    java.util.Arrays.sort(ids);
    return ids;
  }

  private List<String> listed(
      @Nullable Set<String> teams, Job.@Nullable State state, @Nullable String after, int limit) {
    return store.jobs().list(new Jobs.Wish(teams, state, after, limit)).stream()
        .map(Job::id)
        .toList();
  }

  @Test
  void goesOnWhereADeadWorkerLeftOff() throws Exception {
    Job job = submit(null, SELLERS);
    assertThatThrownBy(() -> run("dead", killedAfter(1))).isInstanceOf(DyingProcess.Killed.class);
    assertThat(store.jobs().find(job.id()).orElseThrow().made()).isEqualTo(32);
    assertThat(store.jobs().claim("b")).as("while the lease may be alive").isEmpty();

    store.clock.advance(StoreOn.LEASE.plusSeconds(1));
    run("b", () -> true);
    Job done = store.jobs().find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(Job.State.DONE);
    assertThat(done.made()).isEqualTo(SELLERS);
    assertThat(store.rows("coaching_plan")).isEqualTo(SELLERS);
    assertThat(store.rows("job_seller")).isEqualTo(SELLERS);
  }

  @Test
  void handsTheJobBackWhenTheServiceStops() throws Exception {
    Job job = submit(null, SELLERS);
    run("a", () -> false);
    assertThat(store.jobs().find(job.id()).orElseThrow().state()).isEqualTo(Job.State.QUEUED);
    run("b", () -> true);
    assertThat(store.jobs().find(job.id()).orElseThrow().made()).isEqualTo(SELLERS);
  }

  @Test
  void aWorkerThatIsInterruptedHandsTheJobBackAtOnce() throws Exception {
    Job job = submit(null, SELLERS);
    assertThatThrownBy(() -> run("a", interruptedAfter(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(store.jobs().find(job.id()).orElseThrow().state()).isEqualTo(Job.State.QUEUED);
    run("b", () -> true);
    assertThat(store.jobs().find(job.id()).orElseThrow().made()).isEqualTo(SELLERS);
    assertThat(store.rows("coaching_plan")).isEqualTo(SELLERS);
  }

  private static BooleanSupplier interruptedAfter(int batches) {
    AtomicInteger asked = new AtomicInteger();
    return () -> {
      if (asked.getAndIncrement() == batches) {
        Thread.currentThread().interrupt();
      }
      return true;
    };
  }

  @Test
  void aJobThatAlwaysFailsIsTriedEverLaterAndThenHasFailed() {
    Job job = submit(null, SELLERS);
    for (int attempt = 1; attempt < StoreOn.ATTEMPTS; attempt++) {
      assertThatThrownBy(this::fails).hasMessage("no more");
      assertThat(store.jobs().find(job.id()).orElseThrow().state()).isEqualTo(Job.State.QUEUED);
      Duration wait = StoreOn.LEASE.multipliedBy(1L << (attempt - 1));
      store.clock.advance(wait.minusSeconds(1));
      assertThat(store.jobs().claim("b")).as("before the wait is over").isEmpty();
      store.clock.advance(Duration.ofSeconds(2));
    }
    assertThatThrownBy(this::fails).hasMessage("no more");
    Job failed = store.jobs().find(job.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.problem().en()).contains("5 attempts", "no more. Ask");
    assertThat(failed.problem().nb()).contains("5 forsøk", "no more. Be om");
    assertThat(failed.finishedAt()).isNotNull();
    store.clock.advance(Duration.ofDays(1));
    assertThat(store.jobs().claim("b")).isEmpty();
  }

  private void fails() throws InterruptedException {
    run(
        "a",
        new BooleanSupplier() {
          private boolean asked;

          @Override
          public boolean getAsBoolean() {
            if (asked) {
              return true;
            }
            asked = true;
            throw new IllegalStateException("no more");
          }
        });
  }

  @Test
  void aJobThatKillsItsServerIsGivenUpAsWell() {
    Job job = submit(null, SELLERS);
    for (int attempt = 1; attempt <= StoreOn.ATTEMPTS; attempt++) {
      assertThatThrownBy(() -> run("dead", killedAfter(-1)))
          .isInstanceOf(DyingProcess.Killed.class);
      store.clock.advance(StoreOn.LEASE.plusSeconds(1));
    }
    assertThat(store.jobs().claim("b")).isEmpty();
    Job failed = store.jobs().find(job.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.problem().en()).contains("5 attempts", "the server");
    assertThat(failed.problem().nb()).contains("5 forsøk", "hver gang", "serveren");
  }

  @Test
  void aJobThatGetsOnIsNeverGivenUp() throws Exception {
    Job job = submit(null, SELLERS);
    for (int kill = 1; kill <= 3; kill++) {
      for (int inVain = 1; inVain < StoreOn.ATTEMPTS; inVain++) {
        assertThatThrownBy(() -> run("dead", killedAfter(-1)))
            .isInstanceOf(DyingProcess.Killed.class);
        store.clock.advance(StoreOn.LEASE.plusSeconds(1));
      }
      assertThatThrownBy(() -> run("dead", killedAfter(0))).isInstanceOf(DyingProcess.Killed.class);
      store.clock.advance(StoreOn.LEASE.plusSeconds(1));
    }
    run("b", () -> true);
    assertThat(store.jobs().find(job.id()).orElseThrow().made()).isEqualTo(SELLERS);
  }

  @Test
  void aPlanThatIsMadeAgainIsInTheAuditLogOnce() throws Exception {
    submit("sør", OF_THE_SOUTH);
    submit("sør", OF_THE_SOUTH);
    run("a", () -> true);
    run("a", () -> true);
    assertThat(store.rows("job_seller")).isEqualTo(2 * OF_THE_SOUTH);
    assertThat(store.rows("audit_pending where action = 'coaching-plan.made'"))
        .isEqualTo(OF_THE_SOUTH);
  }

  @Test
  void keepsNothingOfAWorkerThatLostItsLease() {
    Job job = submit(null, SELLERS);
    store.jobs().claim("slow").orElseThrow();
    store.clock.advance(StoreOn.LEASE.plusSeconds(1));
    store.jobs().claim("quick").orElseThrow();
    List<Job.Outcome> outcomes = List.of(new Job.Outcome("S0001", null, new Text("x", "y")));
    assertThat(store.jobs().keep(job, "slow", List.of(), outcomes)).isFalse();
    store.jobs().finish(job.id(), "slow");
    assertThat(store.jobs().renew(job.id(), "slow")).isFalse();
    assertThat(store.jobs().find(job.id()).orElseThrow().state()).isEqualTo(Job.State.RUNNING);
    assertThat(store.rows("job_seller")).isZero();
    assertThat(store.jobs().keep(job, "quick", List.of(), outcomes)).isTrue();
  }

  @Test
  void aRenewedLeaseIsNotTakenOver() {
    Job job = submit(null, SELLERS);
    store.jobs().claim("a").orElseThrow();
    for (int i = 0; i < 5; i++) {
      store.clock.advance(Duration.ofSeconds(40));
      assertThat(store.jobs().renew(job.id(), "a")).isTrue();
    }
    assertThat(store.jobs().claim("b")).isEmpty();
  }

  @Test
  void givesEachJobToOneWorkerOnly() throws Exception {
    for (int i = 0; i < 12; i++) {
      submit("sør", OF_THE_SOUTH);
    }
    List<Callable<List<String>>> workers = new ArrayList<>();
    for (String worker : List.of("a", "b", "c")) {
      workers.add(() -> claimAll(worker));
    }
    ExecutorService crowd = Executors.newFixedThreadPool(3);
    List<String> claimed = new ArrayList<>();
    for (Future<List<String>> one : crowd.invokeAll(workers)) {
      claimed.addAll(one.get());
    }
    crowd.shutdownNow();
    assertThat(claimed).doesNotHaveDuplicates().hasSize(12);
  }

  private List<String> claimAll(String worker) {
    List<String> claimed = new ArrayList<>();
    for (Optional<Job> job = store.jobs().claim(worker);
        job.isPresent();
        job = store.jobs().claim(worker)) {
      claimed.add(job.get().id());
    }
    return claimed;
  }

  @Test
  void saysThatTheRulePackOfAJobIsGone() throws Exception {
    Job.Work work =
        new Job.Work(
            null, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1), data.version(), "sha256:0");
    Job job = store.jobs().submit(work, SELLERS);
    run("a", () -> true);
    Job failed = store.jobs().find(job.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.problem())
        .satisfies(problem -> assertThat(problem.en()).contains("sha256:0", "is not kept"))
        .satisfies(problem -> assertThat(problem.nb()).contains("sha256:0", "finnes ikke"));
  }

  private Job submit(@org.jspecify.annotations.Nullable String team, int total) {
    return store
        .jobs()
        .submit(
            new Job.Work(
                team,
                Period.parse("2026-Q3"),
                LocalDate.of(2026, 10, 1),
                data.version(),
                PACK.hash()),
            total);
  }

  private void run(String worker, BooleanSupplier goOn) throws InterruptedException {
    StoreOn process = store;
    Assessments assessments = new Assessments(process.fits());
    JobRun run =
        new JobRun(
            process.jobs(),
            process.dataSets(),
            new KeptPacks(process.rulePacks(), active(PACK), new RunningPacks(1)),
            new PlanMaking(
                process.dataSets(),
                process.plans(),
                process.planLives(),
                assessments,
                new Effects(assessments, process.plans())));
    run.run(process.jobs().claim(worker).orElseThrow(), worker, threads, goOn);
  }

  /** Asked once before the first batch and after each of them. */
  private static BooleanSupplier killedAfter(int batches) {
    AtomicInteger asked = new AtomicInteger();
    return () -> {
      if (asked.getAndIncrement() > batches) {
        throw new DyingProcess.Killed();
      }
      return true;
    };
  }

  private static Csv company() {
    StringBuilder sellers =
        new StringBuilder("seller_id,name,team,manager_id,role,region,hired_on,language\n");
    StringBuilder funnel = new StringBuilder(Csv.FUNNEL);
    for (int i = 1; i <= SELLERS; i++) {
      String team = i <= OF_THE_SOUTH ? "sør" : "nord";
      sellers.append("S%04d,Ærlig Ås,%s,M1,selger,Nord,2020-01-01,nb\n".formatted(i, team));
      funnel.append("S%04d,2026-07,lead,20,%d\n".formatted(i, i % 20));
    }
    return Csv.of("sellers.csv", sellers.toString()).with("funnel.csv", funnel.toString());
  }

  private static ActivePack active(RunningPack pack) {
    return new ActivePack(new ActivePack.InForce(pack, "kari", StoreOn.NOW));
  }
}
