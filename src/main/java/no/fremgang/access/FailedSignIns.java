package no.fremgang.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how often an address may send a token or password that is none. It stands before the
 * sign-in: once the share is used up, no credentials from there are looked at.
 */
final class FailedSignIns extends OncePerRequestFilter {
  private final Shares shares;
  private final Refusals refusals;

  FailedSignIns(int perMinute, Refusals refusals) {
    this.shares = new Shares(perMinute);
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Bucket failures = shares.of(request.getRemoteAddr());
    EstimationProbe another = failures.estimateAbilityToConsume(1);
    if (!another.canBeConsumed()) {
      long wait = Shares.seconds(another.getNanosToWaitForRefill());
      refusals.tooManyRequests(request, response, wait);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      failures.tryConsume(1);
    }
  }
}
