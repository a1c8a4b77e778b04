package no.fremgang.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page about measured quality, as text. */
final class QualityPage {
  /** Columns of the first table and their bars. */
  static final List<String> ENGINE =
      List.of(
          "wrongly shown",
          "named at all",
          "found",
          "right first",
          "outside told as skill",
          "intervals cover");

  static final List<String> VERDICTS =
      List.of(
          "verdict wrongly shown",
          "verdict wrongly named",
          "verdict found",
          "outside named at all");

  static final List<String> NAIVE =
      List.of(
          "below target: wrong",
          "below target: found",
          "below average: wrong",
          "below average: found",
          "below average: right first");

  private static final String INTRODUCTION =
      """
      # Measured quality

      How far the plans tell the truth, on made-up organisations whose truth is known. Written by

      ```sh
      mvn -q -Pmeasurement-quality test-compile exec:exec
      ```

      with rule pack %s; a number that is changed by hand is lost with the next run. Each scenario was run
      in every company that fits it (%d kinds, with a seed not used for tuning), through the real
      path: observations, factors, expectations, verdicts, rules, plan. The code is in
      `src/test/java/no/fremgang/simulation`; `MeasurementQualityTest` holds the bars on further seeds with
      every build.

      ## What is counted
      - **wrongly shown**, **named at all**: sellers without any planted cause in whose plan a skill is shown,
        or shown or indicated.
      - **findable**: planted gaps the cases can tell: a one-sided test at 5 %% of the seller's true level
        against the true level of an average seller in the same cases has a power of 80 %% or more, with the
        seller's number of cases (30 %% → 20 %% takes 119). **found**: the planted skill is named. **right
        first**: it is the first skill named.
      - **outside told as skill**: sellers in ramp-up, short of leads, absent, in a poor territory or in a
        weak team in whose plan a skill is shown.
      - **intervals cover**: 90 %% intervals of the conversions and of activity that hold the true level.

      Where the records alone cannot tell two skills of a stage apart, and nobody was asked, a scenario is
      left out for that company.
      """;

  /** One scenario and what came of it. */
  record Line(Scenario scenario, Score score) {}

  private QualityPage() {}

  static String of(List<Line> lines, String pack) {
    return INTRODUCTION.formatted(pack, Setting.ALL.size())
        + "\n## The plans\n"
        + "Bars: wrongly shown 3 % (1 % where nothing differs), named at all 15 %, found 85 %, right\n"
        + "first 80 %, outside told as skill 3 %, intervals 87–93 %.\n\n"
        + table(ENGINE, true, lines)
        + "\n## The verdicts alone\n"
        + "The same of the factors' verdicts, whatever the rules make of them: a verdict is wrongly shown\n"
        + "or named if any factor the seller controls is below expectation. The last column counts skills\n"
        + "named in plans of sellers with an outside cause, shown or indicated.\n\n"
        + table(VERDICTS, false, lines)
        + "\n## What naive readings would have said\n"
        + "*Below target*: who misses the target has something to correct. *Below average*: whose rate is\n"
        + "below the average of all sellers in any factor has a gap there. Wrong: of the sellers without a\n"
        + "planted skill gap. Found: of the findable gaps.\n\n"
        + table(NAIVE, false, lines);
  }

  private static String table(List<String> columns, boolean sizes, List<Line> lines) {
    StringBuilder text = new StringBuilder("| scenario |");
    text.append(sizes ? " sellers without a gap | findable gaps |" : "");
    columns.forEach(column -> text.append(' ').append(column).append(" |"));
    text.append("\n| --- |").append(" ---: |".repeat(columns.size() + (sizes ? 2 : 0)));
    text.append('\n');
    lines.forEach(line -> row(text, line.scenario().title, line.score(), columns, sizes));
    Score all = new Score();
    lines.forEach(line -> all.add(line.score()));
    row(text, "**all**", all, columns, sizes);
    return text.toString();
  }

  private static void row(
      StringBuilder text, String title, Score score, List<String> columns, boolean sizes) {
    text.append("| ").append(title).append(" |");
    if (sizes) {
      long without = score.shown.of() + score.outsideShown.of();
      text.append(String.format(Locale.ROOT, " %d | %d |", without, score.found.of()));
    }
    columns.forEach(c -> text.append(' ').append(score.columns().get(c)).append(" |"));
    text.append('\n');
  }

  /** Headings, table heads and scenario names: what changes only with the simulator. */
  static List<String> form(String page) {
    return Arrays.stream(page.split("\n"))
        .filter(line -> line.startsWith("#") || line.startsWith("| "))
        .map(
            line ->
                line.startsWith("| scenario")
                    ? line
                    : line.split("\\|")[line.startsWith("|") ? 1 : 0])
        .map(String::strip)
        .collect(Collectors.toList());
  }
}
