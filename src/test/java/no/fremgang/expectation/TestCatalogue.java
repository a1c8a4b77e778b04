package no.fremgang.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.Measure;
import no.fremgang.catalogue.Parameters;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.Question;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.core.Text;

/** The contract's default process and factors, with the measurement parameters. */
public final class TestCatalogue {
  private static final Map<String, Double> PARAMETERS =
      Map.ofEntries(
          Map.entry("shown-probability", 0.90),
          Map.entry("indicated-probability", 0.75),
          Map.entry("normal-probability", 0.75),
          Map.entry("false-discovery-share", 0.05),
          Map.entry("minimum-peers", 5.0),
          Map.entry("ramp-months", 6.0),
          Map.entry("minimum-presence", 0.5),
          Map.entry("full-time-days-per-month", 19.0),
          Map.entry("pooled-quarters", 4.0),
          Map.entry("quarter-decay", 0.7),
          Map.entry("seller-sd-prior", 0.5),
          Map.entry("outlier-share", 0.6),
          Map.entry("outlier-sd", 0.7),
          Map.entry("detection-standard-errors", 2.49),
          Map.entry("minimum-customer-answers", 5.0),
          Map.entry("self-customer-difference", 4 / 3.0),
          Map.entry("minimum-observations", 2.0),
          Map.entry("rating-difference", 0.2),
          Map.entry("exposure-limit", 5.0),
          Map.entry("usual-log-variance", 0.36),
          Map.entry("fewest-presence-records", 5.0),
          Map.entry("fewest-sales-at-period-end", 10.0),
          Map.entry("fewest-teams", 3.0),
          Map.entry("fewest-in-team", 3.0),
          Map.entry("fewest-sharing", 3.0),
          Map.entry("nearly-all-share", 0.9),
          Map.entry("assignment-varying-share", 0.5),
          Map.entry("assignment-false-alarm", 0.01),
          Map.entry("assignment-least-difference", 0.0333333333),
          Map.entry("mechanical-fewest-counts", 6.0),
          Map.entry("mechanical-least-count", 10.0),
          Map.entry("mechanical-round-share", 0.8),
          Map.entry("mechanical-flat-variation", 0.03),
          Map.entry("agreed-need-score", 2.34),
          Map.entry("agreed-strength-score", 3.66),
          Map.entry("self-not-good-score", 3.0),
          Map.entry("low-rating-below", 4.0),
          Map.entry("high-rating-above", 3.0));

  private TestCatalogue() {}

  public static Catalogue catalogue() {
    Map<String, FactorDefinition> factors = new TreeMap<>();
    add(
        factors,
        "lead_volume",
        new Measure.Volume("lead", false, false),
        0.1,
        Control.ORGANISATION);
    add(factors, "activity_per_day", new Measure.ActivityRate(Set.of()), 0.1);
    add(factors, "lead_to_contact", new Measure.Conversion("lead"), 0.1);
    add(factors, "contact_to_meeting", new Measure.Conversion("contact"), 0.1);
    add(factors, "meeting_to_proposal", new Measure.Conversion("meeting"), 0.1);
    add(factors, "proposal_to_won", new Measure.Conversion("proposal"), 0.1);
    add(factors, "deal_size", new Measure.DealSize(), 0.1, Control.SHARED);
    add(factors, "price_kept", new Measure.PriceKept(), 0.03);
    lower(factors, "cycle_days", new Measure.CycleDays());
    lower(factors, "no_decision_share", new Measure.NoDecisionShare());
    add(factors, "next_step_coverage", new Measure.NextStepCoverage(), 0.1);
    add(factors, "qualification_completeness", new Measure.QualificationCompleteness(), 0.1);
    add(factors, "contacts_per_deal", new Measure.ContactsPerDeal(), 0.1);
    lower(factors, "proposal_lead_days", new Measure.LeadDays("meeting", "proposal"));
    add(factors, "cross_sell_share", new Measure.CrossSellShare(), 0.1);
    Map<String, Question> questions = new TreeMap<>();
    for (String id : List.of("understood_our_needs", "showed_the_value", "first_impression")) {
      questions.put(id, new Question(id, new Text(id, id), Question.About.SELLER));
    }
    Text motivation = new Text("motivation", "motivation");
    questions.put("motivation", new Question("motivation", motivation, Question.About.SITUATION));
    return new Catalogue(
        process(),
        new TreeMap<>(factors),
        new TreeMap<>(questions),
        new TreeMap<>(),
        new TreeMap<>(),
        parameters());
  }

  private static SalesProcess process() {
    return new SalesProcess(
        List.of(
            stage("lead", 14), stage("contact", 30), stage("meeting", 30), stage("proposal", 45)));
  }

  private static Stage stage(String id, int maturityDays) {
    return new Stage(id, new Text(id, id), maturityDays);
  }

  private static Parameters parameters() {
    LocalDate from = LocalDate.of(2020, 1, 1);
    return new Parameters(
        PARAMETERS.entrySet().stream()
            .map(e -> new Parameter(e.getKey(), e.getValue(), "test", from, "test"))
            .toList());
  }

  private static void lower(Map<String, FactorDefinition> all, String id, Measure measure) {
    put(all, id, measure, 0.1, Control.SELLER, Direction.LOWER_IS_BETTER);
  }

  private static void add(
      Map<String, FactorDefinition> all, String id, Measure measure, double difference) {
    add(all, id, measure, difference, Control.SELLER);
  }

  private static void add(
      Map<String, FactorDefinition> all,
      String id,
      Measure measure,
      double difference,
      Control control) {
    put(all, id, measure, difference, control, Direction.HIGHER_IS_BETTER);
  }

  private static void put(
      Map<String, FactorDefinition> all,
      String id,
      Measure measure,
      double difference,
      Control control,
      Direction direction) {
    List<Adjuster> adjustFor =
        List.of(Adjuster.REGION, Adjuster.SEGMENT, Adjuster.SOURCE, Adjuster.CUSTOMER_TYPE);
    all.put(
        id,
        new FactorDefinition(
            id, new Text(id, id), measure, control, direction, difference, adjustFor));
  }
}
