package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Text;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes a problem out of a status alone, where nothing else is known of what went wrong. */
final class StatusProblems {
  private static final Text UNREADABLE =
      new Text(
          "The request is not HTTP as this service reads it. Percent-encode what the address may"
              + " not hold as it is, send one Host and one Content-Length, and keep all headers"
              + " together below 8 kB if the service is not set otherwise.",
          "Forespørselen er ikke HTTP slik tjenesten leser det. Prosentkod tegn som adressen ikke"
              + " kan inneholde som de er, send én Host og én Content-Length, og hold alle headere"
              + " til sammen under 8 kB hvis tjenesten ikke er satt opp annerledes.");

  private static final Text NOT_IMPLEMENTED =
      new Text(
          "The service does not have this method, or does not read a body sent in this way."
              + " /openapi.json lists what it has.",
          "Tjenesten har ikke denne metoden, eller leser ikke innhold som er sendt slik."
              + " /openapi.json viser hva den har.");

  private StatusProblems() {}

  /**
   * @param status of an error, 400 to 599
   */
  static ProblemDetail of(HttpServletRequest request, int status) {
    return switch (status) {
      case 400 -> Problems.told(request, ProblemType.UNREADABLE_REQUEST, UNREADABLE);
      case 500 -> Problems.told(request, ProblemType.INTERNAL_ERROR, Problems.OUR_BUG);
      case 501 -> Problems.told(request, ProblemType.NOT_IMPLEMENTED, NOT_IMPLEMENTED);
      default -> plain(request, status);
    };
  }

  private static ProblemDetail plain(HttpServletRequest request, int status) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
    problem.setProperty("errors", List.of());
    SpringProblems.tell(problem, null, Languages.of(request));
    return problem;
  }
}
