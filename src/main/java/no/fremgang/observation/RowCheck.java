package no.fremgang.observation;

/** Checks the rows of one file and takes over those that are sound. */
interface RowCheck {
  void read(Cells cells);
}
