package no.fremgang.gap;

/**
 * What of a seller's result is given by circumstances, each as a ratio to an average full-time
 * seller; 1 changes nothing.
 *
 * @param presence available days over full-time days
 * @param ramp how far sellers in ramp-up get, 1 for others
 * @param territory potential and context of the territory
 * @param leads leads assigned against what comparable sellers are assigned
 */
record Exposure(double presence, double ramp, double territory, double leads) {
  double product() {
    return presence * ramp * territory * leads;
  }

  Exposure withRamp(double ratio) {
    return new Exposure(presence, ramp * ratio, territory, leads);
  }

  ResultBasis basis(int peers, double standard) {
    return new ResultBasis(peers, standard, presence, ramp, territory, leads);
  }

  double[] ratios() {
    return new double[] {presence, ramp, territory, leads};
  }
}
