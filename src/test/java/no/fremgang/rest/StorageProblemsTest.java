package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import no.fremgang.assessment.NoRoom;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class StorageProblemsTest {
  private final StorageProblems problems =
      new StorageProblems(new Problems(), DataSize.ofMegabytes(210));

  @Test
  void aFullDiskIs507InBothLanguages() {
    IOException full = new IOException("No space left on device");
    assertThat(told(new NoRoom("sellers.csv", full), "en").getTitle()).contains("no room");
    assertThat(told(new NoRoom("sellers.csv", full), "nb").getTitle()).contains("plass");
    assertThat(told(new MultipartException("parts", full), "en").getStatus()).isEqualTo(507);
    SQLException postgresql = new SQLException("could not extend file", "53100");
    assertThat(told(new UncategorizedSQLException("x", "insert", postgresql), "en").getStatus())
        .isEqualTo(507);
  }

  @Test
  void aDatabaseThatIsAwayIs503WithRetryAfter() {
    SQLException gone = new SQLTransientConnectionException("Connection is not available");
    ResponseEntity<ProblemDetail> answer =
        answer(new CannotCreateTransactionException("x", gone), "nb");
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    assertThat(String.valueOf(answer.getBody())).contains("Databasen svarer ikke");
    SQLException shutDown = new SQLException("terminating connection", "57P01");
    assertThat(told(new CannotGetJdbcConnectionException("x", shutDown), "en").getStatus())
        .isEqualTo(503);
  }

  /** The pool closes a broken connection, so that the rollback fails too and says nothing. */
  @Test
  void aDatabaseThatGoesInTheMiddleOfATransactionIsAwayToo() {
    TransactionSystemException both =
        new TransactionSystemException("JDBC rollback failed", new SQLException("closed"));
    both.initApplicationException(
        new UncategorizedSQLException("x", "select", new SQLException("terminating", "57P01")));
    assertThat(told(both, "en").getStatus()).isEqualTo(503);
  }

  /** The commit failed, and what it said is lost behind the rollback that the pool refused. */
  @Test
  void aDatabaseThatGoesAtTheCommitIsAwayToo() {
    SQLException closed = new SQLException("Connection is closed");
    assertThat(
            told(new TransactionSystemException("JDBC rollback failed", closed), "en").getStatus())
        .isEqualTo(503);
    SQLException refused = new SQLException("deferred constraint", "23503");
    assertThat(
            told(new TransactionSystemException("JDBC commit failed", refused), "en").getStatus())
        .isEqualTo(500);
  }

  @Test
  void anUploadThatIsTooLargeOrBrokenIsNoFaultOfOurs() {
    ProblemDetail large = told(new MaxUploadSizeExceededException(1), "nb");
    assertThat(large.getStatus()).isEqualTo(413);
    assertThat(large.getDetail()).contains("210 MB").contains("del det");
    ProblemDetail broken = told(new MultipartException("Stream ended unexpectedly"), "en");
    assertThat(broken.getStatus()).isEqualTo(400);
    assertThat(broken.getDetail()).contains("boundary");
  }

  /** Neither is our own bug, and it stays one. */
  @Test
  void anythingElseIsAFaultOfFremgangsOwn() {
    SQLException twice = new SQLException("duplicate key", "23505");
    assertThat(told(new DataIntegrityViolationException("x", twice), "en").getStatus())
        .isEqualTo(500);
  }

  private ProblemDetail told(Exception failure, String language) {
    return Objects.requireNonNull(answer(failure, language).getBody());
  }

  private ResponseEntity<ProblemDetail> answer(Exception failure, String language) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", language);
    request.addPreferredLocale(Locale.forLanguageTag(language));
    return problems.told(failure, request);
  }
}
