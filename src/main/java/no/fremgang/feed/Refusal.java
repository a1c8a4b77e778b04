package no.fremgang.feed;

import java.util.List;
import java.util.Locale;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Fault;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not carried out, as a problem document (RFC 9457). */
final class Refusal extends ErrorResponseException {
  private static final long serialVersionUID = 1L;
  private final ProblemType type;
  private final transient Text detail;
  private final transient List<Fault> faults;

  /** One fault, in the form all problem documents have. */
  record Line(
      String code,
      String file,
      int line,
      int column,
      String severity,
      String problem,
      String wayOut) {
    static Line of(Fault fault, Language language) {
      return new Line(
          fault.code(),
          fault.place().file(),
          fault.place().line(),
          fault.place().column(),
          fault.severity().toString(),
          fault.problem(language),
          fault.wayOut(language));
    }
  }

  Refusal(ProblemType type, Text detail, List<Fault> faults) {
    super(HttpStatus.valueOf(type.status()), ProblemDetail.forStatus(type.status()), null);
    this.type = type;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    tell(Language.EN);
  }

  static Fault fault(String field, Text problem, Text wayOut) {
    return new Fault(Fault.Severity.ERROR, "REQUEST-001", Place.ofFile(field), problem, wayOut);
  }

  /** For a parameter or field that cannot be used. */
  static Refusal ofRequest(String field, Text problem, Text wayOut) {
    return new Refusal(
        ProblemType.UNUSABLE_REQUEST, problem, List.of(fault(field, problem, wayOut)));
  }

  static Refusal unknown(ProblemType type, Text detail) {
    return new Refusal(type, detail, List.of());
  }

  /** What is wrong, in both languages. */
  Text detail() {
    return detail;
  }

  /** In the language of the reader; Spring asks for it before it answers. */
  @Override
  public ProblemDetail updateAndGetBody(@Nullable MessageSource unused, Locale locale) {
    return tell(Language.ofLocale(locale).orElse(Language.EN));
  }

  private ProblemDetail tell(Language language) {
    ProblemDetail problem = getBody();
    problem.setType(type.uri());
    problem.setTitle(type.title().in(language));
    problem.setDetail(detail.in(language));
    problem.setProperty("errors", faults.stream().map(fault -> Line.of(fault, language)).toList());
    return problem;
  }
}
