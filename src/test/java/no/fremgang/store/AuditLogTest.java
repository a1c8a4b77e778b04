package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.fremgang.assessment.AuditEntry;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.AuditLog.Wanted;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Period;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Database.class)
class AuditLogTest {
  private static final DataSetSchema SCHEMA =
      DataSetSchema.of(RuleReader.read(RunningPack.product()).catalogue());

  @Parameter private Database database;
  private StoreOn store;
  private AuditLog log;

  @BeforeEach
  void open() {
    store = new StoreOn(database);
    log = store.auditLog();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void tellsWhoDidWhatWhenWithWhichVersions() {
    log.changed(List.of(Deed.change("coaching-plan.made", "d1", "sha256:1", "sellers/S1")));
    AuditEntry line = lines().get(0);
    assertThat(line.number()).isEqualTo(1);
    assertThat(line.at()).isEqualTo(StoreOn.NOW);
    assertThat(line.actor()).isEqualTo("M1");
    assertThat(line.roles()).isEqualTo("MANAGER");
    assertThat(line.correlationId()).isEqualTo("request-1");
    assertThat(line.engineVersion()).isEqualTo(StoreOn.ENGINE.value());
    assertThat(List.of(String.valueOf(line.dataVersion()), String.valueOf(line.rulePack())))
        .containsExactly("d1", "sha256:1");
    assertThat(line.previousHash()).isEqualTo(AuditEntry.BEGINNING);
  }

  @Test
  void keepsNothingOfAChangeThatWasRolledBack() {
    assertThatThrownBy(
            () ->
                store.transaction.executeWithoutResult(
                    status -> {
                      log.changed(List.of(Deed.change("x", null, null)));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'M2' where number = 3",
        "update audit_entry set rule_pack = '-' where number = 3",
        "update audit_entry set hash = previous_hash where number = 3",
        "delete from audit_entry where number = 3",
        "delete from audit_entry where number = 1",
        "delete from audit_entry where number = 5",
        "update audit_head set number = 4",
        "update audit_entry set number = 9 where number = 5"
      })
  void noticesWhatWasTamperedWith(String tampering) {
    ask(5);
    assertThat(log.verify().problem()).isNull();
    store.jdbc.update(tampering);
    assertThat(log.verify().problem())
        .satisfies(problem -> assertThat(problem.en()).containsIgnoringCase("line "))
        .satisfies(problem -> assertThat(problem.nb()).containsIgnoringCase("linje "));
  }

  @Test
  void noticesARewrittenEndByALineNotedEarlier() {
    ask(5);
    AuditLog.Verification noted = log.verify();
    store.jdbc.update("delete from audit_entry where number = 5");
    store.jdbc.update(
        "update audit_head set number = 4, hash = (select hash from audit_entry where number = 4)");
    log.asked(request("sellers/S2"));
    assertThat(log.verify().problem()).as("the chain in itself").isNull();
    assertThat(log.holds(noted.last(), noted.lastHash())).isFalse();
  }

  @Test
  void keepsOneChainOfManyThreadsOnTwoServers() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (AuditLog server : List.of(log, store.restarted().auditLog())) {
      for (int thread = 0; thread < 3; thread++) {
        work.add(() -> askAndChain(server));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    for (Future<Boolean> done : threads.invokeAll(work)) {
      assertThat(done.get()).isTrue();
    }
    threads.shutdownNow();
    assertThat(log.verify().problem()).isNull();
    assertThat(lines())
        .extracting(AuditEntry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 120).boxed().toList());
  }

  private static boolean askAndChain(AuditLog server) {
    for (int i = 0; i < 20; i++) {
      server.asked(request("sellers/S" + i));
      server.chain();
    }
    return true;
  }

  @Test
  void findsLinesByPersonSubjectAndTime() {
    log.asked(request("sellers/S1"));
    log.asked(request("sellers/S11"));
    log.asked(request("coaching-plans/p_1 sellers/S1"));
    store.clock.advance(Duration.ofHours(1));
    log.asked(request("coaching-plans/px1"));
    assertThat(numbers(new Wanted(0, 9, null, "sellers/S1", null))).containsExactly(1L, 3L);
    assertThat(numbers(new Wanted(0, 9, null, "coaching-plans/p_1", null))).containsExactly(3L);
    assertThat(numbers(new Wanted(0, 9, null, null, StoreOn.NOW.plusSeconds(1))))
        .containsExactly(4L);
    assertThat(numbers(new Wanted(1, 2, "M1", null, null))).containsExactly(2L, 3L);
    assertThat(numbers(new Wanted(0, 9, "M2", null, null))).isEmpty();
  }

  private List<Long> numbers(Wanted wanted) {
    return log.entries(wanted).stream().map(AuditEntry::number).toList();
  }

  @Test
  void staysVerifiableWhenOldLinesWentOrAllDid() {
    ask(3);
    log.chain();
    store.clock.advance(Duration.ofDays(400));
    ask(2);
    assertThat(log.removeBefore(StoreOn.NOW)).isZero();
    assertThat(log.removeBefore(StoreOn.NOW.plusSeconds(1))).isEqualTo(3);
    assertThat(log.verify().problem()).isNull();
    assertThat(log.verify().first()).isEqualTo(4);
    assertThat(log.removeBefore(store.clock.instant().plusSeconds(1))).isEqualTo(2);
    ask(1);
    assertThat(log.verify())
        .satisfies(found -> assertThat(found.problem()).isNull())
        .satisfies(found -> assertThat(found.entries()).isEqualTo(1));
    store.jdbc.update("delete from audit_entry");
    assertThat(log.verify().problem()).isNotNull();
  }

  @Test
  void cutsAndCleansWhatAnAddressBrings() {
    log.asked(request("sellers/\u0000\n" + "x".repeat(5000)));
    assertThat(lines().get(0).subject()).startsWith("sellers/??x").hasSize(400);
    assertThat(log.verify().problem()).isNull();
  }

  @Test
  void logsPacksJobsAndDataInTheirTransactions() throws Exception {
    DataSets.Receipt receipt =
        store.dataSets().takeOver(Csv.company().source(), DataSets.Mode.ADD, SCHEMA);
    LocalDate day = LocalDate.of(2026, 10, 1);
    Period quarter = Period.parse("2026-Q3");
    store.jobs().submit(new Job.Work(null, quarter, day, receipt.version(), "sha256:1"), 1);
    store.dataSets().withdraw(receipt.dataImport().id(), SCHEMA);
    assertThat(lines())
        .extracting(AuditEntry::action)
        .containsExactly("data-set.added", "job.submitted", "data-set.withdrawn");
  }

  private void ask(int times) {
    Stream.generate(() -> request("sellers/S1")).limit(times).forEach(log::asked);
  }

  private static Deed request(String subject) {
    return new Deed(Deed.Kind.REQUEST, "GET /x/{id}", subject, null, null);
  }

  private List<AuditEntry> lines() {
    return log.entries(new Wanted(0, 1000, null, null, null));
  }
}
