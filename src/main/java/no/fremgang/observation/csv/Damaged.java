package no.fremgang.observation.csv;

import java.io.IOException;

/** What a file unpacks to is not what was packed. */
final class Damaged extends IOException {
  private static final long serialVersionUID = 1L;

  Damaged() {
    super("The checksum differs");
  }
}
