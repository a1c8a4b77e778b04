package no.fremgang.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.fremgang.assessment.NoRoom;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells of storage that fails before or after an operation, as in {@link IdempotencyFilter} or
 * where access to a plan is decided, like storage that fails within one, and of an identity
 * provider that does not answer. Just outside those who decide.
 */
@Component
@Order(FailedFilters.OUTSIDE_ACCESS)
class FailedFilters extends OncePerRequestFilter {
  static final int OUTSIDE_ACCESS = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;
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
    } catch (NoRoom
        | DataAccessException
        | TransactionException
        | AuthenticationServiceException
        | JwtDecoderInitializationException failure) {
      if (response.isCommitted()
          || resolver.resolveException(request, response, null, failure) == null) {
        throw failure;
      }
    }
  }
}
