package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.fremgang.assessment.Erasures;
import no.fremgang.assessment.PlanChanged;
import no.fremgang.assessment.ReRunChangesNothing;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.StepNotPossible;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can go wrong with plans and what people send, told in the language they ask for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanProblems {
  private final Erasures erasures;

  PlanProblems(Erasures erasures) {
    this.erasures = erasures;
  }

  @ExceptionHandler
  ProblemDetail unusable(UnusableRequest unusable, HttpServletRequest request) {
    Language language = Languages.of(request);
    ProblemDetail problem =
        Problems.problem(
            HttpStatus.BAD_REQUEST,
            "unusable-request",
            new Text("The request cannot be used", "Forespørselen kan ikke brukes").in(language),
            unusable.told(language));
    problem.setProperty(
        "errors",
        unusable.faults().stream().map(fault -> Problems.ErrorLine.of(fault, language)).toList());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownCoachingPlan unknown, HttpServletRequest request) {
    if (erasures.isErasedPlan(unknown.planId())) {
      return Problems.told(
          request,
          HttpStatus.GONE,
          "coaching-plan-erased",
          new Text("The plan was erased", "Planen er slettet"),
          new Text(
              "It was erased with everything else about its seller, and cannot be made again.",
              "Den ble slettet sammen med alt annet om selgeren, og kan ikke lages på nytt."));
    }
    return Problems.told(
        request,
        HttpStatus.NOT_FOUND,
        "unknown-coaching-plan",
        new Text("Unknown coaching plan", "Ukjent coachingplan"),
        new Text(
            String.valueOf(unknown.getMessage()),
            "Det finnes ingen coachingplan med denne id-en."));
  }

  @ExceptionHandler
  ProblemDetail notPossible(StepNotPossible step, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.CONFLICT,
        "step-not-possible",
        new Text("The plan is not there in its life", "Planen er ikke der i løpet sitt"),
        step.text());
  }

  @ExceptionHandler
  ProblemDetail nothingNew(ReRunChangesNothing same, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.CONFLICT,
        "re-run-changes-nothing",
        new Text("A re-run makes the same plan", "En ny kjøring gir samme plan"),
        new Text(
            same.getMessage()
                + " Hand in corrected data first, or record a decision (\"outcome\":"
                + " \"PLAN_STANDS\").",
            "Data og regler har ikke endret det planen sier. Legg inn rettede data først, eller"
                + " registrer en avgjørelse (\"outcome\": \"PLAN_STANDS\")."));
  }

  @ExceptionHandler
  ProblemDetail changed(PlanChanged changed, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.PRECONDITION_FAILED,
        "plan-changed",
        new Text("The plan has changed", "Planen er endret"),
        new Text(
            "Somebody took a step with the plan since you read it, or If-Match holds no ETag of it."
                + " Read the plan and its history again and decide anew.",
            "Noen har gjort noe med planen etter at du leste den, eller If-Match er ikke en ETag"
                + " fra planen. Les planen og historikken på nytt og bestem deg igjen."));
  }

  @ExceptionHandler
  ProblemDetail missing(IfMatchMissing missing, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.PRECONDITION_REQUIRED,
        "if-match-missing",
        new Text("If-Match is missing", "If-Match mangler"),
        new Text(
            "Send the ETag of the plan you decided on as If-Match, such as \"0\" with its quotes;"
                + " GET of the plan tells it.",
            "Send ETag-en til planen du har lest som If-Match, for eksempel \"0\" med"
                + " anførselstegn. Du får den med GET på planen."));
  }
}
