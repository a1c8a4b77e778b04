package no.fremgang.observation.csv;

import java.io.IOException;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;

/** Why a file cannot be read any further. */
final class ReadingStopped extends IOException {
  private static final long serialVersionUID = 1L;
  private final DataFault fault;
  private final transient Place place;
  private final String wayOut;

  ReadingStopped(DataFault fault, Place place, String problem, String wayOut) {
    super(problem);
    this.fault = fault;
    this.place = place;
    this.wayOut = wayOut;
  }

  DataFault fault() {
    return fault;
  }

  Place place() {
    return place;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String wayOut() {
    return wayOut;
  }
}
