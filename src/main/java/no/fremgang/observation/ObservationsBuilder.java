package no.fremgang.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Money;
import no.fremgang.core.Period;
import no.fremgang.core.Place;
import org.jspecify.annotations.Nullable;

/**
 * Builds observations in memory, for the stateless assessment and for tests. Every row passes the
 * same checks as a row of a CSV file; the sellers come first, since every other row names one.
 */
public final class ObservationsBuilder {
  private static final int FAULTS_LISTED = 1_000;

  private final FaultLog log = new FaultLog(FAULTS_LISTED, false);
  private final ObservationIntake intake;
  private final Map<InputFile, Integer> rows = new EnumMap<>(InputFile.class);
  private boolean built;

  public ObservationsBuilder(DataSetSchema schema) {
    intake = new ObservationIntake(schema, log);
  }

  /**
   * One row by column names; a name left out is a column that was not asked. In a fault it is
   * spoken of by the file's name and the number of the row.
   */
  public ObservationsBuilder row(InputFile file, Map<String, String> values) {
    int number = rows.getOrDefault(file, 0) + 1;
    return row(file, values, Place.ofLine(file.fileName(), number));
  }

  /**
   * @param origin where the row stands, for faults
   */
  public ObservationsBuilder row(InputFile file, Map<String, String> values, Place origin) {
    int number = rows.merge(file, 1, Integer::sum);
    FileLayout layout = intake.layout(file);
    intake.noteColumns(layout, values.keySet(), origin);
    intake.add(file, new NamedValues(layout, values, origin, number));
    return this;
  }

  /** A seller with plain Norwegian settings; use {@link #seller(Seller)} for the rest. */
  public ObservationsBuilder seller(String id, String team, String region, LocalDate hiredOn) {
    return row(
        InputFile.SELLERS,
        Map.of(
            "seller_id",
            id,
            "name",
            "Selger " + id,
            "team",
            team,
            "manager_id",
            "L-" + team,
            "role",
            "seller",
            "region",
            region,
            "hired_on",
            hiredOn.toString()));
  }

  public ObservationsBuilder seller(Seller seller) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("seller_id", seller.id().value());
    values.put("name", seller.name());
    values.put("team", seller.team());
    values.put("manager_id", seller.managerId());
    values.put("role", seller.role());
    values.put("region", seller.region());
    values.put("segment", seller.segment());
    values.put("hired_on", seller.hiredOn().toString());
    values.put("left_on", seller.leftOn().map(LocalDate::toString).orElse(""));
    values.put("language", seller.language().code());
    values.put("role_since", day(seller.moves().toRole()));
    values.put("region_since", day(seller.moves().toRegion()));
    values.put("previous_region", seller.moves().previousRegion());
    return row(InputFile.SELLERS, values);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  public ObservationsBuilder funnel(
      String seller, YearMonth month, String stage, long entered, long advanced) {
    return funnel(seller, month, stage, entered, advanced, Context.NONE);
  }

  public ObservationsBuilder funnel(
      String seller, YearMonth month, String stage, long entered, long advanced, Context context) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("seller_id", seller);
    values.put("period", month.toString());
    values.put("stage", stage);
    values.put("entered", Long.toString(entered));
    values.put("advanced", Long.toString(advanced));
    OpportunityDraft.putContext(values, context);
    return row(InputFile.FUNNEL, values);
  }

  public ObservationsBuilder opportunity(OpportunityDraft draft) {
    return row(InputFile.OPPORTUNITIES, draft.values());
  }

  public ObservationsBuilder result(String seller, YearMonth month, long deals, Money revenue) {
    return row(
        InputFile.RESULTS,
        Map.of(
            "seller_id", seller,
            "period", month.toString(),
            "deals", Long.toString(deals),
            "revenue", revenue.toBigDecimal().toPlainString()));
  }

  public ObservationsBuilder activities(
      String seller, YearMonth month, String activity, long count) {
    return row(
        InputFile.ACTIVITIES,
        Map.of(
            "seller_id",
            seller,
            "period",
            month.toString(),
            "activity",
            activity,
            "count",
            Long.toString(count)));
  }

  public ObservationsBuilder presence(String seller, YearMonth month, double availableDays) {
    return row(
        InputFile.PRESENCE,
        Map.of(
            "seller_id", seller,
            "period", month.toString(),
            "available_days", plain(availableDays)));
  }

  public ObservationsBuilder potential(String region, YearMonth month, double potential) {
    return row(
        InputFile.TERRITORIES,
        Map.of("region", region, "period", month.toString(), "potential", plain(potential)));
  }

  public ObservationsBuilder target(String seller, Period period, String measure, double target) {
    return row(
        InputFile.TARGETS,
        Map.of(
            "seller_id",
            seller,
            "period",
            period.toString(),
            "measure",
            measure,
            "target",
            plain(target)));
  }

  public ObservationsBuilder survey(
      String seller, LocalDate answeredOn, Respondent respondent, String question, double score) {
    return row(
        InputFile.SURVEYS,
        Map.of(
            "seller_id", seller,
            "answered_on", answeredOn.toString(),
            "respondent", respondent.toString(),
            "question", question,
            "score", plain(score)));
  }

  /**
   * @param observer {@code manager} or {@code peer}
   */
  public ObservationsBuilder observed(
      String seller, LocalDate observedOn, String observer, String question, double score) {
    return row(
        InputFile.OBSERVED,
        Map.of(
            "seller_id", seller,
            "observed_on", observedOn.toString(),
            "observer", observer,
            "question", question,
            "score", plain(score)));
  }

  /** What is noteworthy in the rows so far, without being wrong. */
  public List<Fault> notices() {
    return log.notices();
  }

  /**
   * @throws InputRejected with the faults of all rows, if there are any
   * @throws IllegalStateException when called again: the rows have been handed over
   */
  public Observations build() {
    if (built) {
      throw new IllegalStateException("already built; collect the rows in a new builder");
    }
    log.rejectIfFaulty();
    built = true;
    return intake.close();
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : "" + value;
  }
}
