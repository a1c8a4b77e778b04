package no.fremgang.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataImport;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.InputSource;
import no.fremgang.observation.csv.StoredImport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of imports, versions and changes. Writes in the transaction of the caller. */
final class DataHistory {
  private final JdbcClient sql;
  private final Chunks chunks;

  DataHistory(JdbcTemplate jdbc) {
    this.sql = JdbcClient.create(jdbc);
    this.chunks = new Chunks(jdbc);
  }

  List<DataChange> changes() {
    return sql.sql(
            "select number, kind, import_id, version_id, changed_at from data_change order by"
                + " number")
        .query(
            (row, n) ->
                new DataChange(
                    row.getLong(1),
                    DataChange.Kind.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The version in force; empty where no import is. */
  Optional<String> currentVersion() {
    List<@Nullable String> last =
        sql.sql("select version_id from data_change order by number desc fetch first 1 rows only")
            .query((row, n) -> row.getString(1))
            .list();
    return last.isEmpty() ? Optional.empty() : Optional.ofNullable(last.get(0));
  }

  /** Ids of the imports of the version, newest first; empty if there is no such version. */
  List<String> importsOf(String version) {
    return sql.sql(
            """
            with recursive chain (parent_id, import_id, depth) as (
              select parent_id, import_id, 0 from data_version where id = ?
              union all
              select v.parent_id, v.import_id, c.depth + 1
              from data_version v join chain c on v.id = c.parent_id)
            select import_id from chain order by depth
            """)
        .param(version)
        .query(String.class)
        .list();
  }

  List<DataImport> imports() {
    Map<String, Map<InputFile, Long>> rows = rows();
    return sql.sql("select id, sellers from data_import order by id")
        .query(
            (row, n) ->
                new DataImport(
                    row.getString(1), row.getInt(2), rows.getOrDefault(row.getString(1), Map.of())))
        .list();
  }

  private Map<String, Map<InputFile, Long>> rows() {
    Map<String, Map<InputFile, Long>> rows = new HashMap<>();
    sql.sql("select import_id, file, row_count from data_import_file")
        .query(
            row -> {
              rows.computeIfAbsent(row.getString(1), id -> new EnumMap<>(InputFile.class))
                  .put(InputFile.valueOf(row.getString(2)), row.getLong(3));
            });
    return rows;
  }

  /** The imports as they are read again, in the order given. */
  List<StoredImport> stored(List<String> ids) {
    return ids.stream().map(this::stored).toList();
  }

  /** Every import kept, in the order of their ids. */
  List<String> importIds() {
    return sql.sql("select id from data_import order by id").query(String.class).list();
  }

  StoredImport stored(String id) {
    Map<InputFile, InputSource> files = new EnumMap<>(InputFile.class);
    for (String name :
        sql.sql("select file from data_import_file where import_id = ?")
            .param(id)
            .query(String.class)
            .list()) {
      InputFile file = InputFile.valueOf(name);
      files.put(file, () -> chunks.read(contentId(id, file)));
    }
    return new StoredImport(id, files);
  }

  /** Adds the import unless it was taken over before. */
  void addImport(DataImport dataImport, Spool spool) throws IOException {
    boolean known =
        sql.sql("select count(*) from data_import where id = ?")
                .param(dataImport.id())
                .query(Long.class)
                .single()
            > 0;
    if (known) {
      return;
    }
    sql.sql("insert into data_import (id, sellers) values (?, ?)")
        .params(dataImport.id(), dataImport.sellers())
        .update();
    for (Map.Entry<InputFile, Long> file : dataImport.rows().entrySet()) {
      sql.sql("insert into data_import_file (import_id, file, row_count) values (?, ?, ?)")
          .params(dataImport.id(), file.getKey().name(), file.getValue())
          .update();
      try (InputStream content = spool.gzipped(file.getKey())) {
        chunks.write(contentId(dataImport.id(), file.getKey()), content);
      }
    }
  }

  /** The id of the version these imports make, which is added where it is new. */
  String addVersion(List<String> oldestFirst) {
    String parent = null;
    for (String dataImport : oldestFirst) {
      String id = versionId(parent, dataImport);
      sql.sql(
              """
              insert into data_version (id, parent_id, import_id) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(Arrays.asList(id, parent, dataImport))
          .update();
      parent = id;
    }
    return Objects.requireNonNull(parent);
  }

  /** The id of the version these imports make. */
  static String versionOf(List<String> oldestFirst) {
    String version = null;
    for (String dataImport : oldestFirst) {
      version = versionId(version, dataImport);
    }
    return Objects.requireNonNull(version);
  }

  static String versionId(@Nullable String parent, String dataImport) {
    return "data-" + (parent == null ? Hashes.of(dataImport) : Hashes.of(parent, dataImport));
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if another change came first
   */
  void addChange(DataChange change) {
    sql.sql(
            """
            insert into data_change (number, kind, import_id, version_id, changed_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                change.number(),
                change.kind().name(),
                change.importId(),
                change.version(),
                Times.of(change.at())))
        .update();
  }

  /** The version and what it is made of. */
  record Version(String id, @Nullable String parent, String dataImport) {}

  /** Every version, each after its parent. */
  List<Version> versions() {
    return sql.sql(
            """
            with recursive chain (id, parent_id, import_id, depth) as (
              select id, parent_id, import_id, 0 from data_version where parent_id is null
              union all
              select v.id, v.parent_id, v.import_id, c.depth + 1
              from data_version v join chain c on v.parent_id = c.id)
            select id, parent_id, import_id from chain order by depth, id
            """)
        .query((row, n) -> new Version(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Takes an import away, with its files. Nothing may refer to it any more. */
  void removeImport(String id) {
    for (InputFile file : stored(id).files().keySet()) {
      chunks.delete(contentId(id, file));
    }
    sql.sql("delete from data_import_file where import_id = ?").param(id).update();
    sql.sql("delete from data_import where id = ?").param(id).update();
  }

  private static String contentId(String dataImport, InputFile file) {
    return dataImport + "/" + file.fileName();
  }

  /** Newest first. */
  static List<String> reversed(List<String> oldestFirst) {
    List<String> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);
    return newestFirst;
  }
}
