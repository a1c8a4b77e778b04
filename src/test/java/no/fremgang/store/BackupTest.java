package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.RunningPack;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** What docs/operation.md says of backups: a copy of the database is a copy of everything. */
class BackupTest {
  private static final DataSetSchema SCHEMA =
      DataSetSchema.of(RuleReader.read(RunningPack.product()).catalogue());

  @TempDir private Path folder;

  @Test
  void anH2BackupRestoresEverything() throws Exception {
    String version;
    Map<String, List<String>> rows;
    try (StoreOn store = new StoreOn(h2("live"))) {
      version = fill(store);
      rows = new EveryTable(store.jdbc).rows();
      store.jdbc.execute("backup to '" + folder.resolve("backup.zip") + "'");
      store.auditLog().asked(new Deed(Deed.Kind.REQUEST, "GET /later", "", null, null));
    }
    try (ZipFile zip = new ZipFile(folder.resolve("backup.zip").toFile())) {
      Files.copy(zip.getInputStream(zip.getEntry("live.mv.db")), folder.resolve("restored.mv.db"));
    }
    try (StoreOn restored = new StoreOn(h2("restored"))) {
      assertThat(new EveryTable(restored.jdbc).rows()).isEqualTo(rows);
      assertHoldsEverything(restored, version);
    }
  }

  private String h2(String name) {
    return "jdbc:h2:file:" + folder.resolve(name) + ";MODE=PostgreSQL";
  }

  @Test
  void aCopyOfThePostgresqlTablesRestoresEverything() throws Exception {
    try (StoreOn store = new StoreOn(Database.POSTGRESQL);
        StoreOn restored = new StoreOn(Database.POSTGRESQL)) {
      String version = fill(store);
      copyTables(store, restored);
      assertThat(new EveryTable(restored.jdbc).rows()).isEqualTo(new EveryTable(store.jdbc).rows());
      assertHoldsEverything(restored, version);
    }
  }

  private static String fill(StoreOn store) throws IOException {
    String version = store.dataSets().takeOver(Csv.company().source(), Mode.ADD, SCHEMA).version();
    for (int i = 0; i < 3; i++) {
      if (i == 2) {
        store.auditLog().chain();
      }
      store.auditLog().asked(new Deed(Deed.Kind.REQUEST, "GET /x", "sellers/S" + i, null, null));
    }
    EveryTable tables = new EveryTable(store.jdbc);
    tables.fill();
    assertThat(tables.rows())
        .hasSizeGreaterThan(30)
        .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
    return version;
  }

  private static void assertHoldsEverything(StoreOn restored, String version) {
    assertThat(restored.dataSets().current(SCHEMA).orElseThrow().version()).isEqualTo(version);
    assertThat(restored.auditLog().verify())
        .satisfies(found -> assertThat(found.problem()).isNull())
        .satisfies(found -> assertThat(found.last()).isEqualTo(4));
    restored.auditLog().asked(new Deed(Deed.Kind.REQUEST, "GET /after", "", null, null));
    assertThat(restored.auditLog().verify().last()).as("goes on").isEqualTo(5);
  }

  private static void copyTables(StoreOn from, StoreOn to) throws SQLException, IOException {
    try (Connection source = from.source.getConnection();
        Connection target = to.source.getConnection()) {
      JdbcTemplate restoring =
          new JdbcTemplate(
              new org.springframework.jdbc.datasource.SingleConnectionDataSource(target, true));
      restoring.execute("set session_replication_role = replica");
      for (String table : tables(from)) {
        restoring.execute("delete from " + table);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copying(source).copyOut("copy " + table + " to stdout", rows);
        copying(target)
            .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
      }
      restoring.execute("set session_replication_role = origin");
    }
  }

  private static CopyManager copying(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static List<String> tables(StoreOn store) {
    return store.jdbc.queryForList(
        "select tablename from pg_tables where schemaname = 'public' and tablename not like"
            + " 'flyway%'",
        String.class);
  }
}
