package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import no.fremgang.assessment.ImportNeeded;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.NotReproducible;
import no.fremgang.assessment.PackGone;
import no.fremgang.assessment.UnknownImport;
import no.fremgang.assessment.UnknownSeller;
import no.fremgang.assessment.UnknownTeam;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error as a problem document (RFC 9457) with {@code errors[]}. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

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
    Language language = Languages.of(request);
    List<ErrorLine> errors = ErrorLine.of(rejection.faults(), language);
    Text detail =
        errors.size() == 1
            ? new Text("1 fault, listed in errors.", "1 feil, som står i errors.")
            : new Text(
                errors.size() + " faults, all listed in errors.",
                errors.size() + " feil, som alle står i errors.");
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "input-rejected",
            new Text(
                    "The input has faults; nothing of it was taken over",
                    "Det som ble sendt inn, har feil; ingenting av det er tatt inn")
                .in(language),
            detail.in(language));
    problem.setProperty("errors", errors);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknownSeller(UnknownSeller unknown) {
    return problem(HttpStatus.NOT_FOUND, "unknown-seller", "Unknown seller", message(unknown));
  }

  @ExceptionHandler
  ProblemDetail unknownTeam(UnknownTeam unknown) {
    return problem(HttpStatus.NOT_FOUND, "unknown-team", "Unknown team", message(unknown));
  }

  @ExceptionHandler
  ProblemDetail unknownJob(UnknownJob unknown) {
    return problem(HttpStatus.NOT_FOUND, "unknown-job", "Unknown job", message(unknown));
  }

  @ExceptionHandler
  ProblemDetail notReproducible(NotReproducible gone) {
    return problem(HttpStatus.GONE, "not-reproducible", "Not reproducible", message(gone));
  }

  @ExceptionHandler
  ProblemDetail unknownImport(UnknownImport unknown) {
    return problem(HttpStatus.NOT_FOUND, "unknown-import", "Unknown import", message(unknown));
  }

  @ExceptionHandler
  ProblemDetail importNeeded(ImportNeeded needed, HttpServletRequest request) {
    ProblemDetail problem =
        problem(HttpStatus.CONFLICT, "import-needed", "Other imports rest on it", message(needed));
    problem.setProperty("errors", ErrorLine.of(needed.faults(), Languages.of(request)));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail packGone(PackGone gone) {
    return problem(HttpStatus.CONFLICT, "rule-pack-gone", "Rule pack not kept", message(gone));
  }

  @ExceptionHandler
  ProblemDetail noDataSet(NoDataSet missing) {
    return problem(HttpStatus.CONFLICT, "no-data-set", "No data set", message(missing));
  }

  /** Our own bug: logged with the stack trace, told without it. */
  @ExceptionHandler
  ProblemDetail bug(Exception bug) {
    LOG.error("A request failed by a fault of Fremgang's own", bug);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal-error",
        "Fremgang failed",
        "This is a fault of Fremgang's own, not of the request. It has been logged.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        problem(
            HttpStatus.BAD_REQUEST,
            "unreadable-body",
            "The request body cannot be read",
            UnreadableBody.explain(unreadable));
    return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        problem(
            HttpStatus.NOT_FOUND,
            "no-such-address",
            "There is nothing at this address",
            "There is nothing at /"
                + missing.getResourcePath()
                + ". /swagger-ui and /openapi.json list the addresses.");
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
      withErrors(problem);
    }
    return response;
  }

  /** In the language the request asks for. */
  static ProblemDetail told(
      HttpServletRequest request, HttpStatus status, String type, Text title, Text detail) {
    Language language = Languages.of(request);
    return problem(status, type, title.in(language), detail.in(language));
  }

  static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:fremgang:problem:" + type));
    problem.setTitle(title);
    return withErrors(problem);
  }

  private static ProblemDetail withErrors(ProblemDetail problem) {
    if (problem.getProperties() == null || !problem.getProperties().containsKey("errors")) {
      problem.setProperty("errors", List.of());
    }
    return problem;
  }

  private static String message(Exception exception) {
    return String.valueOf(exception.getMessage());
  }
}
