package no.fremgang.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    "control",
    "direction",
    "smallest_difference",
    "adjust_for"
  };

  private final ById<SalesProcess.Stage> stages;
  private final Map<String, Function<YamlFields, Measure>> measures = new LinkedHashMap<>();

  FactorFields(ById<SalesProcess.Stage> stages) {
    this.stages = stages;
    measures.put("conversion", f -> new Measure.Conversion(stage(f, "stage")));
    measures.put(
        "volume",
        f ->
            new Measure.Volume(
                stage(f, "stage"), f.truth("self_found", false), f.truth("per_potential", false)));
    measures.put("activity_rate", f -> new Measure.ActivityRate(activities(f)));
    measures.put("deal_size", f -> new Measure.DealSize());
    measures.put("price_kept", f -> new Measure.PriceKept());
    measures.put("cycle_days", f -> new Measure.CycleDays());
    measures.put("lead_days", f -> new Measure.LeadDays(stage(f, "stage"), stage(f, "to_stage")));
    measures.put("no_decision_share", f -> new Measure.NoDecisionShare());
    measures.put("next_step_coverage", f -> new Measure.NextStepCoverage());
    measures.put("qualification_completeness", f -> new Measure.QualificationCompleteness());
    measures.put("contacts_per_deal", f -> new Measure.ContactsPerDeal());
    measures.put("cross_sell_share", f -> new Measure.CrossSellShare());
  }

  FactorDefinition read(YamlFields f) {
    return new FactorDefinition(
        f.id("id"),
        f.bilingual("name"),
        f.choice("measure", measures).apply(f),
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

  private static Set<String> activities(YamlFields f) {
    Set<String> activities = new TreeSet<>();
    f.scalars("activities").stream().map(YamlScalar::text).forEach(activities::add);
    return activities;
  }
}
