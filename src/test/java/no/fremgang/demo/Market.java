package no.fremgang.demo;

import java.util.List;

/** The circumstances of opportunities: how often they occur and what they do to success. */
final class Market {
  static final List<String> STAGES = List.of("lead", "contact", "meeting", "proposal");

  /** Conversions of the average case, as log-odds: 70 %, 58 %, 58 % and 36 %. */
  private static final double[] AVERAGE = {0.90, 0.32, 0.32, -0.55};

  /** Average days from each stage to the next. */
  private static final double[] DAYS = {5, 14, 14, 25};

  /** A value of a context column: its share of cases and its shift of each conversion. */
  record Level(
      String name, double share, double lead, double contact, double meeting, double proposal) {
    double shift(int stage) {
      return switch (stage) {
        case 0 -> lead;
        case 1 -> contact;
        case 2 -> meeting;
        default -> proposal;
      };
    }
  }

  static final Level SELF = new Level("self", 0, 0.1, 0.0, 0.0, 0.0);
  static final List<Level> GIVEN_SOURCES =
      List.of(
          new Level("website", 0.30, 0.0, 0.0, 0.0, 0.0),
          new Level("partner", 0.18, 0.2, 0.1, 0.1, 0.1),
          new Level("event", 0.14, -0.1, 0.0, 0.0, 0.0),
          new Level("referral", 0.17, 0.4, 0.2, 0.1, 0.2),
          new Level("campaign", 0.21, -0.4, -0.1, -0.1, -0.1));
  static final List<Level> SEGMENTS =
      List.of(
          new Level("small", 0.45, 0.1, 0.1, 0.0, 0.1),
          new Level("medium", 0.35, 0.0, 0.0, 0.0, 0.0),
          new Level("large", 0.20, -0.1, -0.2, 0.0, -0.2));
  static final Level NEW = new Level("new", 0.65, -0.1, -0.1, 0.0, -0.2);
  static final Level EXISTING = new Level("existing", 0.35, 0.2, 0.2, 0.1, 0.35);
  static final List<Level> CHANNELS =
      List.of(
          new Level("physical", 0.55, 0.0, 0.0, 0.1, 0.0),
          new Level("digital", 0.45, 0.0, 0.0, -0.1, 0.0));
  static final List<Level> COMPETITORS =
      List.of(
          new Level("no", 0.60, 0.0, 0.0, 0.0, 0.2), new Level("yes", 0.40, 0.0, 0.0, 0.0, -0.4));

  private Market() {}

  static double averageDays(int stage) {
    return DAYS[stage];
  }

  static double dealSize(String segment) {
    return switch (segment) {
      case "small" -> 85_000;
      case "medium" -> 160_000;
      default -> 330_000;
    };
  }

  /** Average sale of sellers who mostly serve the segment, over that of all; targets follow it. */
  static double dealSizeOfSellers(String segment) {
    return switch (segment) {
      case "small" -> 0.72;
      case "medium" -> 1.0;
      default -> 1.45;
    };
  }

  /** Chance of getting beyond the stage, 0..1. */
  static double chance(int stage, double shift) {
    return 1 / (1 + StrictMath.exp(-AVERAGE[stage] - shift));
  }
}
