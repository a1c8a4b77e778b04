package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.StrangeTombstones;
import no.fremgang.core.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is told where something was erased. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PrivacyProblems {
  @ExceptionHandler
  ProblemDetail strange(StrangeTombstones strange, HttpServletRequest request) {
    ProblemDetail problem =
        Problems.told(
            request,
            ProblemType.STRANGE_TOMBSTONES,
            new Text(
                "They were made with another key, so nobody can be found by them and nothing was"
                    + " erased. Restore a backup of the store they come from, or erase by id.",
                "De er laget med en annen nøkkel, så ingen kan finnes med dem, og ingenting er"
                    + " slettet. Gjenopprett en kopi av lageret de kommer fra, eller slett med"
                    + " id."));
    problem.setProperty("tombstones", strange.tombstones());
    return problem;
  }
}
