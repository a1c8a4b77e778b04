package no.fremgang.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.fremgang.core.Faults;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;

/** Reads the tables that say which action is for which cause; a faulty cell is named. */
final class ActionTable {
  private static final List<String> COLUMNS = List.of("cause", "action", "order", "step");
  private static final List<String> STEPS = List.of("learn", "find-out");
  private static final Pattern ORDER = Pattern.compile("[1-9]\\d{0,3}");

  private final ById<Cause> causes;
  private final ById<ActionText> actions;
  private final Faults faults;
  private final ById<CoachingAction> coached;
  private final Map<String, String> rowByOrder = new HashMap<>();

  ActionTable(ById<Cause> causes, ById<ActionText> actions, Faults faults) {
    this.causes = causes;
    this.actions = actions;
    this.faults = faults;
    this.coached = new ById<>("row for action", faults);
  }

  ById<CoachingAction> read(PackFiles files) {
    for (String path : files.paths("coaching", "csv")) {
      readTable(path, files.text(path).orElse(""));
    }
    if (!faults.hasErrors()) {
      actions.values().keySet().forEach(this::warnIfUnused);
      causes.values().keySet().forEach(this::warnIfWithoutAction);
    }
    return coached;
  }

  private void readTable(String path, String text) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text)) {
      Map<String, Integer> columns = Map.of();
      for (CsvRecord row : csv) {
        if (columns.isEmpty()) {
          columns = header(path, row);
        } else if (columns.size() == COLUMNS.size()) {
          readRow(new Row(path, row, columns));
        }
      }
    } catch (CsvParseException e) {
      faults.error(
          "CAT-010",
          Place.ofFile(path),
          "this is no CSV table: " + e.getMessage(),
          "Check quotes.");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("A text in memory cannot fail to be read", e);
    }
  }

  private Map<String, Integer> header(String path, CsvRecord row) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String column = row.getField(i).strip();
      if (COLUMNS.contains(column)) {
        columns.put(column, i);
      } else {
        String problem = "unknown column \"" + column + "\".";
        faults.error(
            "CAT-011", Place.ofLine(path, 1), problem, Suggestion.didYouMean(column, COLUMNS));
      }
    }
    COLUMNS.stream().filter(c -> !columns.containsKey(c)).forEach(c -> columnMissing(path, c));
    return columns;
  }

  private void columnMissing(String path, String column) {
    String wayOut = "The header row is: " + String.join(",", COLUMNS) + ".";
    faults.error(
        "CAT-011", Place.ofLine(path, 1), "the column \"" + column + "\" is missing.", wayOut);
  }

  private record Row(String path, CsvRecord record, Map<String, Integer> columns) {
    String cell(String column) {
      int i = columns.getOrDefault(column, Integer.MAX_VALUE);
      return i < record.getFieldCount() ? record.getField(i).strip() : "";
    }

    Place place() {
      return Place.ofLine(path, (int) record.getStartingLineNumber());
    }
  }

  private void readRow(Row row) {
    String cause = known(row, "cause", causes);
    String action = known(row, "action", actions);
    int order = order(row);
    boolean findsOut = findsOut(row);
    ActionText text = actions.values().get(action);
    if (cause.isEmpty() || order == 0 || text == null) {
      return;
    }
    String earlier = rowByOrder.putIfAbsent(cause + " " + order, action);
    if (earlier != null) {
      String problem =
          "column order: " + order + " is also the place of \"" + earlier + "\" for this cause.";
      faults.error("CAT-014", row.place(), problem, "Number the actions of a cause 1, 2, 3.");
    }
    coached.put(action, text.forCause(cause, findsOut, order), row.place());
  }

  private String known(Row row, String column, ById<?> definitions) {
    String id = row.cell(column);
    if (id.isEmpty()) {
      faults.error("CAT-012", row.place(), "column " + column + ": is empty.", "Fill the cell.");
    }
    return definitions.knows(id, row.place(), "column " + column + ": ") ? id : "";
  }

  private int order(Row row) {
    String text = row.cell("order");
    if (!ORDER.matcher(text).matches()) {
      String problem = "column order: \"" + text + "\" is no position.";
      faults.error("CAT-013", row.place(), problem, "Write a whole number from 1.");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private boolean findsOut(Row row) {
    String step = row.cell("step");
    if (!STEPS.contains(step)) {
      String problem = "column step: \"" + step + "\" is no step.";
      faults.error("CAT-013", row.place(), problem, "Write learn or find-out.");
    }
    return step.equals("find-out");
  }

  private void warnIfUnused(String action) {
    if (!coached.values().containsKey(action)) {
      faults.warning(
          "CAT-020",
          Place.ofFile("catalogue/actions.yaml"),
          "the action \"" + action + "\" is recommended for no cause.",
          "Add a row to a table in coaching/, or delete it.");
    }
  }

  private void warnIfWithoutAction(String cause) {
    if (coached.values().values().stream().noneMatch(a -> a.cause().equals(cause))) {
      faults.warning(
          "CAT-021",
          Place.ofFile("catalogue/causes.yaml"),
          "the cause \"" + cause + "\" has no action.",
          "Add a row to a table in coaching/.");
    }
  }
}
