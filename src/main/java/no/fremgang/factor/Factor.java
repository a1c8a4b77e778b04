package no.fremgang.factor;

/** A factor of one seller in one window: measured, or not measurable with a reason. */
public sealed interface Factor permits Measured, NotMeasurable {
  /** The factor's id in the catalogue. */
  String id();
}
