package no.fremgang.assessment;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanExplaining;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;

/** The demo company, its plans explained; measured once for all tests that ask. */
final class ExplainedDemo {
  static final PackFiles FILES = PackFiles.from(Path.of("rules"));
  static final RulePack PACK = RuleReader.read(FILES);
  private static final RunningPack RUNNING = RunningPack.evaluated(PACK);
  private static final Observations DEMO =
      DataSetReader.read(
              Path.of("src/main/resources/demo"),
              DataSetSchema.of(PACK.catalogue()),
              ReadOptions.defaults())
          .observations();
  private static final Assessment ASSESSMENT =
      Assessment.prepare(RUNNING, DEMO, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));

  private static final Map<String, ExplainedPlan> PLANS = new ConcurrentHashMap<>();

  private ExplainedDemo() {}

  static RunningPack running() {
    return RUNNING;
  }

  static List<SellerId> sellers() {
    return DEMO.sellers().stream().map(Seller::id).toList();
  }

  static ExplainedPlan plan(String seller) {
    return PLANS.computeIfAbsent(seller, id -> ASSESSMENT.explained(new SellerId(id)));
  }

  /** In another period, or as known on another day. */
  static Assessment in(String period, String asOf) {
    return Assessment.prepare(RUNNING, DEMO, Period.parse(period), LocalDate.parse(asOf));
  }

  static PlanExplanation explained(String seller, Language language) {
    return PlanExplaining.explain(PACK, plan(seller), language);
  }
}
