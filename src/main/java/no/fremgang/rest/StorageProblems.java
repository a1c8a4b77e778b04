package no.fremgang.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.fremgang.assessment.NoRoom;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A full disk and a database that is away: no fault of the request, and none of Fremgang's own.
 * Nothing was done, and the same request may succeed later.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorageProblems {
  private static final Logger LOG = LoggerFactory.getLogger(StorageProblems.class);
  private static final String SECONDS_TO_WAIT = "5";

  /** PostgreSQL's {@code disk_full}. */
  private static final String DISK_FULL = "53100";

  /** The words of Linux, of its quotas, and of Windows. */
  private static final List<String> FULL =
      List.of("No space left", "Disk quota exceeded", "not enough space on the disk");

  /** SQL states of a database that is going, coming or out of reach. */
  private static final List<String> AWAY = List.of("08", "57P01", "57P02", "57P03", "53300");

  /** H2: the file was closed, or cannot be opened, read or written. */
  private static final List<Integer> H2_AWAY = List.of(90098, 90020, 90028, 90031, 90067, 90121);

  private final Problems problems;
  private final DataSize largest;

  StorageProblems(
      Problems problems, @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.problems = problems;
    this.largest = largest;
  }

  @ExceptionHandler({
    NoRoom.class,
    DataAccessException.class,
    TransactionException.class,
    MultipartException.class
  })
  ResponseEntity<ProblemDetail> told(Exception failure, HttpServletRequest request) {
    if (failure instanceof NoRoom || isFull(failure)) {
      LOG.error("No room: {}", root(failure).toString());
      return answer(HttpStatus.INSUFFICIENT_STORAGE, full(request));
    }
    if (isAway(failure)) {
      LOG.warn("The database does not answer: {}", root(failure).toString());
      return answer(HttpStatus.SERVICE_UNAVAILABLE, away(request));
    }
    if (failure instanceof MultipartException upload) {
      ProblemDetail refused = upload(upload, request);
      return ResponseEntity.status(refused.getStatus()).body(refused);
    }
    ProblemDetail other = problems.bug(failure, request);
    return ResponseEntity.status(other.getStatus()).body(other);
  }

  private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail problem) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
        .body(problem);
  }

  private static ProblemDetail full(HttpServletRequest request) {
    return Problems.told(
        request,
        ProblemType.STORAGE_FULL,
        new Text(
            "The disk of the service or of its database is full. Nothing of the request was"
                + " kept. Tell whoever runs the service, and send it again when there is room.",
            "Disken til tjenesten eller databasen er full. Ingenting av forespørselen er"
                + " lagret. Si fra til den som drifter tjenesten, og send på nytt når det er"
                + " plass."));
  }

  private static ProblemDetail away(HttpServletRequest request) {
    return Problems.told(
        request,
        ProblemType.DATABASE_AWAY,
        new Text(
            "The service cannot reach its database just now and goes on by itself when it"
                + " can. Send the request again in a few seconds; with an Idempotency-Key it is"
                + " done once.",
            "Tjenesten får ikke kontakt med databasen akkurat nå og fortsetter av seg selv når"
                + " den får det. Send forespørselen på nytt om noen sekunder; med en"
                + " Idempotency-Key blir den utført én gang."));
  }

  private ProblemDetail upload(MultipartException failure, HttpServletRequest request) {
    if (failure instanceof MaxUploadSizeExceededException) {
      return problems.refused(new LimitedUpload.TooLarge(largest), request);
    }
    return Problems.told(
        request,
        ProblemType.UNREADABLE_BODY,
        new Text(
            "The parts of the upload cannot be told apart. Send multipart/form-data whose boundary"
                + " is that of the header and whose last part is closed, or a zip.",
            "Delene i opplastingen kan ikke skilles fra hverandre. Send multipart/form-data der"
                + " skillet er det samme som i headeren og siste del er avsluttet, eller en zip."));
  }

  static boolean isFull(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                    || FULL.stream().anyMatch(String.valueOf(cause.getMessage())::contains));
  }

  static boolean isAway(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql && isConnection(sql)
                    || cause instanceof TransactionSystemException end && isOfPool(end));
  }

  /**
   * A commit or rollback that the pool refuses because it has closed the connection meanwhile: what
   * a database says has a state, what the pool says has none.
   */
  private static boolean isOfPool(TransactionSystemException end) {
    return end.getApplicationException() == null
        && end.getCause() instanceof SQLException closed
        && closed.getSQLState() == null;
  }

  private static boolean isConnection(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || AWAY.stream().anyMatch(state::startsWith)
        || H2_AWAY.contains(failure.getErrorCode());
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, StorageProblems::inner).limit(20);
  }

  /** Where the rollback failed as well, why it was tried says more than why it failed. */
  private static @Nullable Throwable inner(Throwable failure) {
    Throwable tried =
        failure instanceof TransactionSystemException both ? both.getApplicationException() : null;
    return tried == null ? failure.getCause() : tried;
  }
}
