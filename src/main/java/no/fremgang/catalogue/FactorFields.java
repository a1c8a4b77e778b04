package no.fremgang.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlScalar;

/** Reads one factor; a measure that speaks of a stage names one of the process. */
final class FactorFields {
  static final String[] KEYS = {
    "id",
    "name",
    "measure",
    "stage",
    "to_stage",
    "self_found",
    "per_potential",
    "activities",
    "out_of",
    "reasons",
    "stages",
    "where",
    "last_days",
    "after_days",
    "control",
    "direction",
    "smallest_difference",
    "adjust_for"
  };

  /** What cases can be told apart by, as {@code where} writes it. */
  static final Map<String, Adjuster> PARTS =
      new TreeMap<>(
          Map.of(
              "segment", Adjuster.SEGMENT,
              "source", Adjuster.SOURCE,
              "customer_type", Adjuster.CUSTOMER_TYPE,
              "channel", Adjuster.CHANNEL,
              "competitor", Adjuster.COMPETITOR));

  private final ById<SalesProcess.Stage> stages;
  private final List<String> inOrder;
  private final Map<String, Function<YamlFields, Measure>> measures = new LinkedHashMap<>();

  /**
   * @param inOrder ids of the stages in the order of the process
   */
  FactorFields(ById<SalesProcess.Stage> stages, List<String> inOrder) {
    this.stages = stages;
    this.inOrder = List.copyOf(inOrder);
    measures.put("conversion", f -> new Measure.Conversion(stage(f, "stage")));
    measures.put(
        "volume",
        f ->
            new Measure.Volume(
                stage(f, "stage"), f.truth("self_found", false), f.truth("per_potential", false)));
    measures.put("reach", f -> new Measure.Reach(stage(f, "stage"), laterStage(f)));
    measures.put("activity_rate", f -> new Measure.ActivityRate(words(f.scalars("activities"))));
    measures.put(
        "activity_share", f -> new Measure.ActivityShare(some(f, "activities"), some(f, "out_of")));
    measures.put("deal_size", f -> new Measure.DealSize());
    measures.put("price_kept", f -> new Measure.PriceKept());
    measures.put(
        "price_kept_at_period_end",
        f -> new Measure.PriceKeptAtPeriodEnd(f.whole("last_days", 1, 90)));
    measures.put("cycle_days", f -> new Measure.CycleDays());
    measures.put("days_to_lost", f -> new Measure.DaysToLost());
    measures.put("lead_days", f -> new Measure.LeadDays(stage(f, "stage"), laterStage(f)));
    measures.put("no_decision_share", f -> new Measure.NoDecisionShare());
    measures.put(
        "loss_reason_share", f -> new Measure.LossReasonShare(some(f, "reasons"), stages(f)));
    measures.put("stalled_share", f -> new Measure.StalledShare(stage(f, "stage")));
    measures.put("open_per_day", f -> new Measure.OpenPerDay());
    measures.put("stages_recorded", f -> new Measure.StagesRecorded());
    measures.put("next_step_coverage", f -> new Measure.NextStepCoverage());
    measures.put("qualification_completeness", f -> new Measure.QualificationCompleteness());
    measures.put("contacts_per_deal", f -> new Measure.ContactsPerDeal());
    measures.put("touches_per_lead", f -> new Measure.TouchesPerLead());
    measures.put("response_days", f -> new Measure.ResponseDays());
    measures.put("close_date_moves", f -> new Measure.CloseDateMoves());
    measures.put("accepted_share", f -> new Measure.AcceptedShare(stage(f, "stage")));
    measures.put("commits_won", f -> new Measure.CommitsWon());
    measures.put(
        "silent_share",
        f -> new Measure.SilentShare(stage(f, "stage"), f.whole("after_days", 1, 365)));
    measures.put("plan_agreed_share", f -> new Measure.PlanAgreedShare(stage(f, "stage")));
    measures.put("cancelled_share", f -> new Measure.CancelledShare());
    measures.put("cross_sell_share", f -> new Measure.CrossSellShare());
  }

  /** The measures there are, as a pack writes them. */
  Set<String> words() {
    return measures.keySet();
  }

  FactorDefinition read(YamlFields f) {
    return new FactorDefinition(
        f.id("id"),
        f.bilingual("name"),
        limited(f, f.choice("measure", measures).apply(f)),
        f.choice("control", Control.class),
        f.choice("direction", Direction.class),
        f.number("smallest_difference", 0.001, 0.999),
        f.choices("adjust_for", Adjuster.class));
  }

  private String stage(YamlFields f, String key) {
    String stage = f.text(key);
    stages.knows(stage, f.placeOf(key));
    return stage;
  }

  /** A stage that comes after {@code stage} in the process. */
  private String laterStage(YamlFields f) {
    int after = inOrder.indexOf(f.text("stage")) + 1;
    Map<String, String> later = new LinkedHashMap<>();
    inOrder.subList(after, inOrder.size()).forEach(stage -> later.put(stage, stage));
    return f.choice("to_stage", later, "");
  }

  private Set<String> stages(YamlFields f) {
    Set<String> named = new TreeSet<>();
    for (YamlScalar stage : f.scalars("stages")) {
      stages.knows(stage.text(), stage.place());
      named.add(stage.text());
    }
    return named;
  }

  /** The measure, of the cases {@code where} names only if it is there. */
  private static Measure limited(YamlFields f, Measure whole) {
    if (!f.has("where")) {
      return whole;
    }
    Map<Adjuster, Set<String>> where = new EnumMap<>(Adjuster.class);
    String[] known = PARTS.keySet().toArray(String[]::new);
    f.mapping("where", known)
        .ifPresent(
            parts ->
                PARTS.forEach(
                    (key, part) -> {
                      if (parts.has(key)) {
                        where.put(part, some(parts, key));
                      }
                    }));
    if (where.isEmpty()) {
      f.empty("where");
      return whole;
    }
    return new Measure.PartOf(whole, where);
  }

  private static Set<String> some(YamlFields f, String key) {
    return words(f.atLeastOne(key));
  }

  private static Set<String> words(List<YamlScalar> scalars) {
    Set<String> words = new TreeSet<>();
    scalars.stream().map(YamlScalar::text).forEach(words::add);
    return words;
  }
}
