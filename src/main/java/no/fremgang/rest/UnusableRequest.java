package no.fremgang.rest;

import java.util.List;
import java.util.stream.Collectors;
import no.fremgang.core.Fault;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/** Parameters or body fields that cannot be used. */
final class UnusableRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  UnusableRequest(String field, String problem, String wayOut) {
    this(List.of(fault(field, problem, wayOut)));
  }

  /**
   * @param faults what is wrong, at least one
   */
  UnusableRequest(List<Fault> faults) {
    super(faults.stream().map(Fault::problem).collect(Collectors.joining(" ")));
    this.faults = List.copyOf(faults);
  }

  static Fault fault(String field, String problem, String wayOut) {
    return Fault.error("REQUEST-001", Place.ofFile(field), problem, wayOut);
  }

  static Fault fault(String field, Text problem, Text wayOut) {
    return new Fault(Fault.Severity.ERROR, "REQUEST-001", Place.ofFile(field), problem, wayOut);
  }

  /** All problems in a row. */
  String told(Language language) {
    return faults.stream().map(fault -> fault.problem(language)).collect(Collectors.joining(" "));
  }

  List<Fault> faults() {
    return faults;
  }
}
