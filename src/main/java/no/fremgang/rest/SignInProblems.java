package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An identity provider that does not answer: whether a token is good cannot be told, which is
 * neither its bearer's fault nor one of Fremgang's own.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInProblems {
  private static final Logger LOG = LoggerFactory.getLogger(SignInProblems.class);
  private static final String SECONDS_TO_WAIT = "5";

  @ExceptionHandler({AuthenticationServiceException.class, JwtDecoderInitializationException.class})
  ResponseEntity<ProblemDetail> told(RuntimeException failure, HttpServletRequest request) {
    LOG.warn(
        "The identity provider does not answer: {}",
        NestedExceptionUtils.getMostSpecificCause(failure).toString());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
        .body(
            Problems.told(
                request,
                ProblemType.IDENTITY_PROVIDER_AWAY,
                new Text(
                    "The service cannot reach the company's identity provider just now, so it"
                        + " cannot check the access token. Send the request again in a few"
                        + " seconds.",
                    "Tjenesten får ikke kontakt med bedriftens innlogging akkurat nå og kan derfor"
                        + " ikke kontrollere tilgangstokenet. Send forespørselen på nytt om noen"
                        + " sekunder.")));
  }
}
