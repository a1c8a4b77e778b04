package no.fremgang.rest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.fremgang.core.Place;
import no.fremgang.core.Text;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Observations from rows of JSON by column name, through the same checks as CSV. A fault names the
 * row as {@code dataSet.funnel[3]}, counted from 0.
 */
final class JsonTables {
  private static final int MOST_ROWS = 200_000;

  private JsonTables() {}

  static Observations read(
      Map<String, List<Map<String, @Nullable Object>>> tables, DataSetSchema schema) {
    ObservationsBuilder builder = new ObservationsBuilder(schema);
    Map<InputFile, String> names = new EnumMap<>(InputFile.class); // sellers come first
    tables.keySet().forEach(name -> names.put(file(name), name));
    names.forEach((file, name) -> add(builder, file, name, tables.getOrDefault(name, List.of())));
    return builder.build();
  }

  private static void add(
      ObservationsBuilder builder,
      InputFile file,
      String name,
      List<Map<String, @Nullable Object>> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new UnusableRequest(
          "dataSet." + name,
          new Text(
              rows.size() + " rows are too many for one request.",
              rows.size() + " rader er for mange for én forespørsel."),
          new Text(
              "Send at most "
                  + MOST_ROWS
                  + " rows, or hand the data in with POST /api/v1/data-sets.",
              "Send høyst "
                  + MOST_ROWS
                  + " rader, eller lever inn dataene med POST /api/v1/data-sets."));
    }
    for (int i = 0; i < rows.size(); i++) {
      String place = "dataSet." + name + "[" + i + "]";
      builder.row(file, cells(place, rows.get(i)), Place.ofFile(place));
    }
  }

  private static InputFile file(String name) {
    return Arrays.stream(InputFile.values())
        .filter(file -> file.fileName().equals(name + ".csv"))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableRequest(
                    "dataSet." + name,
                    new Text(
                        "\"" + name + "\" is no part of a data set.",
                        "\"" + name + "\" er ingen del av et datasett."),
                    new Text("Use " + names() + ".", "Bruk " + names() + ".")));
  }

  private static String names() {
    return Arrays.stream(InputFile.values())
        .map(file -> file.fileName().replace(".csv", ""))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> cells(String place, Map<String, @Nullable Object> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.forEach((column, value) -> cells.put(column, cell(place + "." + column, value)));
    return cells;
  }

  private static String cell(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      throw new UnusableRequest(
          place,
          new Text("A row holds plain values only.", "En rad har bare enkle verdier."),
          new Text(
              "Send a text, a number or null per column.",
              "Send en tekst, et tall eller null for hver kolonne."));
    }
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? "" : value.toString();
  }
}
