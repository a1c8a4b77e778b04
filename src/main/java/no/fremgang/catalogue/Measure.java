package no.fremgang.catalogue;

import java.util.Set;

/** What a factor measures, and with that the model its expectation is fitted by. */
public sealed interface Measure {
  Scale scale();

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

  /** Days from the first stage to won; open opportunities are right-censored. */
  record CycleDays() implements Measure {
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

  /** Of the won opportunities, how many are with existing customers. */
  record CrossSellShare() implements Measure {
    @Override
    public Scale scale() {
      return Scale.SHARE;
    }
  }
}
