package no.fremgang.rest;

import no.fremgang.core.Fault;
import no.fremgang.core.Place;

/** A parameter or body field that cannot be used. */
final class UnusableRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  UnusableRequest(String field, String problem, String wayOut) {
    super(problem);
    this.fault = Fault.error("REQUEST-001", Place.ofFile(field), problem, wayOut);
  }

  Fault fault() {
    return fault;
  }
}
