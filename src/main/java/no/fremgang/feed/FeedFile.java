package no.fremgang.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.fremgang.core.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The feed as one table. Spreadsheets take a text in a CSV file that begins as a formula does for
 * one, so such a text gets an apostrophe before it; in XLSX cells say themselves that they are
 * text.
 */
final class FeedFile {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("[\\s\\h\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);
  private static final int ROWS_AT_A_TIME = 500;

  private static final List<Map.Entry<String, Function<FeedEntry, @Nullable Object>>> COLUMNS =
      List.of(
          Map.entry("id", FeedEntry::id),
          Map.entry("change", FeedEntry::change),
          Map.entry("status", FeedEntry::status),
          Map.entry("changed_at", FeedEntry::changedAt),
          Map.entry("seller_id", FeedEntry::sellerId),
          Map.entry("plan_id", FeedEntry::planId),
          Map.entry("period", FeedEntry::period),
          Map.entry("language", FeedEntry::language),
          Map.entry("cause", e -> e.cause() == null ? null : e.cause().id()),
          Map.entry("cause_name", e -> e.cause() == null ? null : e.cause().name()),
          Map.entry("kind", e -> e.cause() == null ? null : e.cause().kind()),
          Map.entry("standing", e -> e.cause() == null ? null : e.cause().standing()),
          Map.entry("skill_match", e -> e.skill() == null ? null : e.skill().match()),
          Map.entry("skill_uris", FeedFile::uris),
          Map.entry("title", FeedEntry::title),
          Map.entry("reason", FeedEntry::reason),
          Map.entry("practice", e -> e.practice() == null ? null : String.join("\n", e.practice())),
          Map.entry("minutes", FeedEntry::minutes),
          Map.entry("goal_factor", e -> e.goal() == null ? null : e.goal().factor()),
          Map.entry("goal_from", e -> e.goal() == null ? null : e.goal().from()),
          Map.entry("goal_to", e -> e.goal() == null ? null : e.goal().to()),
          Map.entry("goal_by", e -> e.goal() == null ? null : e.goal().by()),
          Map.entry("practised_at", e -> e.practised() == null ? null : e.practised().at()),
          Map.entry("practised", e -> e.practised() == null ? null : e.practised().outcome()),
          Map.entry("valid_from", FeedEntry::validFrom),
          Map.entry("valid_to", FeedEntry::validTo),
          Map.entry("rule_pack", e -> e.rulePack() == null ? null : e.rulePack().version()));

  private final FeedRows rows;
  private final Instant since;
  private final @Nullable Language language;

  FeedFile(FeedRows rows, Instant since, @Nullable Language language) {
    this.rows = rows;
    this.since = since;
    this.language = language;
  }

  private static @Nullable String uris(FeedEntry entry) {
    return entry.skill() == null
        ? null
        : entry.skill().alignment().stream()
            .map(Skill.Aligned::uri)
            .collect(Collectors.joining(" "));
  }

  void writeCsv(OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(COLUMNS.stream().map(Map.Entry::getKey).toList());
    eachEntry(entry -> csv.writeRecord(cells(entry).stream().map(FeedFile::inCsv).toList()));
    csv.close();
  }

  private static String inCsv(@Nullable Object value) {
    String text = Objects.toString(value, "");
    boolean harmless = value instanceof Number || !LIKE_A_FORMULA.matcher(text).matches();
    return harmless ? text : "'" + text;
  }

  void writeXlsx(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Fremgang", null);
    Worksheet sheet = book.newWorksheet("recommendations");
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.inlineString(0, column, COLUMNS.get(column).getKey());
    }
    int[] line = {0};
    eachEntry(entry -> write(sheet, ++line[0], cells(entry)));
    sheet.freezePane(1, 1);
    book.finish();
  }

  private static void write(Worksheet sheet, int line, List<@Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof Number number) {
        sheet.value(line, column, number);
      } else if (value != null) {
        sheet.inlineString(line, column, value.toString());
      }
    }
  }

  private static List<@Nullable Object> cells(FeedEntry entry) {
    List<@Nullable Object> cells = new ArrayList<>();
    COLUMNS.forEach(column -> cells.add(column.getValue().apply(entry)));
    return cells;
  }

  private interface Use {
    void of(FeedEntry entry) throws IOException;
  }

  private void eachEntry(Use use) throws IOException {
    long after = 0;
    List<FeedRow> page = rows.after(after, since, ROWS_AT_A_TIME);
    while (!page.isEmpty()) {
      for (FeedRow row : page) {
        use.of(FeedEntry.of(row, language));
        after = row.sequence();
      }
      page = rows.after(after, since, ROWS_AT_A_TIME);
    }
  }
}
