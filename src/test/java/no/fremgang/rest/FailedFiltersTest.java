package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import no.fremgang.assessment.NoRoom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** On a whole service: {@link no.fremgang.faults.DatabaseAwayOverHttpTest}. */
class FailedFiltersTest {
  private static final SQLTransientConnectionException AWAY =
      new SQLTransientConnectionException("Connection is not available");
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  /** As Spring's does with {@link StorageProblems}, for failures of storage only. */
  private static @Nullable ModelAndView told(MockHttpServletResponse response, Exception failure) {
    ResponseEntity<?> answer =
        new StorageProblems(new Problems(), DataSize.ofMegabytes(210))
            .told((RuntimeException) failure, new MockHttpServletRequest());
    if (answer.getStatusCode().value() == 500) {
      return null;
    }
    response.setStatus(answer.getStatusCode().value());
    return new ModelAndView();
  }

  private void filter(RuntimeException failure) throws Exception {
    HandlerExceptionResolver resolver = (asked, answer, handler, thrown) -> told(response, thrown);
    FilterChain chain =
        (asked, answer) -> {
          throw failure;
        };
    new FailedFilters(resolver).doFilter(request, response, chain);
  }

  @Test
  void tellsOfStorageThatFailsInAFilterAsInAnOperation() throws Exception {
    filter(new CannotGetJdbcConnectionException("x", AWAY));
    assertThat(response.getStatus()).isEqualTo(503);
    filter(new CannotCreateTransactionException("x", AWAY));
    assertThat(response.getStatus()).isEqualTo(503);
    filter(new NoRoom("sellers.csv", new IOException("No space left on device")));
    assertThat(response.getStatus()).isEqualTo(507);
  }

  @Test
  void leavesOurOwnBugsAndAnswersUnderWayAlone() {
    IllegalStateException bug = new IllegalStateException("bug");
    assertThatThrownBy(() -> filter(bug)).isSameAs(bug);
    CannotGetJdbcConnectionException away = new CannotGetJdbcConnectionException("x", AWAY);
    response.setCommitted(true);
    assertThatThrownBy(() -> filter(away)).isSameAs(away);
    assertThat(response.getStatus()).isEqualTo(200);
  }
}
