package no.fremgang.assessment;

import java.time.Instant;
import java.util.List;
import no.fremgang.core.Fault;

/**
 * A pack that was not taken over.
 *
 * @param by who handed it in
 * @param faults everything wrong with it, at least one
 */
public record Rejection(String by, Instant at, List<Fault> faults) {
  public Rejection {
    faults = List.copyOf(faults);
  }
}
