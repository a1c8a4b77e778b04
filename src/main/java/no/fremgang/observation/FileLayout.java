package no.fremgang.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.catalogue.SalesProcess.Stage;

/** The columns a file of the data set may have; a column is spoken of by its position here. */
public final class FileLayout {
  private final InputFile file;
  private final List<String> columns = new ArrayList<>();
  private final List<String> required = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();

  private FileLayout(InputFile file) {
    this.file = file;
  }

  public static FileLayout of(InputFile file, SalesProcess process) {
    FileLayout layout = new FileLayout(file);
    return switch (file) {
      case SELLERS ->
          layout
              .required("seller_id", "name", "team", "manager_id", "role", "hired_on")
              .optional("region", "segment", "left_on", "language")
              .optional("role_since", "region_since", "previous_region");
      case FUNNEL ->
          layout.required("seller_id", "period", "stage", "entered", "advanced").context();
      case OPPORTUNITIES ->
          layout
              .required("opportunity_id", "seller_id")
              .context()
              .stages(process)
              .optional("won_on", "lost_on", "amount", "list_amount", "lost_reason")
              .optional("next_step_on", "contacts", "budget_known", "decision_process_known")
              .optional("touches", "first_response_on", "close_date_moves")
              .optional("accepted", "committed")
              .optional("last_reply_on", "plan_agreed_on", "cancelled_on");
      case RESULTS -> layout.required("seller_id", "period", "deals", "revenue");
      case ACTIVITIES -> layout.required("seller_id", "period", "activity", "count");
      case PRESENCE -> layout.required("seller_id", "period", "available_days");
      case TERRITORIES -> layout.required("region", "period", "potential");
      case TARGETS -> layout.required("seller_id", "period", "measure", "target");
      case SURVEYS ->
          layout
              .required("seller_id", "answered_on", "respondent", "question", "score")
              .optional("response_id");
      case OBSERVED -> layout.required("seller_id", "observed_on", "observer", "question", "score");
    };
  }

  /** Column that holds the day an opportunity entered the stage. */
  static String dayColumn(Stage stage) {
    return stage.id() + "_on";
  }

  private FileLayout required(String... names) {
    required.addAll(List.of(names));
    return optional(names);
  }

  private FileLayout optional(String... names) {
    for (String name : names) {
      if (positions.putIfAbsent(name, columns.size()) == null) {
        columns.add(name);
      }
    }
    return this;
  }

  private FileLayout context() {
    return optional("source", "segment", "customer_type", "channel", "competitor");
  }

  private FileLayout stages(SalesProcess process) {
    process.stages().forEach(stage -> optional(dayColumn(stage)));
    return this;
  }

  public InputFile file() {
    return file;
  }

  /** All column names, by position. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  public List<String> requiredColumns() {
    return List.copyOf(required);
  }

  public int size() {
    return columns.size();
  }

  /** Position of the column, or -1 if the file has no such column. */
  public int position(String column) {
    return positions.getOrDefault(column, -1);
  }

  /**
   * Columns that tell what a row is about. A later import's row takes the place of all rows of
   * earlier imports with the same values here: docs/data-set.md.
   */
  List<String> keyColumns() {
    return switch (file) {
      case SELLERS -> List.of("seller_id");
      case FUNNEL -> List.of("seller_id", "period", "stage");
      case OPPORTUNITIES -> List.of("opportunity_id");
      case RESULTS, PRESENCE -> List.of("seller_id", "period");
      case ACTIVITIES -> List.of("seller_id", "period", "activity");
      case TERRITORIES -> List.of("region", "period");
      case TARGETS -> List.of("seller_id", "period", "measure");
      case SURVEYS -> List.of("seller_id", "answered_on", "respondent", "question", "response_id");
      case OBSERVED -> List.of("seller_id", "observed_on", "observer", "question");
    };
  }

  String name(int position) {
    return columns.get(position);
  }
}
