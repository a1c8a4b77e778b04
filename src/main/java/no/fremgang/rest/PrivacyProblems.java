package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.fremgang.assessment.DataRewritten;
import no.fremgang.assessment.StrangeTombstones;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is told where something was erased. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PrivacyProblems {
  @ExceptionHandler
  ProblemDetail rewritten(DataRewritten rewritten, HttpServletRequest request) {
    Language language = Languages.of(request);
    return Problems.problem(
        HttpStatus.CONFLICT,
        "data-rewritten",
        new Text("The data changed meanwhile", "Dataene ble endret imens").in(language),
        new Text(
                "Data were erased while this was made; nothing was kept. Ask again.",
                "Data ble slettet mens dette ble laget. Ingenting er lagret. Spør en gang til.")
            .in(language));
  }

  @ExceptionHandler
  ProblemDetail strange(StrangeTombstones strange, HttpServletRequest request) {
    Language language = Languages.of(request);
    ProblemDetail problem =
        Problems.problem(
            HttpStatus.CONFLICT,
            "strange-tombstones",
            new Text("Tombstones of another store", "Gravsteiner fra et annet lager").in(language),
            new Text(
                    "They were made with another key, so nobody can be found by them and nothing"
                        + " was erased. Restore a backup of the store they come from, or erase by"
                        + " id.",
                    "De er laget med en annen nøkkel, så ingen kan finnes med dem, og ingenting er"
                        + " slettet. Gjenopprett en kopi av lageret de kommer fra, eller slett med"
                        + " id.")
                .in(language));
    problem.setProperty("tombstones", strange.tombstones());
    return problem;
  }
}
