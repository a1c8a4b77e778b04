package no.fremgang.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a query as they are, for handing out: names in camel case, times as ISO 8601. */
final class RowMaps {
  private RowMaps() {}

  static Map<String, @Nullable Object> map(ResultSet row, int number) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      map.put(camelCase(columns.getColumnLabel(i)), value(row.getObject(i)));
    }
    return map;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Timestamp time) {
      return time.toInstant().toString();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    return value == null || value instanceof Number ? value : value.toString();
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.toLowerCase(Locale.ROOT).split("_", -1)) {
      int first = name.isEmpty() ? 0 : 1;
      name.append(word.substring(0, first).toUpperCase(Locale.ROOT)).append(word.substring(first));
    }
    return name.toString();
  }
}
