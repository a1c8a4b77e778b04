package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.fremgang.assessment.PackRefused;
import no.fremgang.assessment.UnknownPack;
import no.fremgang.assessment.VersionTaken;
import no.fremgang.core.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can stand in the way of a rule pack, told in the language the trainer asks for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulePackProblems {
  @ExceptionHandler
  ProblemDetail unknown(UnknownPack unknown, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.NOT_FOUND,
        "unknown-rule-pack",
        new Text("Unknown rule pack", "Ukjent regelpakke"),
        unknown.text());
  }

  @ExceptionHandler
  ProblemDetail taken(VersionTaken taken, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.CONFLICT,
        "version-taken",
        new Text(
            "The version stands for another rule pack", "Versjonen står for en annen regelpakke"),
        taken.text());
  }

  @ExceptionHandler
  ProblemDetail refused(PackRefused refused, HttpServletRequest request) {
    return Problems.told(
        request,
        HttpStatus.CONFLICT,
        "rule-pack-refused",
        new Text("Not with this rule pack", "Ikke med denne regelpakken"),
        refused.text());
  }
}
