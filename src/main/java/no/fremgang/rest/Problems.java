package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import no.fremgang.assessment.ProblemType;
import no.fremgang.assessment.Refused;
import no.fremgang.catalogue.NotYetValid;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Every error as a problem document (RFC 9457) with {@code errors[]}, in the language of the
 * reader.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** The type of problems that say no more than their HTTP status (RFC 9457, 4.2.1). */
  private static final URI ABOUT_BLANK = URI.create("about:blank");

  static final Text OUR_BUG =
      new Text(
          "This is a fault of Fremgang's own, not of the request. It has been logged.",
          "Dette er en feil i Fremgang, ikke i forespørselen. Feilen er loggført.");

  /** One fault of an input, as JSON. */
  record ErrorLine(
      String code,
      String file,
      int line,
      int column,
      String severity,
      String problem,
      String wayOut) {
    static List<ErrorLine> of(List<Fault> faults, Language language) {
      return faults.stream().map(fault -> of(fault, language)).toList();
    }

    static ErrorLine of(Fault fault, Language language) {
      return new ErrorLine(
          fault.code(),
          fault.place().file(),
          fault.place().line(),
          fault.place().column(),
          fault.severity().toString(),
          fault.problem(language),
          fault.wayOut(language));
    }
  }

  @ExceptionHandler
  ProblemDetail rejected(InputRejected rejection, HttpServletRequest request) {
    int count = rejection.faults().size();
    Text detail =
        count == 1
            ? new Text("1 fault, listed in errors.", "1 feil, som står i errors.")
            : new Text(
                count + " faults, all listed in errors.", count + " feil, som alle står i errors.");
    return told(request, ProblemType.INPUT_REJECTED, detail, rejection.faults());
  }

  @ExceptionHandler
  ProblemDetail refused(Refused refused, HttpServletRequest request) {
    return told(request, refused.type(), refused.text(), refused.faults());
  }

  @ExceptionHandler
  ProblemDetail tooEarly(NotYetValid early, HttpServletRequest request) {
    return told(
        request,
        ProblemType.UNUSABLE_REQUEST,
        new Text(
            "The rule pack does not say how to measure on "
                + early.day()
                + ". Ask for a later"
                + " period or day.",
            "Regelpakken sier ikke hvordan det måles "
                + early.day()
                + ". Be om en senere periode"
                + " eller dag."));
  }

  @ExceptionHandler
  ProblemDetail unreadable(InvalidParameterException parameters, HttpServletRequest request) {
    return told(
        request,
        ProblemType.UNUSABLE_REQUEST,
        new Text(
            "The parameters cannot be read. Send %25 for %, and others as UTF-8.",
            "Parameterne kan ikke leses. Send %25 for %, og andre som UTF-8."));
  }

  /** Our own bug: logged with the stack trace, told without it. */
  @ExceptionHandler
  ProblemDetail bug(Exception bug, HttpServletRequest request) {
    LOG.error("A request failed by a fault of Fremgang's own", bug);
    return told(request, ProblemType.INTERNAL_ERROR, OUR_BUG);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        told(request, ProblemType.UNREADABLE_BODY, UnreadableBody.explain(unreadable));
    return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String address = "/" + missing.getResourcePath();
    ProblemDetail problem =
        told(
            request,
            ProblemType.NO_SUCH_ADDRESS,
            new Text(
                "There is nothing at "
                    + address
                    + ". /swagger-ui and /openapi.json list the addresses.",
                "Det er ingenting på "
                    + address
                    + ". /swagger-ui og /openapi.json viser adressene."));
    return handleExceptionInternal(missing, problem, headers, HttpStatus.NOT_FOUND, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> response =
        super.handleExceptionInternal(exception, body, headers, status, request);
    if (response != null && response.getBody() instanceof ProblemDetail problem) {
      if (problem.getType() == null || ABOUT_BLANK.equals(problem.getType())) {
        SpringProblems.tell(problem, exception, Languages.of(servlet(request)));
      }
      withErrors(problem);
    }
    return response;
  }

  private static HttpServletRequest servlet(WebRequest request) {
    return ((ServletWebRequest) request).getRequest();
  }

  private static ProblemDetail told(WebRequest request, ProblemType type, Text detail) {
    return told(servlet(request), type, detail);
  }

  /** In the language the request asks for. */
  static ProblemDetail told(HttpServletRequest request, ProblemType type, Text detail) {
    return told(request, type, detail, List.of());
  }

  private static ProblemDetail told(
      HttpServletRequest request, ProblemType type, Text detail, List<Fault> faults) {
    Language language = Languages.of(request);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(type.status()), detail.in(language));
    problem.setType(type.uri());
    problem.setTitle(type.title().in(language));
    problem.setProperty("errors", ErrorLine.of(faults, language));
    return problem;
  }

  private static ProblemDetail withErrors(ProblemDetail problem) {
    if (problem.getProperties() == null || !problem.getProperties().containsKey("errors")) {
      problem.setProperty("errors", List.of());
    }
    return problem;
  }
}
