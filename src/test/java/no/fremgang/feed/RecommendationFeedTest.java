package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import no.fremgang.core.Language;
import no.fremgang.feed.FeedRow.Change;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.store.Database;
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
class RecommendationFeedTest {
  @Parameter private Database database;
  private FeedOn on;

  @BeforeEach
  void open() {
    on = new FeedOn(database);
  }

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void tellsWhatAnAgreedPlanRecommendsOnce() {
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
    assertThat(on.all()).extracting(FeedRow::id).containsExactly("rec-S1-ask", "rec-S1-listen");
    assertThat(on.all()).extracting(FeedRow::sequence).containsExactly(1L, 2L);
    assertThat(on.all()).allMatch(row -> row.change() == Change.created);
    assertThat(on.sent).hasSize(2);
  }

  @Test
  void withdrawsWhatIsObjectedToAndKeepsNothingOfIt() {
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    on.feed.withdraw("plan-1");
    on.feed.withdraw("plan-1");
    assertThat(on.all())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.change()).isEqualTo(Change.withdrawn);
              assertThat(row.told()).isNull();
              assertThat(row.sequence()).isEqualTo(2);
            });
    assertThat(on.jdbc.queryForObject("select told from feed_recommendation", String.class))
        .isNull();
  }

  @Test
  void aPlanMadeAgainTakesTheOldOnesPlace() {
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
    on.feed.put(SamplePlans.plan("plan-2", "S1", "ask:Spør mer", "sum-up"), Status.agreed);
    Map<String, Change> now = new HashMap<>();
    on.all().forEach(row -> now.put(row.id(), row.change()));
    assertThat(now)
        .containsOnly(
            Map.entry("rec-S1-ask", Change.updated),
            Map.entry("rec-S1-listen", Change.withdrawn),
            Map.entry("rec-S1-sum-up", Change.created));
    on.feed.put(SamplePlans.plan("plan-3", "S1", "listen"), Status.agreed);
    assertThat(on.rows.find("rec-S1-listen").orElseThrow().change()).isEqualTo(Change.created);
  }

  @Test
  void followsThePlanAndLeavesOtherSellersAlone() {
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    on.feed.put(SamplePlans.plan("plan-2", "S2", "ask"), Status.agreed);
    on.feed.move("plan-1", Status.followed_up);
    on.feed.move("plan-1", Status.followed_up);
    assertThat(on.all())
        .extracting(FeedRow::sellerId, FeedRow::status, FeedRow::sequence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("S2", Status.agreed, 2L),
            org.assertj.core.groups.Tuple.tuple("S1", Status.followed_up, 3L));
    on.feed.withdraw("plan-1");
    on.feed.move("plan-1", Status.closed);
    assertThat(on.rows.find("rec-S1-ask").orElseThrow().status()).isEqualTo(Status.withdrawn);
  }

  @Test
  void takesBackWhatTheTransactionAroundItTakesBack() {
    assertThatThrownBy(
            () ->
                on.transaction.executeWithoutResult(
                    status -> {
                      on.feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
                      throw new IllegalStateException("the agreement fails");
                    }))
        .hasMessage("the agreement fails");
    assertThat(on.all()).isEmpty();
  }

  @Test
  void timesNeverGoBackAlthoughClocksOfServersDiffer() {
    on.clock.advance(Duration.ofSeconds(30));
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask"), Status.agreed);
    Instant first = on.all().get(0).changedAt();
    on.clock.advance(Duration.ofSeconds(-20));
    on.feed.put(SamplePlans.plan("plan-2", "S2", "ask"), Status.agreed);
    assertThat(on.all()).extracting(FeedRow::changedAt).containsExactly(first, first);
    assertThat(on.rows.after(0, first.plusNanos(1000), 10)).isEmpty();
    assertThat(on.rows.after(0, first, 10)).hasSize(2);
  }

  /** Writers that commit, roll back and dawdle; a reader that follows them by cursor alone. */
  @Test
  void aReaderBesideWritersMissesNothing() throws Exception {
    int writers = 4;
    AtomicBoolean writing = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
    Future<Map<String, FeedRow>> mirror = threads.submit(() -> follow(writing));
    List<Callable<Void>> work = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int seed = w;
      work.add(
          () -> {
            write(new Random(seed));
            return null;
          });
    }
    for (Future<Void> done : threads.invokeAll(work)) {
      done.get();
    }
    writing.set(false);
    Map<String, FeedRow> seen = mirror.get();
    threads.shutdown();
    Map<String, FeedRow> truth = new HashMap<>();
    on.all().forEach(row -> truth.put(row.id(), row));
    assertThat(truth).hasSizeGreaterThan(10);
    assertThat(seen).isEqualTo(truth);
  }

  private void write(Random random) {
    RecommendationFeed feed = on.feed(on.clock, row -> {});
    for (int i = 0; i < 60; i++) {
      String seller = "S" + random.nextInt(6);
      String title = "ask:" + random.nextInt(1000);
      String plan = "plan-" + seller + random.nextInt(3);
      boolean fails = random.nextInt(4) == 0;
      try {
        on.transaction.executeWithoutResult(
            status -> {
              if (random.nextInt(3) == 0) {
                feed.withdraw(plan);
              } else {
                feed.put(
                    SamplePlans.plan(plan, seller, title, "a" + random.nextInt(4)), Status.agreed);
              }
              Thread.yield();
              if (fails) {
                status.setRollbackOnly();
              }
            });
      } catch (org.springframework.dao.ConcurrencyFailureException lost) {
        assertThat(lost).as("writers take turns, so none loses").isNull();
      }
    }
  }

  private Map<String, FeedRow> follow(AtomicBoolean writing) {
    Map<String, FeedRow> mirror = new HashMap<>();
    long cursor = 0;
    boolean last = false;
    while (true) {
      List<FeedRow> page = on.rows.after(cursor, Instant.EPOCH, 7);
      for (FeedRow row : page) {
        assertThat(row.sequence()).isGreaterThan(cursor);
        cursor = row.sequence();
        mirror.put(row.id(), row);
      }
      if (page.isEmpty() && last) {
        return mirror;
      }
      last = !writing.get();
    }
  }

  private static final List<String> TABLES =
      List.of("feed_counter", "feed_epoch", "feed_recommendation");

  private long read(FeedCursor cursor) {
    return on.epochs.sequence(FeedCursor.of(cursor.text()));
  }

  private void assertGone(FeedCursor cursor) {
    assertThatThrownBy(() -> read(cursor))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.getStatusCode().value()).isEqualTo(410);
              assertThat(refusal.getBody().getDetail()).contains("from the start", "delete");
            });
  }

  /** A backup, changes it does not have, the backup brought back, and other changes. */
  @Test
  void knowsACursorOfATimeThatARestoredDatabaseHasNotSeen() {
    on.epochs.begin();
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
    FeedCursor kept = on.epochs.at(2);
    TABLES.forEach(it -> on.jdbc.execute("create table backup_" + it + " as select * from " + it));
    on.feed.withdraw("plan-1");
    FeedCursor lost = on.epochs.at(4);
    on.epochs.begin();
    FeedCursor lostEpoch = on.epochs.at(4);
    assertThat(read(kept)).isEqualTo(2);
    assertThat(read(lost)).isEqualTo(4);
    assertThat(read(lostEpoch)).isEqualTo(4);

    TABLES.forEach(it -> on.jdbc.execute("delete from " + it));
    TABLES.forEach(it -> on.jdbc.execute("insert into " + it + " select * from backup_" + it));
    on.epochs.begin();
    assertGone(lost);
    on.feed.put(SamplePlans.plan("plan-2", "S2", "ask", "listen", "sum-up"), Status.agreed);
    assertThat(on.rows.lastSequence()).isGreaterThan(lost.sequence());
    assertGone(lost);
    assertGone(lostEpoch);
    assertThat(read(kept)).isEqualTo(2);
    assertThat(read(on.epochs.at(5))).isEqualTo(5);
  }

  @Test
  void knowsNoCursorBeyondItsEndNorOfAnotherFeedNorOfBeforeThereWereEpochs() {
    on.epochs.begin();
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask", "listen"), Status.agreed);
    FeedCursor end = on.epochs.at(2);
    assertThat(read(end)).isEqualTo(2);
    assertGone(new FeedCursor(end.epoch(), 3));
    assertGone(new FeedCursor(end.epoch(), 999_999_999_999_999_999L));
    assertGone(new FeedCursor("0a1b2c3d4e5f", 1));
    assertThat(FeedCursor.of("ZjE6Mg")).as("f1:2").isEqualTo(new FeedCursor("", 2));
    assertThatThrownBy(() -> on.epochs.sequence(FeedCursor.of("ZjE6Mg")))
        .hasMessageContaining("410");
    assertThat(on.epochs.sequence(FeedCursor.of(""))).isZero();
  }

  @Test
  void writesFilesThatNoSpreadsheetTakesForFormulas() throws Exception {
    on.feed.put(
        SamplePlans.plan("plan-1", "S1", "ask:=HYPERLINK(\"http://x\")", "b:@SUM(A1)", "c:Åpne"),
        Status.agreed);
    FeedFile file = new FeedFile(on.rows, Instant.EPOCH, Language.NB);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    file.writeCsv(csv);
    String text = csv.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\"id\",\"change\"")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'@SUM(A1)\"", "\"Åpne\"", "\"180\"");
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    file.writeXlsx(xlsx);
    String sheet = sheet(xlsx.toByteArray());
    assertThat(sheet).contains("=HYPERLINK(", "t=\"inlineStr\"", "<v>180</v>");
    assertThat(sheet).doesNotContain("<f>");
  }

  /** Each way a spreadsheet is known to take a text for a formula or a command. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        " =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "\u200b=1+1",
        "=cmd|' /C calc'!A0",
        "\"=1+1",
        "'=1+1",
        ";=1+1",
        "|=1",
        "%0A=1+1"
      })
  void noTextOfAPlanBecomesAFormula(String text) throws Exception {
    on.feed.put(SamplePlans.plan("plan-1", "S1", "ask:" + text), Status.agreed);
    FeedFile file = new FeedFile(on.rows, Instant.EPOCH, Language.NB);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    file.writeCsv(csv);
    List<String> cells =
        CsvReader.builder().ofCsvRecord(csv.toString(StandardCharsets.UTF_8)).stream()
            .skip(1)
            .flatMap(line -> line.getFields().stream())
            .toList();
    assertThat(cells)
        .anyMatch(cell -> cell.endsWith(text))
        .noneMatch(cell -> cell.strip().matches("(?s)[\\h\\s\\p{Cf}]*[=+@＝＋－＠].*"));
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    file.writeXlsx(xlsx);
    assertThat(sheet(xlsx.toByteArray())).doesNotContain("<f>", "<f ");
  }

  private static String sheet(byte[] xlsx) throws Exception {
    Path file = Files.createTempFile("recommendations", ".xlsx");
    try {
      Files.write(file, xlsx);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
        return new String(sheet, StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }
}
