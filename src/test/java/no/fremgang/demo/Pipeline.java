package no.fremgang.demo;

import java.util.List;
import no.fremgang.demo.Market.Level;

/** Lets a seller's opportunities run through the process until the last day that is known. */
final class Pipeline {
  private static final List<Level> MEETING_LOSSES =
      List.of(reason("no_fit", 0.4), reason("timing", 0.35), reason("price", 0.25));
  private static final List<Level> PROPOSAL_LOSSES =
      List.of(reason("price", 0.38), reason("competitor", 0.37), reason("timing", 0.25));

  /** Chance makes no two sellers alike: this little is natural, and no cause of anything. */
  static final double NATURAL_LOG_ODDS = 0.05;

  private final SellerProfile seller;
  private final Dice dice;
  private final long lastDay;
  private final double[] natural = new double[Market.STAGES.size()];

  Pipeline(SellerProfile seller, Dice dice, long lastDay) {
    this.seller = seller;
    this.dice = dice;
    this.lastDay = seller.leftOn() == null ? lastDay : seller.leftOn().toEpochDay();
    for (int i = 0; i < natural.length; i++) {
      natural[i] = NATURAL_LOG_ODDS * Math.max(-2, Math.min(2, dice.spread()));
    }
  }

  DrawnOpportunity run(long leadDay, boolean selfFound) {
    Behaviour behaviour = seller.behaviourOn(leadDay);
    Level source = selfFound ? Market.SELF : dice.pick(Market.GIVEN_SOURCES, Market.Level::share);
    Level segment = segment();
    boolean existing = dice.chance(Market.EXISTING.share() + behaviour.shift(Trait.EXISTING));
    Level customer = existing ? Market.EXISTING : Market.NEW;
    Level channel = dice.pick(Market.CHANNELS, Level::share);
    Level competitor = dice.pick(Market.COMPETITORS, Level::share);
    List<Level> context = List.of(source, segment, customer, channel, competitor);

    Course course = course(leadDay, context);
    long list = course.enteredOn[3] == 0 ? 0 : listAmount(segment, behaviour);
    long amount = course.wonOn == 0 ? list : kept(list, seller.behaviourOn(course.wonOn));
    boolean known = course.enteredOn[2] != 0;
    return new DrawnOpportunity(
        source.name(),
        segment.name(),
        customer.name(),
        channel.name(),
        answered(behaviour) ? competitor.name() : "unknown",
        course.enteredOn,
        course.wonOn,
        course.lostOn,
        amount,
        list,
        course.lostReason,
        course.open() ? nextStep() : 0,
        1 + (known ? dice.count(1.9 * StrictMath.exp(behaviour.shift(Trait.CONTACTS))) : 0),
        known ? answer(behaviour) : "",
        known ? answer(behaviour) : "");
  }

  /** Where an opportunity came to. */
  private static final class Course {
    private final long[] enteredOn = new long[Market.STAGES.size()];
    private long wonOn;
    private long lostOn;
    private String lostReason = "";

    boolean open() {
      return wonOn == 0 && lostOn == 0;
    }
  }

  private Course course(long leadDay, List<Level> context) {
    Course course = new Course();
    long day = leadDay;
    for (int stage = 0; stage < course.enteredOn.length; stage++) {
      course.enteredOn[stage] = day;
      Behaviour behaviour = seller.behaviourOn(day);
      boolean goesOn = dice.chance(Market.chance(stage, shift(stage, context, behaviour)));
      long next = workday(day + Math.max(stage, dice.days(daysIn(stage, context, behaviour))));
      String reason = lostReason(stage, behaviour);
      if (next > lastDay) {
        return course;
      }
      if (!goesOn) {
        course.lostOn = next;
        course.lostReason = reason;
        return course;
      }
      day = next;
    }
    course.wonOn = day;
    return course;
  }

  private double shift(int stage, List<Level> context, Behaviour behaviour) {
    double shift = seller.region().logOdds() + natural[stage];
    for (Level level : context) {
      shift += level.shift(stage);
    }
    return shift + behaviour.shift(Trait.values()[stage]);
  }

  private static double daysIn(int stage, List<Level> context, Behaviour behaviour) {
    double pace = behaviour.shift(stage == 2 ? Trait.PROPOSAL_DELAY : Trait.PACE);
    double size = context.get(1).name().equals("large") ? 0.15 : 0;
    return Market.averageDays(stage) * StrictMath.exp(pace + size);
  }

  private String lostReason(int stage, Behaviour behaviour) {
    double undecided = behaviour.shift(Trait.NO_DECISION);
    return switch (stage) {
      case 0 -> "no_contact";
      case 1 -> dice.chance(0.3) ? "timing" : "not_interested";
      case 2 ->
          dice.chance(0.25 + undecided)
              ? "no_decision"
              : dice.pick(MEETING_LOSSES, Level::share).name();
      default ->
          dice.chance(0.3 + undecided)
              ? "no_decision"
              : dice.pick(PROPOSAL_LOSSES, Level::share).name();
    };
  }

  private Level segment() {
    Level any = dice.pick(Market.SEGMENTS, Level::share);
    if (dice.chance(0.4)) {
      return any;
    }
    return Market.SEGMENTS.stream()
        .filter(s -> s.name().equals(seller.segment()))
        .findFirst()
        .orElse(any);
  }

  private long listAmount(Level segment, Behaviour behaviour) {
    double level = seller.region().dealSize() * Market.dealSize(segment.name());
    double size = level * StrictMath.exp(behaviour.shift(Trait.DEAL_SIZE) + 0.35 * dice.spread());
    return Math.max(1, Math.round(size / 1000)) * 1000;
  }

  private long kept(long list, Behaviour behaviour) {
    double share = 0.91 + behaviour.shift(Trait.PRICE_KEPT) + 0.045 * dice.spread();
    return Math.round(list * Math.max(0.5, Math.min(1, share)) / 100) * 100;
  }

  private boolean answered(Behaviour behaviour) {
    return dice.chance(0.88 + behaviour.shift(Trait.ANSWERS));
  }

  private String answer(Behaviour behaviour) {
    if (!answered(behaviour)) {
      return "unknown";
    }
    return dice.chance(0.7) ? "yes" : "no";
  }

  private long nextStep() {
    double coverage = 0.82 + seller.behaviourOn(lastDay).shift(Trait.NEXT_STEP);
    return dice.chance(coverage) ? workday(lastDay + 1 + dice.below(21)) : 0;
  }

  /** The day itself, or the Monday after a weekend. */
  private static long workday(long epochDay) {
    long weekday = Math.floorMod(epochDay + 3, 7L);
    return weekday < 5 ? epochDay : epochDay + 7 - weekday;
  }

  private static Level reason(String name, double share) {
    return new Level(name, share, 0, 0, 0, 0);
  }
}
