package no.fremgang.rest;

import java.util.List;
import java.util.stream.Collectors;
import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.Refused;
import no.fremgang.core.Fault;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/** Parameters or body fields that cannot be used. */
final class UnusableRequest extends Refused {
  private static final long serialVersionUID = 1L;

  UnusableRequest(String field, Text problem, Text wayOut) {
    this(List.of(fault(field, problem, wayOut)));
  }

  /**
   * @param faults what is wrong, at least one
   */
  UnusableRequest(List<Fault> faults) {
    super(ProblemType.UNUSABLE_REQUEST, Text.each(language -> told(faults, language)), faults);
  }

  static Fault fault(String field, Text problem, Text wayOut) {
    return new Fault(Fault.Severity.ERROR, "REQUEST-001", Place.ofFile(field), problem, wayOut);
  }

  /** All problems in a row. */
  private static String told(List<Fault> faults, Language language) {
    return faults.stream().map(fault -> fault.problem(language)).collect(Collectors.joining(" "));
  }
}
