package no.fremgang.expectation;

import java.util.Arrays;

/**
 * How sellers changed from one stretch of time to a later one: each side is a one-step estimate
 * around the seller's mode in its own context, and the change is shrunk by {@link NormalNormal}
 * over sellers, so that a swing no larger than chance is none.
 */
final class Changes {
  private static final double LEAST_INFORMATION = 1e-6;

  private final Side[] now;
  private final Side[] before;
  private final NormalNormal spread;

  /**
   * What one side of the comparison says.
   *
   * @param slope of the log-likelihood at the seller's mode
   * @param information on the link scale, 0 without a case
   */
  record Side(double slope, double information) {
    double shift() {
      return slope / information;
    }

    boolean isKnown() {
      return information > LEAST_INFORMATION;
    }
  }

  /**
   * Where nearly nobody changes, the spread of changes says next to nothing of the one who does, so
   * it is at least {@code leastSpread}, on the link scale.
   */
  Changes(Side[] now, Side[] before, double leastSpread) {
    this.now = now;
    this.before = before;
    int count = 0;
    double[] change = new double[now.length];
    double[] variance = new double[now.length];
    for (int s = 0; s < now.length; s++) {
      if (hasBoth(s)) {
        change[count] = raw(s);
        variance[count++] = variance(s);
      }
    }
    NormalNormal fitted =
        NormalNormal.fit(Arrays.copyOf(change, count), Arrays.copyOf(variance, count));
    this.spread =
        new NormalNormal(
            fitted.mean(),
            fitted.meanVariance(),
            Math.max(fitted.spread(), leastSpread * leastSpread));
  }

  boolean hasBoth(int s) {
    return now[s].isKnown() && before[s].isKnown();
  }

  boolean hasBefore(int s) {
    return before[s].isKnown();
  }

  private double raw(int s) {
    return now[s].shift() - before[s].shift();
  }

  private double variance(int s) {
    return 1 / now[s].information() + 1 / before[s].information();
  }

  /** The seller's change on the link scale, shrunk. */
  double mean(int s) {
    return spread.posteriorMean(raw(s), variance(s));
  }

  /** How much of all that is known of the seller is of the later side, 0..1. */
  double weightOfNow(int s) {
    return now[s].information() / (now[s].information() + before[s].information());
  }

  /** Probability that the seller's level fell by more than {@code distance} (rose, if negative). */
  double below(int s, double distance) {
    return Posterior.normalBelow(distance, mean(s), spread.posteriorVariance(variance(s)));
  }
}
