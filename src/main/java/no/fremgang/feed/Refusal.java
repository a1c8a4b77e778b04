package no.fremgang.feed;

import java.net.URI;
import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not carried out, as a problem document (RFC 9457). */
final class Refusal extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  /** One fault, in the form all problem documents have. */
  record Line(
      String code,
      String file,
      int line,
      int column,
      String severity,
      String problem,
      String wayOut) {
    static Line of(Fault fault) {
      return new Line(
          fault.code(),
          fault.place().file(),
          fault.place().line(),
          fault.place().column(),
          fault.severity().toString(),
          fault.problem(),
          fault.wayOut());
    }
  }

  Refusal(HttpStatus status, String type, String title, String detail, List<Fault> faults) {
    super(status, document(status, type, title, detail, faults), null);
  }

  static Fault fault(String field, String problem, String wayOut) {
    return Fault.error("REQUEST-001", Place.ofFile(field), problem, wayOut);
  }

  /** For a parameter or field that cannot be used. */
  static Refusal ofRequest(String field, String problem, String wayOut) {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "unusable-request",
        "The request cannot be used",
        problem,
        List.of(fault(field, problem, wayOut)));
  }

  static Refusal unknown(String type, String title, String detail) {
    return new Refusal(HttpStatus.NOT_FOUND, type, title, detail, List.of());
  }

  private static ProblemDetail document(
      HttpStatus status, String type, String title, String detail, List<Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:fremgang:problem:" + type));
    problem.setTitle(title);
    problem.setProperty("errors", faults.stream().map(Line::of).toList());
    return problem;
  }
}
