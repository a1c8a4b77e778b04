package no.fremgang.access;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each person's share of requests. It stands behind the sign-in, so that nobody can use up another
 * person's share.
 */
final class RateLimit extends OncePerRequestFilter {
  private final Shares shares;
  private final Refusals refusals;

  RateLimit(int perMinute, Refusals refusals) {
    this.shares = new Shares(perMinute);
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = shares.of(caller(request)).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      long wait = Shares.seconds(probe.getNanosToWaitForRefill());
      refusals.tooManyRequests(request, response, wait);
    }
  }

  private static String caller(HttpServletRequest request) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null ? request.getRemoteAddr() : known.getName();
  }
}
