package no.fremgang.observation.csv;

import java.io.IOException;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.FaultLog;

/** Why a file cannot be read any further. */
final class ReadingStopped extends IOException {
  private static final long serialVersionUID = 1L;
  private final DataFault fault;
  private final transient Place place;
  private final transient Object[] gaps;

  ReadingStopped(DataFault fault, Place place, Object... gaps) {
    super(fault + " at " + place);
    this.fault = fault;
    this.place = place;
    this.gaps = gaps.clone();
  }

  void tell(FaultLog log) {
    log.error(fault, place, gaps);
  }
}
