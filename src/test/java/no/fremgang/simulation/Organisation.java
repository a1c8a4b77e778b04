package no.fremgang.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Seller;

/** One made-up company: its people with the truth about them, and what is observed of them. */
final class Organisation {
  static final Period PERIOD = Period.parse("2026-Q3");
  static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
  static final YearMonth LAST = YearMonth.of(2026, 9);
  static final int MONTHS = 12;
  private static final int REGIONS = 4;
  private static final int PER_TEAM = 8;
  private static final double POTENTIAL = 1_000_000;

  final Setting setting;
  final List<Person> people = new ArrayList<>();

  /** The true level of each factor in the seller's own mix of cases, by seller and factor. */
  final Map<String, Map<String, Level>> truth = new TreeMap<>();

  final Observations observations;

  /**
   * @param expected level of an average seller in the same mix of cases
   * @param own level of this seller
   * @param expectedSd by how much single cases vary at the expected level
   * @param ownSd the same at the seller's own level
   */
  record Level(double expected, double own, double expectedSd, double ownSd) {
    private static final double ONE_SIDED_5_PERCENT = 1.645;
    private static final double POWER_80_PERCENT = 0.842;

    static Level ofShare(double expected, double own) {
      double expectedSd = Math.sqrt(expected * (1 - expected));
      return new Level(expected, own, expectedSd, Math.sqrt(own * (1 - own)));
    }

    /**
     * Whether so many cases tell own from expected: one-sided test at 5 % with 80 % power against a
     * known expectation, so 30 % against 20 % takes 119 cases.
     */
    boolean findable(double cases) {
      double needed = ONE_SIDED_5_PERCENT * expectedSd + POWER_80_PERCENT * ownSd;
      return Math.abs(own - expected) * Math.sqrt(cases) >= needed;
    }
  }

  private Organisation(
      Scenario scenario, Setting company, Catalogue catalogue, SplittableRandom random) {
    this.setting = scenario.setting(company);
    hire();
    scenario.plant(people, setting, random);
    for (Person person : people) {
      for (int stage = 0; stage < person.skill.length; stage++) {
        person.skill[stage] += setting.naturalSd() * random.nextGaussian();
      }
      person.leads *= Math.exp(setting.loadSd() * random.nextGaussian());
    }
    ObservationsBuilder builder = new ObservationsBuilder(DataSetSchema.of(catalogue));
    people.forEach(person -> builder.seller(seller(person)));
    Circumstances circumstances = new Circumstances(setting, scenario, random.split());
    Ledger ledger = new Ledger(setting, builder);
    for (Person person : people) {
      Work work = new Work(setting, person, circumstances, random.split());
      truth.put(person.id, work.record(ledger));
      if (setting.surveys()) {
        new Survey(setting, person, random.split()).answer(builder);
      }
    }
    potentials(builder, circumstances);
    this.observations = builder.build();
  }

  static Organisation of(Scenario scenario, Setting company, Catalogue catalogue, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 1000 + scenario.ordinal());
    return new Organisation(scenario, company, catalogue, random);
  }

  /** Teams lie across regions, so that the two can be told apart. */
  private void hire() {
    for (int i = 0; i < setting.sellers(); i++) {
      String team = "T" + (1 + i / Math.min(PER_TEAM, Math.max(3, setting.sellers() / 3)));
      String segment = List.of("small", "medium", "large").get(i % 3);
      people.add(new Person("S%03d".formatted(i + 1), team, i % REGIONS, segment));
    }
  }

  private static Seller seller(Person person) {
    return new Seller(
        new SellerId(person.id),
        "Selger " + person.id,
        person.team,
        "L" + person.team,
        "seller",
        "R" + person.region,
        person.segment,
        person.hiredOn,
        null,
        Language.EN);
  }

  private void potentials(ObservationsBuilder builder, Circumstances circumstances) {
    for (int region = 0; region < Math.min(REGIONS, people.size()); region++) {
      int here = region;
      long sellers = people.stream().filter(p -> p.region == here).count();
      for (int back = 0; back < MONTHS; back++) {
        builder.potential(
            "R" + region,
            LAST.minusMonths(back),
            Math.rint(POTENTIAL * sellers * circumstances.potential(region)));
      }
    }
  }
}
