package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Approvals;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.IdempotencyKeys.Decision;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.PackVersions;
import no.fremgang.assessment.PlanChanged;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.faults.StoreLaws;
import no.fremgang.observation.DataSetSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers on one PostgreSQL, each with its own objects, at the same time. */
class TwoServersTest {
  private static final RunningPacks COMPILED = new RunningPacks(3);
  private static final RunningPack PACK = RunningPack.of(EngagedWonPack.FILES);
  private static final DataSetSchema SCHEMA = DataSetSchema.of(PACK.pack().catalogue());
  private static final int ROUNDS = 12;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private StoreOn one;
  private StoreOn other;

  @BeforeEach
  void open() {
    one = new StoreOn(Database.POSTGRESQL);
    other = one.restarted();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    one.close();
  }

  private <T> List<T> both(Callable<T> ofOne, Callable<T> ofOther) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : threads.invokeAll(List.of(ofOne, ofOther))) {
      results.add(result.get());
    }
    return results;
  }

  @Test
  void bothEndUpWithThePackThatWasActivatedLast() throws Exception {
    PackLife first = life(one);
    PackLife second = life(other);
    String faint = first.handIn(() -> PackVersions.FAINT, "kari").pack().hash();
    String reworded = second.handIn(() -> PackVersions.REWORDED, "ola").pack().hash();
    for (int i = 0; i < ROUNDS; i++) {
      both(() -> first.activate(faint, "kari"), () -> second.activate(reworded, "ola"));
      first.follow();
      second.follow();
      String newest = one.rulePacks().active().map(Activation::hash).orElseThrow();
      assertThat(first.inForce().pack().hash()).isEqualTo(newest);
      assertThat(second.inForce().pack().hash()).isEqualTo(newest);
    }
    assertThat(one.rulePacks().activations()).hasSize(2 * ROUNDS);
    assertThat(StoreLaws.broken(one.jdbc)).isEmpty();
  }

  private static PackLife life(StoreOn server) {
    ActivePack active = new ActivePack(new ActivePack.InForce(PACK, "kari", StoreOn.NOW));
    return new PackLife(server.rulePacks(), active, COMPILED, Approvals.NONE, server.clock);
  }

  @Test
  void importsOnBothComeOnTopOfEachOther() throws Exception {
    one.dataSets().takeOver(company(0).source(), Mode.REPLACE, SCHEMA);
    for (int i = 0; i < ROUNDS; i++) {
      Csv mine = company(2 * i + 1);
      Csv theirs = company(2 * i + 2);
      both(
          () -> one.dataSets().takeOver(mine.source(), Mode.REPLACE, SCHEMA),
          () -> other.dataSets().takeOver(theirs.source(), Mode.REPLACE, SCHEMA));
    }
    assertThat(one.dataSets().changes())
        .hasSize(2 * ROUNDS + 1)
        .extracting(DataChange::importId)
        .doesNotHaveDuplicates();
    assertThat(one.dataSets().current(SCHEMA).orElseThrow().version())
        .isEqualTo(other.dataSets().current(SCHEMA).orElseThrow().version());
    assertThat(StoreLaws.broken(one.jdbc)).isEmpty();
  }

  private static Csv company(int count) {
    return Csv.of("sellers.csv", Csv.SELLERS)
        .with("funnel.csv", Csv.FUNNEL + "S1,2026-07,engaged,9" + count + ",10\n");
  }

  @Test
  void ofTwoEditsOfAPlanOneIsKeptAndTheOtherIsToldSo() throws Exception {
    KeptPlan.on(one, "plan-1", "S1", LocalDate.of(2026, 10, 1));
    for (int i = 1; i <= ROUNDS; i++) {
      PlanLife seen = one.planLives().find("plan-1").orElseThrow().life();
      List<Boolean> kept = both(() -> took(one, seen), () -> took(other, seen));
      assertThat(kept).containsExactlyInAnyOrder(true, false);
      assertThat(other.planLives().history("plan-1", 0, 100)).hasSize(i);
    }
  }

  private static boolean took(StoreOn server, PlanLife seen) {
    try {
      Participant seller = new Participant("S1", Participant.Part.SELLER);
      server.planLives().take("plan-1", seen, new PlanStep.Comment("mine"), seller);
      return true;
    } catch (PlanChanged lost) {
      return false;
    }
  }

  @Test
  void aKeyUsedAtBothBeginsOnce() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      String key = "key-" + i;
      List<Decision> decisions =
          both(
              () -> one.idempotencyKeys().begin("M1", key, "hash"),
              () -> other.idempotencyKeys().begin("M1", key, "hash"));
      assertThat(decisions)
          .hasExactlyElementsOfTypes(
              decisions.get(0) instanceof Decision.Begin
                  ? new Class<?>[] {Decision.Begin.class, Decision.UnderWay.class}
                  : new Class<?>[] {Decision.UnderWay.class, Decision.Begin.class});
    }
  }

  @Test
  void bothKeepOneChainOfTheAuditLog() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      both(() -> chained(one), () -> chained(other));
    }
    assertThat(one.auditLog().verify().problem()).isNull();
    assertThat(one.auditLog().verify().last()).isEqualTo(2 * ROUNDS);
  }

  private static boolean chained(StoreOn server) {
    server.auditLog().asked(new Deed(Deed.Kind.REQUEST, "GET /x", "sellers/S1", null, null));
    server.auditLog().chain();
    return true;
  }
}
