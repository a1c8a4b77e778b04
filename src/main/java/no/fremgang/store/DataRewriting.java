package no.fremgang.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.DataImport;
import no.fremgang.assessment.Deed;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.CsvRows;
import no.fremgang.observation.csv.InputSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes imports anew with some rows changed, in the transaction of the caller. Ids of imports and
 * versions are named by content, so both get new ones, and what referred to the old ones refers to
 * the new ones: the history of the data stays, with the same versions in the same order.
 */
final class DataRewriting {
  private final JdbcTemplate jdbc;
  private final DataHistory history;
  private final Chunks chunks;

  /**
   * @param imports the new id of each import written anew, by the old one
   * @param rows changed or taken out
   */
  record Rewritten(Map<String, String> imports, long rows) {
    /** For the audit log, a line for each import written anew. */
    List<Deed> deeds(@Nullable String version) {
      return imports.entrySet().stream()
          .map(
              written ->
                  Deed.change(
                      "data-set.rewritten",
                      version,
                      null,
                      "data-sets/" + written.getKey(),
                      "data-sets/" + written.getValue()))
          .toList();
    }
  }

  DataRewriting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.history = new DataHistory(jdbc);
    this.chunks = new Chunks(jdbc);
  }

  /** The caller holds the lock of {@link Tombstones}, so that nobody changes the data meanwhile. */
  Rewritten rewrite(CsvRows.Edit edit) throws IOException {
    return rewrite(history.imports(), edit);
  }

  /** The same for some of the imports; errors and lock as above. */
  Rewritten rewrite(List<DataImport> some, CsvRows.Edit edit) throws IOException {
    Map<String, String> imports = new LinkedHashMap<>();
    long rows = 0;
    for (DataImport old : some) {
      long changed = rewrite(old, edit, imports);
      rows += changed;
    }
    if (!imports.isEmpty()) {
      moveVersions(imports);
      imports.keySet().forEach(history::removeImport);
    }
    return new Rewritten(imports, rows);
  }

  private long rewrite(DataImport old, CsvRows.Edit edit, Map<String, String> imports)
      throws IOException {
    Map<InputFile, InputSource> files = new EnumMap<>(InputFile.class);
    files.putAll(history.stored(old.id()).files());
    if (!changesAny(files.values(), edit)) {
      return 0;
    }
    Counting counting = new Counting(edit);
    try (Spool spool = new Spool(Spool.usualParent())) {
      Map<InputFile, Long> left = new EnumMap<>(InputFile.class);
      for (Map.Entry<InputFile, InputSource> file : files.entrySet()) {
        try (InputStream in = file.getValue().open();
            OutputStream out = spool.keep(file.getKey())) {
          long before = counting.removed;
          CsvRows.copy(in, out, counting);
          left.put(
              file.getKey(),
              Math.max(
                  0, old.rows().getOrDefault(file.getKey(), 0L) - (counting.removed - before)));
        }
      }
      String id = spool.importId();
      history.addImport(new DataImport(id, old.sellers(), left), spool);
      imports.put(old.id(), id);
    }
    return counting.changed;
  }

  /** Reading goes many times faster than writing, and most imports stay as they are. */
  private static boolean changesAny(Collection<InputSource> files, CsvRows.Edit edit)
      throws IOException {
    for (InputSource file : files) {
      try (InputStream in = file.open()) {
        if (CsvRows.any(in, (columns, row) -> !row.equals(edit.edited(columns, row)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static final class Counting implements CsvRows.Edit {
    private final CsvRows.Edit edit;
    private long changed;
    private long removed;

    Counting(CsvRows.Edit edit) {
      this.edit = edit;
    }

    @Override
    public @Nullable List<String> edited(List<String> columns, List<String> row) {
      List<String> edited = edit.edited(columns, row);
      removed += edited == null ? 1 : 0;
      changed += row.equals(edited) ? 0 : 1;
      return edited;
    }
  }

  private void moveVersions(Map<String, String> imports) {
    Map<String, String> moved = new HashMap<>();
    List<DataHistory.Version> versions = history.versions();
    for (DataHistory.Version version : versions) {
      String parent = version.parent() == null ? null : moved.get(version.parent());
      String dataImport = imports.getOrDefault(version.dataImport(), version.dataImport());
      String id = DataHistory.versionId(parent, dataImport);
      moved.put(version.id(), id);
      jdbc.update(
          "insert into data_version (id, parent_id, import_id) values (?, ?, ?) on conflict do"
              + " nothing",
          id,
          parent,
          dataImport);
    }
    imports.forEach(
        (old, now) ->
            jdbc.update("update data_change set import_id = ? where import_id = ?", now, old));
    moved.forEach(this::move);
    for (int i = versions.size() - 1; i >= 0; i--) {
      String old = versions.get(i).id();
      if (!old.equals(moved.get(old))) {
        jdbc.update("delete from data_version where id = ?", old);
      }
    }
  }

  private void move(String old, String now) {
    if (old.equals(now)) {
      return;
    }
    jdbc.update("update data_change set version_id = ? where version_id = ?", now, old);
    jdbc.update("update coaching_plan set data_version = ? where data_version = ?", now, old);
    // Whoever works on the job worked with the old version, and loses it.
    jdbc.update(
        """
        update job set data_version = ?, worker = null, lease_until = null,
          state = case when state = 'RUNNING' then 'QUEUED' else state end
        where data_version = ?
        """,
        now,
        old);
    List<String> fits =
        jdbc.queryForList("select id from fit where data_version = ?", String.class, old);
    for (String fit : fits) {
      chunks.delete(fit);
      jdbc.update("delete from fit where id = ?", fit);
    }
  }
}
