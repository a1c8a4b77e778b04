package no.fremgang.rest;

import java.util.Collection;
import java.util.stream.Collectors;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What Spring refuses by itself before an operation is reached. Spring has English words only, and
 * names the classes of Java; these name what was sent and the way out in both languages.
 */
final class SpringProblems {
  private SpringProblems() {}

  /**
   * @param refused null where only the status is known
   */
  static void tell(ProblemDetail problem, @Nullable Exception refused, Language language) {
    HttpStatus status = HttpStatus.resolve(problem.getStatus());
    problem.setTitle(title(status, problem.getTitle()).in(language));
    problem.setDetail(detail(refused, status, problem.getTitle()).in(language));
  }

  private static Text title(@Nullable HttpStatus status, @Nullable String english) {
    if (status == null) {
      return same(String.valueOf(english));
    }
    return new Text(
        status.getReasonPhrase(),
        switch (status) {
          case BAD_REQUEST -> "Forespørselen kan ikke brukes";
          case NOT_FOUND -> "Ikke funnet";
          case METHOD_NOT_ALLOWED -> "Metoden er ikke tillatt her";
          case NOT_ACCEPTABLE -> "Svaret finnes ikke i denne formen";
          case CONTENT_TOO_LARGE -> "Innholdet er for stort";
          case UNSUPPORTED_MEDIA_TYPE -> "Innhold av denne typen tas ikke imot";
          case HTTP_VERSION_NOT_SUPPORTED -> "HTTP-versjonen støttes ikke";
          case SERVICE_UNAVAILABLE -> "Tjenesten rakk ikke å svare";
          default -> status.is5xxServerError() ? "Tjenesten feilet" : "Forespørselen ble avvist";
        });
  }

  private static Text detail(
      @Nullable Exception refused, @Nullable HttpStatus status, @Nullable String title) {
    if (refused instanceof HttpRequestMethodNotSupportedException other) {
      String allowed = list(other.getSupportedHttpMethods());
      return new Text(
          other.getMethod() + " is not supported here. Use " + allowed + ".",
          other.getMethod() + " støttes ikke her. Bruk " + allowed + ".");
    }
    if (refused instanceof HttpMediaTypeException other) {
      return media(other, status);
    }
    if (refused instanceof MissingServletRequestParameterException other) {
      return missing("parameter", "parameteren", other.getParameterName());
    }
    if (refused instanceof MissingServletRequestPartException other) {
      return missing("part", "delen", other.getRequestPartName());
    }
    if (refused instanceof MissingRequestHeaderException other) {
      return missing("header", "headeren", other.getHeaderName());
    }
    if (refused instanceof TypeMismatchException other) {
      return mismatch(other);
    }
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      return new Text(
          "This method is not supported here. /openapi.json lists the operations.",
          "Denne metoden støttes ikke her. /openapi.json viser operasjonene.");
    }
    return status == HttpStatus.CONTENT_TOO_LARGE
        ? new Text(
            "More was sent than the service takes in one request. Send it in parts.",
            "Det ble sendt mer enn tjenesten tar imot i én forespørsel. Send det i deler.")
        : new Text(
            "The request does not have the form /openapi.json describes.",
            "Forespørselen har ikke den formen /openapi.json beskriver.");
  }

  private static Text media(HttpMediaTypeException other, @Nullable HttpStatus status) {
    String supported = list(other.getSupportedMediaTypes());
    if (supported.isEmpty()) {
      return new Text(
          "The media type cannot be read; one is such as application/json.",
          "Medietypen kan ikke leses. En slik er for eksempel application/json.");
    }
    return status == HttpStatus.NOT_ACCEPTABLE
        ? new Text(
            "The answer comes as " + supported + "; ask for it with Accept.",
            "Svaret finnes som " + supported + ". Be om det med Accept.")
        : new Text(
            "Send the body as " + supported + " and say so with Content-Type.",
            "Send innholdet som " + supported + ", og si det med Content-Type.");
  }

  private static Text missing(String en, String nb, String name) {
    return new Text(
        "The " + en + " " + name + " is missing. Send it as /openapi.json describes.",
        "Mangler " + nb + " " + name + ". Send den slik /openapi.json beskriver.");
  }

  /** Names the parameter and what was sent, and no class of Java. */
  private static Text mismatch(TypeMismatchException other) {
    String name =
        other instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(other.getPropertyName());
    return new Text(
        name + " cannot be \"" + other.getValue() + "\". /openapi.json tells its form.",
        name + " kan ikke være \"" + other.getValue() + "\". /openapi.json viser formen.");
  }

  private static Text same(String text) {
    return new Text(text, text);
  }

  private static String list(@Nullable Collection<?> names) {
    return names == null
        ? ""
        : names.stream().map(String::valueOf).sorted().distinct().collect(Collectors.joining(", "));
  }
}
