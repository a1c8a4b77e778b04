package no.fremgang.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that its log lines, its lines in the audit log and its answer carry:
 * the caller's {@value #HEADER}, else the trace of its {@code traceparent} (W3C Trace Context),
 * else a new one. What does not look like an id is not taken over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlation extends OncePerRequestFilter {
  static final String HEADER = "X-Correlation-Id";
  static final String KEY = "correlationId";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request.getHeader(HEADER), request.getHeader("traceparent"));
    response.setHeader(HEADER, id);
    MDC.put(KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }

  static String idOf(@Nullable String given, @Nullable String traceParent) {
    return Optional.ofNullable(given)
        .filter(id -> ID.matcher(id).matches())
        .or(() -> Optional.ofNullable(traceParent).flatMap(Correlation::trace))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static Optional<String> trace(String traceParent) {
    Matcher matcher = TRACE.matcher(traceParent);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The id of the request the thread works on; empty outside of requests. */
  static String current() {
    return Optional.ofNullable(MDC.get(KEY)).orElse("");
  }
}
