package no.fremgang.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;

/**
 * The rows of a company's data set, to be handed in as they are or changed. The random company has
 * every file, sellers with few and with many cases, newcomers, absences and a weak stage here and
 * there.
 */
final class CompanyRows {
  private static final YearMonth LAST = YearMonth.of(2026, 9);
  private static final int MONTHS = 12;
  private static final List<String> STAGES = List.of("lead", "contact", "meeting", "proposal");

  private final Map<InputFile, List<Map<String, String>>> rows = new EnumMap<>(InputFile.class);

  CompanyRows row(InputFile file, String... namesAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    rows.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
    return this;
  }

  List<Map<String, String>> rows(InputFile file) {
    return rows.getOrDefault(file, List.of());
  }

  CompanyRows shuffled(long seed) {
    CompanyRows other = copy(row -> row);
    other.rows.values().forEach(list -> Collections.shuffle(list, new Random(seed)));
    return other;
  }

  /** Every amount of money times the factor. */
  CompanyRows scaled(int factor) {
    return copy(
        row -> {
          Map<String, String> scaled = new LinkedHashMap<>(row);
          boolean level = row.containsKey("measure") && !row.get("measure").equals("revenue");
          for (String column : List.of("amount", "list_amount", "revenue", "potential", "target")) {
            if (!level) {
              scaled.computeIfPresent(column, (c, value) -> times(value, factor));
            }
          }
          return scaled;
        });
  }

  private static String times(String value, int factor) {
    return value.isEmpty() ? "" : Long.toString(factor * Long.parseLong(value));
  }

  /** The rows of the funnel, each in two. */
  CompanyRows split() {
    CompanyRows other = copy(row -> row);
    List<Map<String, String>> halves = new ArrayList<>();
    for (Map<String, String> row : rows(InputFile.FUNNEL)) {
      long entered = Long.parseLong(row.get("entered"));
      long advanced = Long.parseLong(row.get("advanced"));
      long first = Math.min(entered / 2, advanced);
      halves.add(counts(row, entered / 2, first));
      halves.add(counts(row, entered - entered / 2, advanced - first));
    }
    other.rows.put(InputFile.FUNNEL, halves);
    return other;
  }

  private static Map<String, String> counts(Map<String, String> row, long entered, long advanced) {
    Map<String, String> part = new LinkedHashMap<>(row);
    part.put("entered", Long.toString(entered));
    part.put("advanced", Long.toString(advanced));
    return part;
  }

  CompanyRows without(InputFile file) {
    CompanyRows other = copy(row -> row);
    other.rows.remove(file);
    return other;
  }

  private CompanyRows copy(UnaryOperator<Map<String, String>> change) {
    CompanyRows other = new CompanyRows();
    rows.forEach(
        (file, list) -> other.rows.put(file, new ArrayList<>(list.stream().map(change).toList())));
    return other;
  }

  Observations observations(Catalogue catalogue) {
    ObservationsBuilder builder = new ObservationsBuilder(DataSetSchema.of(catalogue));
    rows.forEach((file, list) -> list.forEach(row -> builder.row(file, row)));
    return builder.build();
  }

  /** Seller ids are S00, S01 …; everything follows from the seed. */
  static CompanyRows random(long seed, int sellers) {
    CompanyRows company = new CompanyRows();
    Random random = new Random(seed);
    for (int s = 0; s < sellers; s++) {
      company.seller("S%02d".formatted(s), s, random);
    }
    for (int region = 0; region < 3; region++) {
      for (int back = 0; back < MONTHS; back++) {
        company.row(
            InputFile.TERRITORIES,
            "region",
            "R" + region,
            "period",
            LAST.minusMonths(back).toString(),
            "potential",
            Integer.toString(2_000_000 + 500_000 * region));
      }
    }
    return company;
  }

  private void seller(String id, int s, Random random) {
    LocalDate hired = random.nextInt(8) == 0 ? LocalDate.of(2026, 5, 11) : LocalDate.of(2019, 3, 1);
    row(
        InputFile.SELLERS,
        "seller_id",
        id,
        "name",
        "Kari " + id,
        "team",
        "T" + s % 3,
        "manager_id",
        "M" + s % 3,
        "role",
        "seller",
        "region",
        "R" + s % 3,
        "segment",
        s % 2 == 0 ? "small" : "large",
        "hired_on",
        hired.toString(),
        "language",
        s % 2 == 0 ? "nb" : "en");
    row(
        InputFile.TARGETS,
        "seller_id",
        id,
        "period",
        "2026-Q3",
        "measure",
        "revenue",
        "target",
        Integer.toString(random.nextInt(900_000)));
    row(
        InputFile.TARGETS,
        "seller_id",
        id,
        "period",
        "2026-Q3",
        "measure",
        "deals",
        "target",
        Integer.toString(random.nextInt(12)));
    double busy = 0.2 + random.nextDouble();
    int weak = random.nextInt(6);
    for (int back = 0; back < MONTHS; back++) {
      YearMonth month = LAST.minusMonths(back);
      if (month.atDay(1).isAfter(hired)) {
        month(id, s, month, (int) (12 * busy), weak, random);
      }
    }
    answers(id, random);
  }

  private void month(String id, int s, YearMonth month, int leads, int weak, Random random) {
    row(
        InputFile.PRESENCE,
        "seller_id",
        id,
        "period",
        month.toString(),
        "available_days",
        Integer.toString(10 + random.nextInt(11)));
    row(
        InputFile.ACTIVITIES,
        "seller_id",
        id,
        "period",
        month.toString(),
        "activity",
        random.nextBoolean() ? "call" : "email",
        "count",
        Integer.toString(random.nextInt(200)));
    for (String source : List.of("web", "self")) {
      int entered = source.equals("web") ? leads : leads / 3;
      for (int stage = 0; stage < STAGES.size(); stage++) {
        int advanced = draw(entered, stage == weak ? 0.3 : 0.55, random);
        row(
            InputFile.FUNNEL,
            "seller_id",
            id,
            "period",
            month.toString(),
            "stage",
            STAGES.get(stage),
            "entered",
            Integer.toString(entered),
            "advanced",
            Integer.toString(advanced),
            "source",
            source,
            "segment",
            s % 2 == 0 ? "small" : "large");
        entered = advanced;
      }
      for (int i = 0; i < entered; i++) {
        opportunity(id + "-" + month + source + i, id, source, month, random);
      }
    }
  }

  private static int draw(int n, double p, Random random) {
    int k = 0;
    for (int i = 0; i < n; i++) {
      k += random.nextDouble() < p ? 1 : 0;
    }
    return k;
  }

  private void opportunity(
      String opportunity, String seller, String source, YearMonth month, Random random) {
    LocalDate day = month.atDay(1 + random.nextInt(28));
    int list = 20_000 + random.nextInt(300_000);
    int ending = random.nextInt(4);
    row(
        InputFile.OPPORTUNITIES,
        "opportunity_id",
        opportunity,
        "seller_id",
        seller,
        "source",
        source,
        "customer_type",
        random.nextBoolean() ? "new" : "existing",
        "lead_on",
        day.toString(),
        "meeting_on",
        day.plusDays(random.nextInt(20)).toString(),
        "proposal_on",
        day.plusDays(20 + random.nextInt(20)).toString(),
        "won_on",
        ending < 2 ? day.plusDays(40 + random.nextInt(40)).toString() : "",
        "lost_on",
        ending == 2 ? day.plusDays(50).toString() : "",
        "lost_reason",
        ending == 2 ? (random.nextBoolean() ? "no_decision" : "price") : "",
        "amount",
        Integer.toString(list - list / 10 * random.nextInt(3)),
        "list_amount",
        Integer.toString(list),
        "contacts",
        Integer.toString(1 + random.nextInt(4)),
        "budget_known",
        random.nextBoolean() ? "yes" : "no");
  }

  private void answers(String id, Random random) {
    for (String respondent : List.of("seller", "manager", "existing_customer", "lost_prospect")) {
      int answers = respondent.contains("_") ? random.nextInt(9) : 1;
      for (int i = 0; i < answers; i++) {
        row(
            InputFile.SURVEYS,
            "seller_id",
            id,
            "answered_on",
            "2026-08-" + (10 + i),
            "respondent",
            respondent,
            "question",
            "understood_our_needs",
            "score",
            Integer.toString(1 + random.nextInt(5)));
      }
    }
  }
}
