package no.fremgang.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/** Reads the tables that say which action is for which cause; a faulty cell is named. */
final class ActionTable {
  private static final List<String> COLUMNS = List.of("cause", "action", "order", "step");
  private static final Map<String, Boolean> FINDS_OUT = Map.of("learn", false, "find-out", true);
  private static final int LAST = 9999;

  private final ById<Cause> causes;
  private final ById<ActionText> actions;
  private final Faults faults;
  private final ById<CoachingAction> coached;
  private final Map<String, String> rowByOrder = new HashMap<>();

  ActionTable(ById<Cause> causes, ById<ActionText> actions, Faults faults) {
    this.causes = causes;
    this.actions = actions;
    this.faults = faults;
    this.coached = new ById<>(Kind.ROW, faults);
  }

  ById<CoachingAction> read(PackFiles files) {
    for (String path : files.paths("coaching", "csv")) {
      new CsvTable(path, COLUMNS, faults).rows(files.text(path).orElse("")).forEach(this::readRow);
    }
    return coached;
  }

  private void readRow(YamlFields row) {
    String cause = row.text("cause");
    String action = row.text("action");
    int order = row.whole("order", 1, LAST);
    boolean findsOut = row.choice("step", FINDS_OUT);
    boolean known = causes.knows(cause, row.placeOf("cause"), "cause");
    known &= actions.knows(action, row.placeOf("action"), "action");
    ActionText text = actions.values().get(action);
    if (known && text != null) {
      numberedOnce(cause, order, action, row.placeOf("order"));
      coached.put(action, text.forCause(cause, findsOut, order), row.placeOf("action"));
    }
  }

  private void numberedOnce(String cause, int order, String action, Place place) {
    String earlier = rowByOrder.putIfAbsent(cause + " " + order, action);
    if (earlier != null) {
      faults.error(place, Message.of("CAT-014", order, earlier));
    }
  }
}
