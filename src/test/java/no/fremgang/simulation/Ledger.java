package no.fremgang.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Money;
import no.fremgang.observation.Context;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.OpportunityDraft;

/** How a company writes its work down: single opportunities, or counts and results by month. */
final class Ledger {
  private final Setting setting;
  private final ObservationsBuilder builder;
  private final Map<String, long[]> counts = new TreeMap<>();
  private final Map<String, Context> contexts = new TreeMap<>();
  private final Map<YearMonth, long[]> results = new TreeMap<>();
  private int number;

  Ledger(Setting setting, ObservationsBuilder builder) {
    this.setting = setting;
    this.builder = builder;
  }

  void month(Person person, YearMonth month, double days, long activities) {
    builder.presence(person.id, month, days);
    builder.activities(person.id, month, "call", activities);
    results.put(month, new long[2]);
  }

  void add(Person person, Opportunity opportunity) {
    LocalDate won = opportunity.won;
    if (won != null) {
      long[] result = results.get(YearMonth.from(won));
      if (result != null) {
        result[0]++;
        result[1] += opportunity.amount;
      }
    }
    if (setting.cases()) {
      builder.opportunity(draft(person, opportunity));
    } else {
      count(opportunity);
    }
  }

  private OpportunityDraft draft(Person person, Opportunity opportunity) {
    OpportunityDraft draft = OpportunityDraft.of("O" + number++, person.id);
    draft.context(opportunity.context);
    for (int stage = 0; stage < opportunity.entered.length; stage++) {
      LocalDate day = opportunity.entered[stage];
      if (day != null) {
        draft.entered(Skill.STAGES.get(stage), day);
      }
    }
    if (opportunity.lost != null) {
      draft.lost(opportunity.lost, "price");
    }
    if (opportunity.won != null) {
      draft.won(opportunity.won).amount(Money.of((double) opportunity.amount));
      draft.listAmount(Money.of((double) opportunity.list));
    }
    return draft;
  }

  private void count(Opportunity opportunity) {
    for (int stage = 0; stage < opportunity.entered.length; stage++) {
      LocalDate day = opportunity.entered[stage];
      if (day != null) {
        // Counts are kept by source alone, as most companies do.
        Context kept = new Context(opportunity.context.source(), "", "", "", "");
        String key = YearMonth.from(day) + " " + stage + " " + kept.source();
        contexts.put(key, kept);
        long[] count = counts.computeIfAbsent(key, k -> new long[2]);
        count[0]++;
        count[1] += opportunity.advanced(stage) ? 1 : 0;
      }
    }
  }

  /** Writes what was gathered of the seller. */
  void close(Person person, double target) {
    counts.forEach(
        (key, n) -> {
          String[] parts = key.split(" ");
          builder.funnel(
              person.id,
              YearMonth.parse(parts[0]),
              Skill.STAGES.get(Integer.parseInt(parts[1])),
              n[0],
              n[1],
              contexts.getOrDefault(key, Context.NONE));
        });
    if (!setting.cases()) {
      results.forEach((m, n) -> builder.result(person.id, m, n[0], Money.of((double) n[1])));
    }
    builder.target(person.id, Organisation.PERIOD, "revenue", Math.round(target));
    counts.clear();
    results.clear();
  }
}
