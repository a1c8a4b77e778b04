package no.fremgang.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** All tables of the schema, whichever they are: filled with a row each, and read. */
final class EveryTable {
  private final JdbcTemplate jdbc;

  private record Column(String name, int type, int size) {}

  private record Referred(String table, String column) {}

  EveryTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<String> names() {
    return jdbc
        .queryForList(
            """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
              and lower(table_name) not like 'flyway%' order by table_name
            """,
            String.class)
        .stream()
        .toList();
  }

  /** All rows of each table, sorted. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : names()) {
      rows.put(
          table.toLowerCase(Locale.ROOT),
          jdbc.queryForList("select * from " + table).stream()
              .map(EveryTable::shown)
              .sorted()
              .toList());
    }
    return rows;
  }

  private static String shown(Map<String, Object> row) {
    Map<String, String> shown = new TreeMap<>();
    row.forEach((column, value) -> shown.put(column.toLowerCase(Locale.ROOT), shown(value)));
    return shown.toString();
  }

  private static String shown(Object value) {
    return value instanceof byte[] bytes
        ? HexFormat.of().formatHex(bytes)
        : Objects.toString(value);
  }

  /** Puts a row into each empty table, those it refers to first. */
  void fill() {
    List<String> empty = new ArrayList<>(names());
    empty.removeIf(table -> count(table) > 0);
    while (!empty.isEmpty()) {
      int before = empty.size();
      empty.removeIf(this::filled);
      if (empty.size() == before) {
        throw new IllegalStateException("Cannot fill " + empty);
      }
    }
  }

  private long count(String table) {
    return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Long.class));
  }

  private boolean filled(String table) {
    Map<String, Referred> references = read(data -> references(data, table));
    if (references.values().stream()
        .anyMatch(of -> !of.table().equals(table) && count(of.table()) == 0)) {
      return false;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    for (Column column : read(data -> columns(data, table))) {
      Referred of = references.get(column.name());
      row.put(
          column.name(),
          of == null
              ? value(column)
              : jdbc.queryForList("select " + of.column() + " from " + of.table(), Object.class)
                  .get(0));
    }
    jdbc.update(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", row.keySet()),
                String.join(", ", row.keySet().stream().map(name -> "?").toList())),
        row.values().toArray());
    return true;
  }

  private <T> T read(Reading<T> reading) {
    return Objects.requireNonNull(
        jdbc.execute(
            (ConnectionCallback<T>)
                (Connection connection) -> reading.of(connection.getMetaData())));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(DatabaseMetaData data) throws SQLException;
  }

  private static Map<String, Referred> references(DatabaseMetaData data, String table)
      throws SQLException {
    Map<String, Referred> references = new HashMap<>();
    try (ResultSet keys = data.getImportedKeys(null, null, table)) {
      while (keys.next()) {
        references.put(
            keys.getString("FKCOLUMN_NAME"),
            new Referred(keys.getString("PKTABLE_NAME"), keys.getString("PKCOLUMN_NAME")));
      }
    }
    return references;
  }

  /** Those the database does not number itself. */
  private static List<Column> columns(DatabaseMetaData data, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet found = data.getColumns(null, null, table, null)) {
      while (found.next()) {
        if (!found.getString("IS_AUTOINCREMENT").equals("YES")) {
          columns.add(
              new Column(
                  found.getString("COLUMN_NAME"),
                  found.getInt("DATA_TYPE"),
                  found.getInt("COLUMN_SIZE")));
        }
      }
    }
    return columns;
  }

  private static Object value(Column column) {
    return switch (column.type()) {
      case Types.INTEGER, Types.BIGINT -> 1;
      case Types.DOUBLE -> 0.25;
      case Types.BIT, Types.BOOLEAN -> true;
      case Types.DATE -> LocalDate.of(2026, 11, 26);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Times.of(StoreOn.NOW);
      case Types.BINARY, Types.VARBINARY -> new byte[] {0, 1, (byte) 0xff};
      default -> ("Ærlig " + column.name()).substring(0, Math.min(column.size(), 6));
    };
  }
}
