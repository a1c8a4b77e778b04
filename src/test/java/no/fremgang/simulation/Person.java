package no.fremgang.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seller of a made-up company and the truth about the seller; 0 and 1 are ordinary. */
final class Person {
  /** What explains results without being a skill of this seller. */
  enum Outside {
    RAMP_UP,
    LEADS,
    ABSENCE,
    TERRITORY,
    TEAM
  }

  final String id;
  final String team;
  final int region;
  final String segment;
  LocalDate hiredOn = LocalDate.of(2021, 3, 1);

  /** Log-odds of each conversion, beyond context. */
  final double[] skill = new double[Skill.STAGES.size()];

  double leads = 1;
  double activity = 1;
  double pace = 1;
  double dealSize = 1;
  double priceKept = 0.92;
  double target = 1;

  /** Share of the good segment among the seller's cases; drives confounding by assignment. */
  double goodCases = 0.5;

  double position = 1;
  final Set<YearMonth> away = new HashSet<>();
  @Nullable Skill planted;
  @Nullable Outside outside;

  /** How much lower the question of the planted skill is answered, points. */
  double answeredLower;

  boolean blindSpot;

  Person(String id, String team, int region, String segment) {
    this.id = id;
    this.team = team;
    this.region = region;
    this.segment = segment;
  }

  boolean ordinary() {
    return planted == null && outside == null;
  }
}
