package no.fremgang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bucket of requests for each person, refilled evenly over the minute. It stands behind the
 * sign-in, so that nobody can use up another person's share.
 */
final class RateLimit extends OncePerRequestFilter {
  private static final int PEOPLE_REMEMBERED = 100_000;
  private final int perMinute;
  private final Refusals refusals;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(PEOPLE_REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  RateLimit(int perMinute, Refusals refusals) {
    this.perMinute = perMinute;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe =
        buckets.get(caller(request), who -> bucket()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      long wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      refusals.tooManyRequests(request, response, wait);
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }

  private static String caller(HttpServletRequest request) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null ? request.getRemoteAddr() : known.getName();
  }
}
