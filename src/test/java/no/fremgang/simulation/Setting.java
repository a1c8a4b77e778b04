package no.fremgang.simulation;

import java.util.List;

/**
 * What kind of company it is, apart from what is planted in it; real ones differ in all of this.
 *
 * @param sellers how many
 * @param cases whether single opportunities are given, else monthly counts and results
 * @param surveys whether customers, seller and manager were asked
 * @param leads leads of an average seller in a month
 * @param rates conversion of each stage in the average case, 0..1
 * @param regionSd how much regions differ, log-odds
 * @param sourceSd how much lead sources, segments and customer types differ, log-odds
 * @param naturalSd how much sellers differ without any cause, log-odds
 * @param loadSd how unequal the leads of sellers are, log
 * @param monthSd how much a seller's leads swing from month to month beyond chance, log
 * @param answers customers who answer in a quarter
 */
record Setting(
    String name,
    int sellers,
    boolean cases,
    boolean surveys,
    double leads,
    List<Double> rates,
    double regionSd,
    double sourceSd,
    double naturalSd,
    double loadSd,
    double monthSd,
    int answers) {
  static final List<Setting> ALL =
      List.of(
          new Setting(
              "large, cases, surveys",
              120,
              true,
              true,
              30,
              List.of(0.7, 0.55, 0.55, 0.35),
              0.2,
              0.2,
              0.05,
              0.2,
              0.0,
              8),
          new Setting(
              "medium, counts, no surveys",
              40,
              false,
              false,
              45,
              List.of(0.6, 0.5, 0.5, 0.3),
              0.3,
              0.0,
              0.1,
              0.4,
              0.3,
              0),
          new Setting(
              "medium, cases, surveys",
              40,
              true,
              true,
              40,
              List.of(0.65, 0.45, 0.6, 0.25),
              0.0,
              0.3,
              0.0,
              0.3,
              0.2,
              5),
          new Setting(
              "small, counts, surveys",
              12,
              false,
              true,
              60,
              List.of(0.75, 0.6, 0.5, 0.4),
              0.1,
              0.1,
              0.1,
              0.1,
              0.0,
              10),
          new Setting(
              "large, cases, no surveys",
              120,
              true,
              false,
              20,
              List.of(0.8, 0.6, 0.45, 0.3),
              0.4,
              0.25,
              0.1,
              0.3,
              0.4,
              0));

  Setting withSellers(int other) {
    return with(other, leads, regionSd, sourceSd, naturalSd);
  }

  /** The same company where nothing differs between sellers or their circumstances. */
  Setting alike() {
    return with(sellers, leads, 0, 0, 0);
  }

  /** The same company where circumstances differ much, and nothing else does. */
  Setting contextOnly() {
    return with(sellers, leads, Math.max(regionSd, 0.35), Math.max(sourceSd, 0.3), 0);
  }

  Setting withLeads(double other) {
    return with(sellers, other, regionSd, sourceSd, naturalSd);
  }

  private Setting with(int people, double perMonth, double region, double source, double natural) {
    return new Setting(
        name, people, cases, surveys, perMonth, rates, region, source, natural, loadSd, monthSd,
        answers);
  }
}
