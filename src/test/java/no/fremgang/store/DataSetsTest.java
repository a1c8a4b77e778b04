package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.DataSets.Receipt;
import no.fremgang.assessment.ImportNeeded;
import no.fremgang.assessment.UnknownImport;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.InputRejected;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.SellerObservations.FunnelCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

@ParameterizedClass
@EnumSource(Database.class)
class DataSetsTest {
  private static final DataSetSchema SCHEMA =
      DataSetSchema.of(CatalogueReader.read(PackFiles.fromClasspath("rules")));
  private static final List<String> TABLES =
      List.of("content_chunk", "data_import", "data_import_file", "data_version", "data_change");

  @Parameter private Database database;
  private StoreOn store;
  private DataSets dataSets;

  @BeforeEach
  void open() {
    store = new StoreOn(database);
    dataSets = store.dataSets();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void readsBackAfterARestartWhatWasHandedIn() throws Exception {
    Receipt receipt = add(Csv.company());
    DataSet again = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(again).isEqualTo(dataSets.current(SCHEMA).orElseThrow());
    assertThat(again.version()).isEqualTo(receipt.version());
    assertThat(again.observations().of(new SellerId("S1")).seller().name())
        .isEqualTo("Åse Ødegård");
  }

  @Test
  void takesTheSameFilesForOneImport() throws Exception {
    Receipt first = add(Csv.company());
    Receipt second = add(Csv.company());
    assertThat(first.repeated()).isFalse();
    assertThat(second.repeated()).isTrue();
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(dataSets.changes()).hasSize(1);
  }

  @Test
  void addsANewMonthToTheMonthsBefore() throws Exception {
    add(Csv.company());
    add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,30,15\n"));
    assertThat(entered("S1")).containsExactly(20L, 30L);
    assertThat(entered("S2")).containsExactly(20L);
  }

  @Test
  void putsACorrectionInPlaceOfEveryRowWithItsKey() throws Exception {
    String split =
        "seller_id,period,stage,entered,advanced,source\n"
            + "S1,2026-07,lead,12,6,web\nS1,2026-07,lead,8,4,fair\nS2,2026-07,lead,20,12,web\n";
    add(Csv.of("sellers.csv", Csv.SELLERS).with("funnel.csv", split));
    add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-07,lead,5,5\n"));
    assertThat(entered("S1")).containsExactly(5L);
    assertThat(entered("S2")).containsExactly(20L);
  }

  @Test
  void holdsTheSameWhetherReadOnTopOfOthersOrFromTheStore() throws Exception {
    add(Csv.company());
    add(
        Csv.of("sellers.csv", Csv.SELLERS.replace("Nord", "Sør"))
            .with("presence.csv", "seller_id,period,available_days\nS1,2026-07,12.5\n"));
    DataSet merged = dataSets.current(SCHEMA).orElseThrow();
    assertThat(store.restarted().dataSets().current(SCHEMA)).hasValue(merged);
    assertThat(merged.observations().of(new SellerId("S2")).seller().region()).isEqualTo("Sør");
  }

  @Test
  void replacesEverythingWhenAskedTo() throws Exception {
    add(Csv.company());
    String other = Csv.SELLERS.replace("S1,", "S8,").replace("S2,", "S9,");
    Receipt receipt =
        dataSets.takeOver(
            Csv.of("sellers.csv", other)
                .with("funnel.csv", Csv.july().replace("S1,", "S8,").replace("S2,", "S9,"))
                .source(),
            Mode.REPLACE,
            SCHEMA);
    assertThat(sellers()).containsExactly("S8", "S9");
    dataSets.withdraw(receipt.dataImport().id(), SCHEMA);
    assertThat(sellers()).containsExactly("S1", "S2");
  }

  @Test
  void goesBackToTheVersionBeforeAndKeepsTheHistory() throws Exception {
    String before = add(Csv.company()).version();
    Receipt august = add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,30,15\n"));
    DataChange change = dataSets.withdraw(august.dataImport().id(), SCHEMA);
    assertThat(change.version()).isEqualTo(before);
    assertThat(entered("S1")).containsExactly(20L);
    assertThat(dataSets.changes())
        .extracting(DataChange::kind)
        .containsExactly(DataChange.Kind.ADDED, DataChange.Kind.ADDED, DataChange.Kind.WITHDRAWN);
    assertThat(dataSets.version(august.version(), SCHEMA)).isPresent();
    assertThat(dataSets.changes()).allMatch(c -> c.at().equals(StoreOn.NOW));
  }

  @Test
  void takesAnImportInTheMiddleBackWithoutThoseAfterIt() throws Exception {
    add(Csv.company());
    Receipt wrong = add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,99,9\n"));
    add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-09,lead,30,15\n"));
    dataSets.withdraw(wrong.dataImport().id(), SCHEMA);
    assertThat(entered("S1")).containsExactly(20L, 30L);
    assertThat(add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,99,9\n")).repeated())
        .isFalse();
    assertThat(entered("S1")).containsExactly(20L, 99L, 30L);
  }

  @Test
  void leavesNoDataWhenTheOnlyImportIsWithdrawn() throws Exception {
    dataSets.withdraw(add(Csv.company()).dataImport().id(), SCHEMA);
    assertThat(dataSets.current(SCHEMA)).isEmpty();
    assertThat(add(Csv.company()).repeated()).isFalse();
  }

  @Test
  void tellsOfEveryVersionThatComesInForceOnceItIsWritten() throws Exception {
    List<String> told = new ArrayList<>();
    DataSets listenedTo =
        store.dataSets(
            version -> {
              assertThat(store.restarted().dataSets().version(version, SCHEMA)).isPresent();
              told.add(version);
            });
    String company = addOn(listenedTo, Csv.company()).version();
    addOn(listenedTo, Csv.company());
    Receipt august = addOn(listenedTo, Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,3,1\n"));
    assertThatThrownBy(() -> addOn(listenedTo, Csv.of("funnel.csv", "x\n")))
        .isInstanceOf(InputRejected.class);
    listenedTo.withdraw(august.dataImport().id(), SCHEMA);
    assertThat(told).containsExactly(company, august.version(), company);
  }

  @Test
  void refusesToWithdrawWhatOthersRestOn() throws Exception {
    String company = add(Csv.company()).dataImport().id();
    add(Csv.of("funnel.csv", Csv.FUNNEL + "S1,2026-08,lead,30,15\n"));
    assertThatThrownBy(() -> dataSets.withdraw(company, SCHEMA))
        .isInstanceOf(ImportNeeded.class)
        .hasMessageContaining(company);
    assertThatThrownBy(() -> dataSets.withdraw("none", SCHEMA)).isInstanceOf(UnknownImport.class);
    assertThat(dataSets.changes()).hasSize(2);
  }

  @Test
  void tellsFaultsInEarlierRowsByTheirImport() throws Exception {
    String company = add(Csv.company()).dataImport().id();
    String hiredLater = Csv.SELLERS.replace("Nord,,2020-01-01,nb", "Nord,,2026-08-01,nb");
    assertThatThrownBy(() -> add(Csv.of("sellers.csv", hiredLater)))
        .isInstanceOfSatisfying(
            InputRejected.class,
            rejected ->
                assertThat(rejected.faults().get(0).place().toString())
                    .isEqualTo(company + "/funnel.csv:2:4"));
  }

  @Test
  void keepsNothingOfASetWithFaultsNorOfADryRun() throws Exception {
    assertThatThrownBy(() -> add(Csv.of("sellers.csv", Csv.SELLERS).with("funnel.csv", "x\n")))
        .isInstanceOf(InputRejected.class);
    Receipt checked = dataSets.check(Csv.company().source(), Mode.ADD, SCHEMA);
    assertThat(TABLES).allMatch(table -> store.rows(table) == 0);
    assertThat(add(Csv.company()).version()).isEqualTo(checked.version());
  }

  @Test
  void keepsNothingOfAnImportThatFailsAtItsEnd() {
    store.jdbc.execute("alter table data_change add constraint no_more check (number < 1)");
    assertThatThrownBy(() -> add(Csv.company())).isInstanceOf(DataAccessException.class);
    assertThat(TABLES).allMatch(table -> store.rows(table) == 0);
  }

  @Test
  void takesConcurrentImportsOneAfterTheOther() throws Exception {
    add(Csv.company());
    together(
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                i ->
                    (Callable<Receipt>)
                        () ->
                            addOn(
                                store.restarted().dataSets(),
                                Csv.of(
                                    "funnel.csv",
                                    Csv.FUNNEL + "S1,2026-0%d,lead,%d,0\n".formatted(i, i))))
            .toList());
    assertThat(entered("S1")).containsExactly(1L, 2L, 3L, 4L, 20L);
    assertThat(dataSets.changes())
        .extracting(DataChange::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void takesTheSameFilesAtOnceForOneImport() throws Exception {
    List<Receipt> receipts =
        together(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        (Callable<Receipt>)
                            () -> addOn(store.restarted().dataSets(), Csv.company()))
                .toList());
    assertThat(receipts).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
    assertThat(dataSets.changes()).hasSize(1);
  }

  @Test
  void readsAcrossThePiecesOfALargeFile() throws Exception {
    StringBuilder rows =
        new StringBuilder("seller_id,answered_on,respondent,question,score,response_id\n");
    java.util.Random dice = new java.util.Random(7);
    for (int i = 0; i < 120_000; i++) {
      rows.append("S1,2026-07-01,existing_customer,first_impression,3,r")
          .append(Long.toHexString(dice.nextLong()))
          .append('\n');
    }
    add(Csv.company().with("surveys.csv", rows.toString()));
    assertThat(store.rows("content_chunk")).isGreaterThan(4);
    DataSet again = store.restarted().dataSets().current(SCHEMA).orElseThrow();
    assertThat(again.observations().of(new SellerId("S1")).surveys()).hasSize(120_000);
  }

  private Receipt add(Csv csv) throws IOException {
    return addOn(dataSets, csv);
  }

  private static Receipt addOn(DataSets to, Csv csv) throws IOException {
    return to.takeOver(csv.source(), Mode.ADD, SCHEMA);
  }

  private List<Long> entered(String seller) {
    return dataSets
        .current(SCHEMA)
        .orElseThrow()
        .observations()
        .of(new SellerId(seller))
        .funnel()
        .stream()
        .map(FunnelCount::entered)
        .toList();
  }

  private List<String> sellers() {
    return dataSets.current(SCHEMA).orElseThrow().observations().sellers().stream()
        .map(seller -> seller.id().value())
        .toList();
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
