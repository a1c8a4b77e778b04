package no.fremgang.store;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataRewritten;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.DataSets.Receipt;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.Erasures;
import no.fremgang.assessment.HeldVersions;
import no.fremgang.assessment.IdempotencyKeys.Answer;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.SellerRecords;
import no.fremgang.assessment.StrangeTombstones;
import no.fremgang.assessment.UnknownSeller;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.Explanation;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Fault;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.TestSchema;
import no.fremgang.observation.csv.InputSource;
import no.fremgang.rule.EarlierPlan;
import no.fremgang.rule.RuleFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Database.class)
class ErasureTest {
  private static final DataSetSchema SCHEMA = TestSchema.DEFAULT;
  private static final SellerId S1 = new SellerId("S1");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
  private static final Participant SELLER = new Participant("S1", Part.SELLER);
  private static final Participant MANAGER = new Participant("M1", Part.MANAGER);

  @Parameter private Database database;
  private StoreOn store;

  @BeforeEach
  void open() throws IOException {
    store = new StoreOn(database);
    store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
    store.dataSets().takeOver(august().source(), Mode.ADD, SCHEMA);
    KeptPlan.on(store, "plan-of-s1", "S1", DAY);
    KeptPlan.on(store, "plan-of-s2", "S2", DAY);
    PlanLife life = PlanLife.BEGUN;
    store.planLives().take("plan-of-s1", life, new PlanStep.Comment("Hemmelig om meg"), SELLER);
    store.sessions().add("plan-of-s1", DAY, "Bare oss to", MANAGER);
    store.jdbc.update(
        "insert into coaching_plan_goal values ('plan-of-s1', 'c', 'lead_to_contact', 'S1', ?)",
        DAY);
    store.erasures();
    store.auditLog().asked(new Deed(Deed.Kind.REQUEST, "GET", "sellers/S1", null, null));
    store.idempotencyKeys().begin("M1", "key", "hash");
    byte[] body = "{\"sellerId\":\"S1\"}".getBytes(StandardCharsets.UTF_8);
    store.idempotencyKeys().answered("M1", "key", new Answer(201, Map.of(), body));
  }

  private static Csv august() {
    return Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,7,3\nS2,2026-08,lead,9,4\n");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void leavesNoTraceOfTheSellerOutsideTheAuditLog() throws IOException {
    store.erasures().erase(S1);
    assertThat(everything()).doesNotContain("\"S1\"", "Åse Ødegård", "Hemmelig", "Bare oss to");
    assertThat(everything()).contains("Bjørn Sæther", "plan-of-s2");
    assertThat(store.rows("idempotency_key")).isZero();
  }

  @Test
  void whoWasErasedOnOneServerIsNotHeldByTheOther() {
    StoreOn other = store.restarted();
    JdbcDataSets ofOther = other.dataSets();
    GoneVersions looking = new GoneVersions(other.jdbc, holding(ofOther));
    String before = ofOther.current(SCHEMA).orElseThrow().version();
    store.erasures().erase(S1);
    assertThat(ofOther.version(before, SCHEMA)).as("held in memory").isPresent();
    looking.forget();
    assertThat(ofOther.version(before, SCHEMA)).isEmpty();
    DataSet after = ofOther.current(SCHEMA).orElseThrow();
    looking.forget();
    assertThat(ofOther.current(SCHEMA).orElseThrow()).as("in force, so held").isSameAs(after);
  }

  private static ObjectProvider<HeldVersions> holding(HeldVersions held) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("held", held);
    return beans.getBeanProvider(HeldVersions.class);
  }

  /** All rows of all tables but the audit log, gzipped content unpacked. */
  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    List<String> tables =
        store.jdbc.queryForList(
            """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and lower(table_name) not like 'audit%'
              and lower(table_name) not like 'flyway%' and lower(table_name) <> 'content_chunk'
            """,
            String.class);
    assertThat(tables).hasSizeGreaterThan(15);
    for (String table : tables) {
      store
          .jdbc
          .queryForList("select * from " + table)
          .forEach(
              row ->
                  row.values().forEach(value -> all.append('"').append(shown(value)).append('"')));
    }
    for (String id :
        store.jdbc.queryForList("select distinct content_id from content_chunk", String.class)) {
      String text =
          new String(new Chunks(store.jdbc).read(id).readAllBytes(), StandardCharsets.UTF_8);
      all.append(id).append('"').append(text.replaceAll("[,\n]", "\"")).append('"');
    }
    return all.toString();
  }

  private static String shown(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(value);
  }

  @Test
  void keepsTheFiguresUnderOnePseudonymInEveryImportAndVersion() {
    DataSet before = store.dataSets().current(SCHEMA).orElseThrow();
    List<String> versions = versions();
    Erasures.Receipt receipt = store.erasures().erase(S1);
    assertThat(receipt.imports()).isEqualTo(2);
    assertThat(receipt.rows()).isEqualTo(3);
    assertThat(receipt.plans()).isEqualTo(1);
    DataSet after = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(versions()).hasSameSizeAs(versions).doesNotContainAnyElementsOf(versions);
    assertThat(after.observations().people()).extracting(s -> s.id().value()).containsExactly("S2");
    assertThat(after.observations().sellers()).hasSize(2);
    SellerId pseudonym =
        after.observations().sellers().stream()
            .map(s -> s.id())
            .filter(SellerId::isErased)
            .findFirst()
            .orElseThrow();
    assertThat(after.observations().of(pseudonym).seller().name()).isEqualTo("erased");
    assertThat(after.observations().of(pseudonym).seller().hiredOn())
        .isEqualTo(before.observations().of(S1).seller().hiredOn());
    assertThat(store.plans().in("lead_to_contact", DAY, DAY)).containsExactly(pseudonym.value());
    assertThat(store.erasures().isErasedPlan("plan-of-s1")).isTrue();
    assertThat(store.erasures().isErasedPlan("plan-of-s2")).isFalse();
    assertThat(store.plans().find("plan-of-s1")).isEmpty();
  }

  private List<String> versions() {
    return store.jdbc.queryForList(
        "select version_id from data_change order by number", String.class);
  }

  @Test
  void theAuditLogStaysWholeAndSaysWhatWasDone() {
    store.auditLog().chain();
    long lines = store.rows("audit_entry");
    store.erasures().erase(S1);
    assertThat(store.auditLog().verify().intact()).isTrue();
    assertThat(store.auditLog().entries(new AuditLog.Wanted(lines, 10, null, "sellers/S1", null)))
        .extracting(entry -> entry.action())
        .containsExactly("seller.erased");
    assertThat(
            store.jdbc.queryForObject(
                "select count(*) from audit_entry where action = 'data-set.rewritten'", Long.class))
        .isEqualTo(2);
  }

  @Test
  void aFaultInTheMiddleLeavesEverythingAsItWas() throws IOException {
    String before = everything();
    SellerRecords failing =
        new SellerRecords() {
          @Override
          public void handOut(SellerId seller, boolean toSelf, Package into) {}

          @Override
          public void erase(Erased erased) throws IOException {
            throw new IOException("The disk is full");
          }
        };
    assertThatThrownBy(() -> store.erasures(failing).erase(S1)).hasMessageContaining("anew");
    assertThat(everything()).isEqualTo(before);
    store.erasures().erase(S1);
    assertThat(everything()).isNotEqualTo(before);
  }

  @Test
  void theSellerDoesNotComeBackWithAnOldFile() throws IOException {
    store.erasures().erase(S1);
    String rows = store.dataSets().current(SCHEMA).orElseThrow().version();
    Receipt receipt =
        store
            .dataSets()
            .takeOver(
                Csv.company().with("funnel.csv", Csv.july() + "S2,2026-09,lead,5,5\n").source(),
                Mode.ADD,
                SCHEMA);
    assertThat(receipt.version()).isNotEqualTo(rows);
    assertThat(receipt.notices()).extracting(Fault::code).contains("DATA-063");
    assertThat(everything()).doesNotContain("\"S1\"", "Åse Ødegård");
    DataSet data = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(data.observations().people()).extracting(s -> s.id().value()).containsExactly("S2");
    assertThat(data.observations().sellers()).as("the figures stay").hasSize(2);
    Receipt again =
        store
            .dataSets()
            .takeOver(
                Csv.company().with("funnel.csv", Csv.july() + "S2,2026-09,lead,5,5\n").source(),
                Mode.ADD,
                SCHEMA);
    assertThat(again.repeated()).as("the same file twice is one import").isTrue();
  }

  @Test
  void whoIsErasedWhileAnImportIsReadDoesNotComeBackWithIt() throws IOException {
    boolean[] erased = {false};
    InputSource funnel =
        () -> {
          if (!erased[0]) {
            erased[0] = true;
            store.erasures().erase(S1);
          }
          return new ByteArrayInputStream(Csv.july().getBytes(StandardCharsets.UTF_8));
        };
    Csv files = Csv.of("sellers.csv", Csv.SELLERS).with("funnel.csv", funnel);
    store.dataSets().takeOver(files.source(), Mode.REPLACE, SCHEMA);
    assertThat(erased[0]).isTrue();
    assertThat(everything()).doesNotContain("\"S1\"", "Åse Ødegård");
    DataSet data = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(data.observations().people()).extracting(s -> s.id().value()).containsExactly("S2");
  }

  @Test
  void anImportIsWithdrawnAlthoughSomebodyIsErasedMeanwhile() throws IOException {
    Csv september = Csv.of("funnel.csv", Csv.FUNNEL + "S2,2026-09,lead,5,5\n");
    String added =
        store.dataSets().takeOver(september.source(), Mode.ADD, SCHEMA).dataImport().id();
    boolean[] erased = {false};
    Clock whenLookedThrough =
        new SetClock(StoreOn.NOW) {
          @Override
          public Instant instant() {
            if (!erased[0]) {
              erased[0] = true;
              store.erasures().erase(S1);
            }
            return super.instant();
          }
        };
    DataChange change = store.dataSets(whenLookedThrough).withdraw(added, SCHEMA);
    assertThat(change.importId()).isEqualTo(added);
    DataSet data = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(data.version()).isEqualTo(change.version());
    assertThat(data.observations().people()).extracting(s -> s.id().value()).containsExactly("S2");
    assertThat(data.observations().of(new SellerId("S2")).funnel()).hasSize(2);
  }

  /** Whoever erased before the import is there would not see its rows. */
  @Test
  void nobodyCanEraseWhileAnImportIsBeingWritten() throws IOException {
    List<Throwable> refused = new ArrayList<>();
    Clock whenWritten =
        new SetClock(StoreOn.NOW) {
          @Override
          public Instant instant() {
            CompletableFuture.runAsync(
                    () -> store.jdbc.queryForList("select 1 from erasure_state for update nowait"))
                .exceptionally(
                    locked -> {
                      refused.add(locked.getCause());
                      return null;
                    })
                .join();
            return super.instant();
          }
        };
    store.dataSets(whenWritten).takeOver(Csv.company().source(), Mode.REPLACE, SCHEMA);
    assertThat(refused)
        .singleElement(as(throwable(DataAccessException.class)))
        .hasMessageContaining("lock");
  }

  @Test
  void nothingMadeFromTheDataBeforeIsKeptAfterwards() {
    String before = store.dataSets().current(SCHEMA).orElseThrow().version();
    store.erasures().erase(S1);
    CoachingPlan late =
        JsonMapper.shared()
            .readValue(
                """
                {"id":"plan-late","sellerId":"S1","team":"nord","period":"2026-Q3",
                 "asOf":"2026-10-01","rulePack":{"version":"1","hash":"sha256:1"}}
                """,
                CoachingPlan.class);
    Explanation none = new Explanation(List.of(), List.of(), new RuleFacts(List.of(), List.of()));
    MadePlan plan = new MadePlan(new ExplainedPlan(late, none), "M1", EarlierPlan.NONE);
    assertThatThrownBy(() -> store.plans().keep(before, List.of(plan)))
        .isInstanceOf(DataRewritten.class);
  }

  @Test
  void refusesWhoIsNotThereAndChangesNothing() throws IOException {
    String before = everything();
    assertThatThrownBy(() -> store.erasures().erase(new SellerId("S9")))
        .isInstanceOf(UnknownSeller.class);
    assertThat(everything()).isEqualTo(before);
    store.erasures().erase(S1);
    assertThatThrownBy(() -> store.erasures().erase(S1)).isInstanceOf(UnknownSeller.class);
    assertThat(store.erasures().all()).hasSize(1);
  }

  @Test
  void anErasureIsDoneAgainAfterAnOldBackupWithoutNamingAnybody() throws IOException {
    store.erasures().erase(S1);
    List<Erasures.Line> kept = store.erasures().all();
    assertThat(kept.toString()).doesNotContain("S1");
    Set<String> tombstones = Set.of(kept.get(0).tombstone());
    String key = store.jdbc.queryForObject("select tombstone_key from erasure_state", String.class);
    store.close();
    store = new StoreOn(database);
    store.jdbc.update("update erasure_state set tombstone_key = ?", key);
    store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
    assertThat(everything()).contains("Åse Ødegård");
    assertThat(store.erasures().again(tombstones)).hasSize(1);
    assertThat(everything()).doesNotContain("\"S1\"", "Åse Ødegård");
    assertThat(store.erasures().again(tombstones)).isEmpty();
    assertThatThrownBy(() -> store.erasures().again(Set.of("00000000-ff")))
        .isInstanceOf(StrangeTombstones.class);
  }

  /** They tell of nobody here, and an empty answer would look as if all were done. */
  @Test
  void tombstonesOfAnotherStoreAreRefused() throws IOException {
    try (StoreOn other = new StoreOn(database)) {
      other.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
      Set<String> tombstones = Set.of(other.erasures().erase(S1).tombstone());
      assertThatThrownBy(() -> store.erasures().again(tombstones))
          .isInstanceOf(StrangeTombstones.class);
    }
    assertThat(everything()).contains("Åse Ødegård");
  }

  @Test
  void anExportHoldsEverythingAndNotesOnlyForTheSeller() throws IOException {
    store.auditLog().chain();
    TreeMap<String, String> own = handedOut(true);
    assertThat(own.keySet())
        .contains(
            "plans/plan-of-s1/plan.json",
            "plans/plan-of-s1/history.json",
            "session-notes.json",
            "audit-log.json")
        .doesNotContain("plans/plan-of-s2/plan.json");
    assertThat(own.get("plans/plan-of-s1/history.json")).contains("Hemmelig om meg");
    assertThat(own.get("session-notes.json")).contains("Bare oss to");
    assertThat(String.join("", own.values())).contains("Åse Ødegård").doesNotContain("Bjørn");
    assertThat(own.keySet().stream().filter(name -> name.endsWith("/funnel.csv"))).hasSize(2);
    TreeMap<String, String> others = handedOut(false);
    assertThat(others).doesNotContainKey("session-notes.json");
    assertThat(String.join("", others.values())).doesNotContain("Bare oss to");
    assertThatThrownBy(
            () -> store.exports().handOut(new SellerId("S9"), false, into(new TreeMap<>())))
        .isInstanceOf(UnknownSeller.class);
  }

  private TreeMap<String, String> handedOut(boolean toSelf) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    store.exports().handOut(S1, toSelf, into(files));
    return files;
  }

  private static SellerRecords.Package into(TreeMap<String, String> files) {
    return new SellerRecords.Package() {
      @Override
      public void text(String name, String content) {
        files.put(name, content);
      }

      @Override
      public void json(String name, Object content) {
        files.put(name, String.valueOf(content));
      }
    };
  }

  @Test
  void aJobUnderWayGoesOnWithTheDataAsTheyAreNow() {
    String version = store.dataSets().current(SCHEMA).orElseThrow().version();
    Job.Work work = new Job.Work(null, Period.parse("2026-Q3"), DAY, version, "sha256:1");
    store.jobs().submit(work, 2);
    Job job = store.jobs().claim("worker").orElseThrow();
    store.erasures().erase(S1);
    assertThat(store.jobs().renew(job.id(), "worker")).isFalse();
    Job again = store.jobs().claim("other").orElseThrow();
    assertThat(again.work().dataVersion())
        .isEqualTo(store.dataSets().current(SCHEMA).orElseThrow().version());
  }
}
