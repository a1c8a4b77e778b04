package no.fremgang.catalogue;

import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.FactorDefinition.Adjuster;

/** What a factor measures, and with that the model its expectation is fitted by. */
public sealed interface Measure {
  Scale scale();

  /** Whether it is held against available days, so that a day without a row counts as nothing. */
  default boolean isPerDay() {
    Measure whole = whole();
    return whole instanceof Volume || whole instanceof ActivityRate || whole instanceof OpenPerDay;
  }

  /** What is measured, whichever cases it is limited to. */
  default Measure whole() {
    return this;
  }

  /** The circumstances a case must be in to be counted; empty for every case. */
  default Map<Adjuster, Set<String>> where() {
    return Map.of();
  }

  /** How a factor is counted and shown. */
  enum Scale {
    /** k of n, 0..1. */
    SHARE,
    /** Count per exposure. */
    RATE,
    /** Positive amounts in currency, log scale. */
    AMOUNT,
    /** Positive days, log scale, possibly right-censored. */
    DURATION
  }

  /** Of the opportunities that entered the stage, how many advanced to the next (or were won). */
  record Conversion(String stage) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /**
   * The same of some cases only, such as the opportunities with a competitor: those whose
   * circumstances each have one of the values.
   */
  record PartOf(Measure whole, Map<Adjuster, Set<String>> where) implements Measure {
    public PartOf {
      where = Map.copyOf(where);
      if (whole instanceof PartOf || where.isEmpty()) {
        throw new IllegalArgumentException("A part has circumstances, and is not of a part");
      }
    }

    @Override
    public Scale scale() {
      return whole.scale();
    }
  }

  /** Of the opportunities that entered the stage, how many reached the later one (or were won). */
  record Reach(String stage, String to) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /**
   * Opportunities that entered the stage per available day; given to the seller, or self-found.
   *
   * @param perPotential whether as many more are expected as the territory holds more
   */
  record Volume(String stage, boolean selfFound, boolean perPotential) implements Measure {
    public boolean counts(String ofStage, boolean ofSelfFound) {
      return stage.equals(ofStage) && selfFound == ofSelfFound;
    }

    @Override
    public Scale scale() {
      return Scale.RATE;
    }
  }

  /** Activities per available day; an empty set means every activity. */
  record ActivityRate(Set<String> activities) implements Measure {
    @Override
    public Scale scale() {
      return Scale.RATE;
    }
  }

  /** Of the activities counted, how many were of the narrower kind, 0..1 (above 1 counts as 1). */
  record ActivityShare(Set<String> activities, Set<String> of) implements Measure {
    public ActivityShare {
      activities = Set.copyOf(activities);
      of = Set.copyOf(of);
    }

    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Amount of won opportunities. */
  record DealSize() implements Measure {
    @Override
    public Scale scale() {
      return Scale.AMOUNT;
    }
  }

  /** Amount over list amount of won opportunities, 0..1 (above 1 counts as 1). */
  record PriceKept() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /**
   * The same of the sales won in the last days of a calendar quarter.
   *
   * @param lastDays how many, 1 or more
   */
  record PriceKeptAtPeriodEnd(int lastDays) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Days from the first stage to won; open opportunities are right-censored. */
  record CycleDays() implements Measure {
    @Override
    public Scale scale() {
      return Scale.DURATION;
    }
  }

  /**
   * Days from the first stage to lost; open opportunities are right-censored, won ones left out.
   */
  record DaysToLost() implements Measure {
    @Override
    public Scale scale() {
      return Scale.DURATION;
    }
  }

  /** Days between entering two stages. */
  record LeadDays(String from, String to) implements Measure {
    @Override
    public Scale scale() {
      return Scale.DURATION;
    }
  }

  /** Of the decided (won or lost) opportunities, how many were lost to no decision. */
  record NoDecisionShare() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /**
   * Of the opportunities lost with a recorded reason, how many for one of these.
   *
   * @param stages count only those whose last stage is one of them; empty for every stage
   */
  record LossReasonShare(Set<String> reasons, Set<String> stages) implements Measure {
    public LossReasonShare {
      reasons = Set.copyOf(reasons);
      stages = Set.copyOf(stages);
    }

    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /**
   * Of the opportunities open in the stage at the end of the window, how many have been there for
   * longer than its maturity.
   */
  record StalledShare(String stage) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Opportunities open on the last day, per day the seller was available in the period. */
  record OpenPerDay() implements Measure {
    @Override
    public Scale scale() {
      return Scale.RATE;
    }
  }

  /** Of the opportunities that went beyond their first stage, how many have a day for each. */
  record StagesRecorded() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Of the open opportunities at the end of the window, how many have a dated next step. */
  record NextStepCoverage() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Of the qualification questions asked by the record (budget, decision process, competitor). */
  record QualificationCompleteness() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Customer contacts per opportunity that reached the last stage. */
  record ContactsPerDeal() implements Measure {
    @Override
    public Scale scale() {
      return Scale.RATE;
    }
  }

  /** Attempts to reach the customer per opportunity with a recorded number. */
  record TouchesPerLead() implements Measure {
    @Override
    public Scale scale() {
      return Scale.RATE;
    }
  }

  /** Days from the first stage to the first response; open ones are right-censored. */
  record ResponseDays() implements Measure {
    @Override
    public Scale scale() {
      return Scale.DURATION;
    }
  }

  /** Moves of the expected day of closing per opportunity with a recorded number. */
  record CloseDateMoves() implements Measure {
    @Override
    public Scale scale() {
      return Scale.RATE;
    }
  }

  /** Of the opportunities that entered the stage with a yes or no, how many were accepted. */
  record AcceptedShare(String stage) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Of the decided opportunities that were promised in a forecast, how many were won. */
  record CommitsWon() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /**
   * Of the opportunities that entered the stage some days ago or longer and tell when the customer
   * was last heard from (or were won), how many have heard nothing since.
   *
   * @param afterDays how many days, 1 or more
   */
  record SilentShare(String stage, int afterDays) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Of those open in the stage or a later one at the end of the window, how many have a plan. */
  record PlanAgreedShare(String stage) implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Of the won opportunities, how many were cancelled again, as far as known. */
  record CancelledShare() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }

  /** Of the won opportunities, how many are with existing customers. */
  record CrossSellShare() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }
}
