package no.fremgang.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps web pages of others out of the local mode, where a request needs no sign-in: a page in the
 * same browser may neither send requests (cross-site request forgery) nor reach the service under a
 * name of its own (DNS rebinding).
 */
final class LocalOnly extends OncePerRequestFilter {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private final Refusals refusals;

  LocalOnly(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Fremgang-Mode", "local");
    if (NAMES.contains(request.getServerName())
        && isOwn(request.getHeader("Sec-Fetch-Site"))
        && isFromHere(request.getHeader(HttpHeaders.ORIGIN))) {
      chain.doFilter(request, response);
    } else {
      refusals.notFromHere(request, response);
    }
  }

  /** Older browsers say it only of requests that may change something. */
  private static boolean isFromHere(@Nullable String origin) {
    if (origin == null) {
      return true;
    }
    try {
      return NAMES.contains(String.valueOf(URI.create(origin).getHost()));
    } catch (IllegalArgumentException odd) {
      return false;
    }
  }

  /** Browsers always say where a request comes from; other programs do not. */
  private static boolean isOwn(@Nullable String fetchSite) {
    return fetchSite == null || OWN.contains(fetchSite);
  }
}
