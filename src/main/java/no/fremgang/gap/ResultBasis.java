package no.fremgang.gap;

/**
 * What the expectation of a result rests on; see {@link TargetGaps}.
 *
 * @param peers other sellers of the role, 0 or more
 * @param standard result of an average full-time seller in average circumstances
 * @param presence available days over full-time days
 * @param ramp how far sellers in ramp-up get, 1 for others
 * @param territory potential and context of the territory against the average, 1 is average
 * @param leads leads assigned against what comparable sellers are assigned
 */
public record ResultBasis(
    int peers, double standard, double presence, double ramp, double territory, double leads) {
  /** The seller counted in average full-time sellers. */
  public double exposure() {
    return presence * ramp * territory * leads;
  }
}
