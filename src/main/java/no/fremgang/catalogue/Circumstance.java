package no.fremgang.catalogue;

import java.util.Locale;

/**
 * What the engine takes out of a shortfall because it is no matter of the seller. A cause of the
 * pack names each, so that a plan can speak of it in the company's own words.
 */
public enum Circumstance {
  ABSENCE,
  RAMP_UP,
  TERRITORY,
  LEAD_SUPPLY,
  TARGET_LEVEL;

  /** Such as {@code lead-supply}: the id of the cause that names it unless another one says so. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
