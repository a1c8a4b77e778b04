package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.DataSets.Receipt;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.FirstPack;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.PackVersions;
import no.fremgang.assessment.PlanChanged;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.faults.StoreLaws;
import no.fremgang.observation.DataSetSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process is killed before each statement and each commit, and after each commit, of an import,
 * a job, an activation, a step of a plan and the chaining of the audit log. Another one then finds
 * the store sound, does the same again, and it is done once.
 */
@ParameterizedClass
@EnumSource(Database.class)
class KilledAtEveryStatementTest {
  private static final DataSetSchema SCHEMA = StoreAtWork.SCHEMA;
  private static final LocalDate DAY = StoreAtWork.DAY;

  /** Fills two batches of a job. */
  private static final int SELLERS = 20;

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

  private interface Work {
    void on(StoreOn process) throws Exception;
  }

  /**
   * Kills at moment 1, 2, … until the work lives to its end; looks after each.
   *
   * @return how many moments there were
   */
  private int kill(Work work, IntConsumer afterwards) {
    for (int moment = 1; ; moment++) {
      DyingProcess process = new DyingProcess(moment);
      StoreOn dying = store.dying(process);
      boolean died = process.dies(() -> quietly(work, dying));
      assertThat(StoreLaws.broken(store.jdbc)).as("killed at moment %d", moment).isEmpty();
      afterwards.accept(moment);
      assertThat(StoreLaws.broken(store.jdbc)).as("again after moment %d", moment).isEmpty();
      if (!died) {
        return moment - 1;
      }
    }
  }

  private static void quietly(Work work, StoreOn process) {
    try {
      work.on(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anImportIsThereWholeOrNotAtAllAndTheSecondTryMakesItOne() throws Exception {
    store.dataSets().takeOver(company().source(), Mode.ADD, SCHEMA);
    int[] count = {0};
    Work importing =
        process -> process.dataSets().takeOver(another(count[0]).source(), Mode.REPLACE, SCHEMA);
    int moments =
        kill(
            importing,
            moment -> {
              Receipt again = takenOver(another(count[0]), Mode.REPLACE);
              count[0]++;
              assertThat(store.dataSets().changes())
                  .as("moment %d", moment)
                  .hasSize(1 + moment)
                  .last()
                  .extracting(DataChange::importId)
                  .isEqualTo(again.dataImport().id());
              assertThat(store.restarted().dataSets().current(SCHEMA).orElseThrow().version())
                  .isEqualTo(again.version());
            });
    assertThat(moments).isGreaterThan(8);
  }

  private static Csv company() {
    return Csv.of("sellers.csv", Csv.SELLERS)
        .with("funnel.csv", Csv.FUNNEL + "S1,2026-07,engaged,20,10\nS2,2026-07,engaged,20,12\n");
  }

  private Receipt takenOver(Csv files, Mode mode) {
    try {
      return store.restarted().dataSets().takeOver(files.source(), mode, SCHEMA);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In place of what there was: a chain that grew would have more moments each time. */
  private static Csv another(int number) {
    return Csv.of("sellers.csv", Csv.SELLERS)
        .with("funnel.csv", Csv.FUNNEL + "S1,2026-08,engaged,2" + number + ",10\n");
  }

  private static Csv correction(int number) {
    return Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,engaged,2" + number + ",10\n");
  }

  @Test
  void aWithdrawalHappensOnce() throws Exception {
    store.dataSets().takeOver(company().source(), Mode.ADD, SCHEMA);
    String[] last = {takenOver(correction(0), Mode.ADD).dataImport().id()};
    kill(
        process -> process.dataSets().withdraw(last[0], SCHEMA),
        moment -> {
          List<DataChange> changes = store.dataSets().changes();
          boolean done = changes.get(changes.size() - 1).kind() == DataChange.Kind.WITHDRAWN;
          if (!done) {
            store.restarted().dataSets().withdraw(last[0], SCHEMA);
          }
          last[0] = takenOver(correction(moment), Mode.ADD).dataImport().id();
          assertThat(store.dataSets().changes()).hasSize(2 + 2 * moment);
        });
  }

  @Test
  void aJobIsGoneOnWithToItsEndWithEachSellerOnce() throws Exception {
    store.dataSets().takeOver(StoreAtWork.crowd(SELLERS).source(), Mode.ADD, SCHEMA);
    String version = store.dataSets().current(SCHEMA).orElseThrow().version();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Job[] job = {StoreAtWork.submitted(store, version, DAY, SELLERS)};
    int moments =
        kill(
            process -> StoreAtWork.run(process, "killed", threads),
            moment -> {
              store.clock.advance(StoreOn.LEASE.plusSeconds(1));
              quietly(process -> StoreAtWork.run(process, "next", threads), store);
              Job done = store.jobs().find(job[0].id()).orElseThrow();
              assertThat(done.state()).as("moment %d", moment).isEqualTo(Job.State.DONE);
              assertThat(done.made()).isEqualTo(SELLERS);
              assertThat(store.rows("coaching_plan")).isEqualTo(SELLERS);
              assertThat(store.rows("job_seller")).isEqualTo(SELLERS);
              assertThat(StoreLaws.broken(store.jdbc)).isEmpty();
              forgetJobs();
              job[0] = StoreAtWork.submitted(store, version, DAY.plusDays(moment), SELLERS);
            });
    threads.shutdownNow();
    assertThat(moments).isGreaterThan(20);
  }

  /** So that each moment is looked at in a small store. */
  private void forgetJobs() {
    for (String table :
        List.of("job_seller", "job", "coaching_plan_goal", "coaching_plan", "audit_pending")) {
      store.jdbc.update("delete from " + table);
    }
    store.auditLog().changed(List.of(Deed.change("data-set.added", null, null, "data-sets/kept")));
  }

  @Test
  void anActivationHappensOrNotAndTheNextStartTakesTheOneInForce() {
    PackFiles before = EngagedWonPack.FILES;
    PackFiles after = PackVersions.REWORDED;
    String[] hashes = {StoreAtWork.activated(store, before), ""};
    int moments =
        kill(
            process -> StoreAtWork.activated(process, after),
            moment -> {
              List<Activation> kept = store.rulePacks().activations();
              String next =
                  new FirstPack(store.rulePacks(), StoreAtWork.COMPILED, store.clock)
                      .lastOrProduct(before)
                      .pack()
                      .hash();
              assertThat(next).as("moment %d", moment).isEqualTo(kept.get(0).hash());
              hashes[1] = StoreAtWork.activated(store, after);
              assertThat(store.rulePacks().active().map(Activation::hash)).hasValue(hashes[1]);
              StoreAtWork.activated(store, before);
            });
    assertThat(moments).isGreaterThan(5);
    assertThat(hashes[1]).isNotEqualTo(hashes[0]);
  }

  @Test
  void aStepOfAPlanIsTakenOnce() {
    KeptPlan.on(store, "plan-1", "S1", DAY);
    Participant seller = new Participant("S1", Participant.Part.SELLER);
    PlanLife[] seen = {PlanLife.BEGUN};
    // The rows of a plan without a document, import and log line break laws of their own.
    for (int moment = 1; ; moment++) {
      DyingProcess process = new DyingProcess(moment);
      StoreOn dying = store.dying(process);
      PlanStep step = new PlanStep.Comment("comment " + moment);
      boolean died = process.dies(() -> dying.planLives().take("plan-1", seen[0], step, seller));
      try {
        store.planLives().take("plan-1", seen[0], step, seller);
      } catch (PlanChanged taken) {
        // It was taken before the process died.
      }
      seen[0] = store.planLives().find("plan-1").orElseThrow().life();
      assertThat(seen[0].revision()).isEqualTo(moment);
      assertThat(store.planLives().history("plan-1", 0, 100)).hasSize(moment);
      if (!died) {
        assertThat(moment).isGreaterThan(4);
        return;
      }
    }
  }

  @Test
  void noLineOfTheAuditLogIsLostOrDoubled() {
    int[] lines = {0};
    Work chaining =
        process -> {
          process.auditLog().asked(deed());
          process.auditLog().chain();
        };
    int moments =
        kill(
            chaining,
            moment -> {
              long before = store.rows("audit_pending") + store.rows("audit_entry");
              assertThat(before).as("moment %d", moment).isBetween((long) lines[0], lines[0] + 1L);
              assertThat(store.auditLog().verify().problem()).isNull();
              assertThat(store.rows("audit_pending")).isZero();
              assertThat(store.rows("audit_entry")).isEqualTo(before);
              lines[0] = (int) before;
            });
    assertThat(moments).isGreaterThan(8);
  }

  private static Deed deed() {
    return new Deed(Deed.Kind.REQUEST, "GET /x", "sellers/S1", null, null);
  }
}
