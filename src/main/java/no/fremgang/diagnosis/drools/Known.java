package no.fremgang.diagnosis.drools;

import java.util.BitSet;

/**
 * The fact rules match on: which of the rules' demands a seller's findings meet, by number.
 *
 * <p>Public, and a record, because the compiled rules read it.
 */
public record Known(BitSet demands) {
  public Known {
    demands = (BitSet) demands.clone();
  }

  @Override
  public BitSet demands() {
    return (BitSet) demands.clone();
  }

  /** Whether the demand of that number is met; one on something unknown is not. */
  public boolean holds(int demand) {
    return demands.get(demand);
  }
}
