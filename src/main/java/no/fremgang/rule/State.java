package no.fremgang.rule;

/** The states a {@link Subject} can be in; which of them apply depends on its {@link Topic}. */
public enum State {
  SHOWN_GAP,
  INDICATED_GAP,
  NORMAL,
  STRENGTH,
  NOT_ENOUGH_DATA,
  NOT_COMPARABLE,
  NOT_MEASURABLE,
  IMPROVED,
  UNCHANGED,
  DECLINED,
  LOW,
  HIGH,
  BLIND_SPOT,
  HIDDEN_STRENGTH,
  AGREED_STRENGTH,
  AGREED_NEED,
  NO_GAP,
  /** No part of the shortfall, or there is no shortfall. */
  NONE,
  SMALL,
  LARGE,
  MOST,
  MISSED,
  REACHED,
  BELOW,
  AT,
  ABOVE,
  YES,
  NO
}
