package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.fremgang.assessment.Erasures;
import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.StepNotPossible;
import no.fremgang.core.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can go wrong with plans beside what is {@code Refused}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanProblems {
  private final Erasures erasures;

  PlanProblems(Erasures erasures) {
    this.erasures = erasures;
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownCoachingPlan unknown, HttpServletRequest request) {
    if (erasures.isErasedPlan(unknown.planId())) {
      return Problems.told(
          request,
          ProblemType.COACHING_PLAN_ERASED,
          new Text(
              "It was erased with everything else about its seller, and cannot be made again.",
              "Den ble slettet sammen med alt annet om selgeren, og kan ikke lages på nytt."));
    }
    return Problems.told(
        request,
        ProblemType.UNKNOWN_COACHING_PLAN,
        new Text(
            String.valueOf(unknown.getMessage()),
            "Det finnes ingen coachingplan med denne id-en."));
  }

  @ExceptionHandler
  ProblemDetail notPossible(StepNotPossible step, HttpServletRequest request) {
    return Problems.told(request, ProblemType.STEP_NOT_POSSIBLE, step.text());
  }
}
