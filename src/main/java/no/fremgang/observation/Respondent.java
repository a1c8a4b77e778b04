package no.fremgang.observation;

import java.util.Locale;

/** Who answered a survey. */
public enum Respondent {
  SELLER,
  MANAGER,
  EXISTING_CUSTOMER,
  LOST_CUSTOMER,
  POTENTIAL_CUSTOMER,
  LOST_PROSPECT;

  public boolean isCustomer() {
    return this != SELLER && this != MANAGER;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
