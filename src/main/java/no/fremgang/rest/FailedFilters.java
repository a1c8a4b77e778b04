package no.fremgang.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.fremgang.assessment.NoRoom;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells of storage that fails before or after an operation, as in {@link IdempotencyFilter}, like
 * storage that fails within one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class FailedFilters extends OncePerRequestFilter {
  private final HandlerExceptionResolver resolver;

  FailedFilters(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (NoRoom | DataAccessException | TransactionException failure) {
      if (response.isCommitted()
          || resolver.resolveException(request, response, null, failure) == null) {
        throw failure;
      }
    }
  }
}
