package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.faults.StoreLaws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws that the harness of kills holds a store to: each sees what breaks it. */
@ParameterizedClass
@EnumSource(Database.class)
class StoreLawsTest {
  @Parameter private Database database;
  private StoreOn store;

  /** Data, a job that is done, a plan that was commented on and an active rule pack. */
  @BeforeEach
  void fill() throws Exception {
    store = new StoreOn(database);
    takeOver();
    String version = store.dataSets().current(StoreAtWork.SCHEMA).orElseThrow().version();
    StoreAtWork.submitted(store, version, StoreAtWork.DAY, 3);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    StoreAtWork.run(store, "worker", threads);
    threads.shutdownNow();
    String plan = store.jdbc.queryForList("select id from coaching_plan", String.class).get(0);
    store
        .planLives()
        .take(
            plan,
            PlanLife.BEGUN,
            new PlanStep.Comment("ja"),
            new Participant("S0001", Participant.Part.SELLER));
    StoreAtWork.activated(store, EngagedWonPack.FILES);
    store.auditLog().chain();
  }

  private void takeOver() throws IOException {
    store.dataSets().takeOver(StoreAtWork.crowd(3).source(), Mode.ADD, StoreAtWork.SCHEMA);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSoundStoreBreaksNone() {
    assertThat(StoreLaws.broken(store.jdbc)).isEmpty();
  }

  @Test
  void eachLawSeesWhatBreaksIt() {
    broken("the pieces of a content are all there", "update content_chunk set number = 1");
    broken(
        "every file of an import has its content",
        "delete from content_chunk where content_id like '%funnel.csv'");
    broken(
        "every import has its files and was taken over by a change",
        "delete from data_import_file");
    broken("changes of the data are numbered without gaps", "update data_change set number = 2");
    broken(
        "every fit and rule pack has its content",
        "delete from content_chunk where content_id in (select id from fit)");
    broken("no content belongs to nothing", "delete from fit");
    broken("a job counts its sellers", "update job set made = made - 1");
    broken("a plan's revision counts its steps", "update coaching_plan set revision = 2");
    broken("a plan is where its last step led", "update coaching_plan set state = 'AGREED'");
    broken("an active pack is kept", "update rule_pack_activation set hash = 'gone'");
    broken("the plans of a job are kept", "update job_seller set plan_id = 'gone'");
    broken(
        "the feed tells of every agreed plan with goals",
        "delete from feed_recommendation",
        "update coaching_plan_event set step = 'AGREEMENT'",
        """
        insert into coaching_plan_goal (plan_id, cause, factor, seller_id, as_of)
        select plan_id, 'closing', 'won', 'S0001', date '2026-10-01' from coaching_plan_event
        """);
    broken(
        "no place in the feed is beyond the counter",
        """
        insert into feed_recommendation
          (id, seller_id, period, plan_id, sequence, change, status, changed_at)
        select 'r', 'S0001', '2026-Q3', 'p', last_sequence + 1, 'ADDED', 'ACTIVE', now()
        from feed_counter
        """);
    broken(
        "the making of a plan is in the audit log once",
        "update audit_entry set action = 'coaching-plan.made', subject = 'coaching-plans/1'");
    broken("the audit log's end is its last line", "update audit_head set number = number + 1");
    broken(
        "every change of data is in the audit log",
        "delete from audit_entry where action like 'data-set.%'");
    broken(
        "every job is in the audit log", "delete from audit_entry where action = 'job.submitted'");
    broken(
        "every activation is in the audit log",
        "delete from audit_entry where action = 'rule-pack.activated'");
    broken(
        "every plan is in the audit log",
        "delete from audit_entry where action = 'coaching-plan.made'");
  }

  private void broken(String law, String... statements) {
    store.transaction.executeWithoutResult(
        status -> {
          Arrays.stream(statements).forEach(store.jdbc::update);
          List<String> broken = StoreLaws.broken(store.jdbc);
          assertThat(broken).as(law).anyMatch(named -> named.startsWith(law + ": "));
          status.setRollbackOnly();
        });
  }
}
