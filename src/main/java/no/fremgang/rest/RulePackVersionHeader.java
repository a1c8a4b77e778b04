package no.fremgang.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.RunningPack;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every answer of the API, refusals too, names the rule pack that was active when it was asked for.
 * That pack serves the request from start to end: a controller takes it as the request's {@link
 * #PACK}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulePackVersionHeader extends OncePerRequestFilter {
  private static final String HEADER = "Rule-Pack-Version";
  private final ActivePack activePack;

  RulePackVersionHeader(ActivePack activePack) {
    this.activePack = activePack;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    InForce inForce = activePack.inForce();
    request.setAttribute(ActivePack.OF_REQUEST, inForce.pack());
    request.setAttribute(ActivePack.IN_FORCE_OF_REQUEST, inForce);
    name(inForce.pack(), response);
    chain.doFilter(request, response);
  }

  /** For an answer that is about a pack activated since the request came. */
  static void name(RunningPack pack, HttpServletResponse response) {
    response.setHeader(HEADER, pack.version() + " " + pack.hash());
  }
}
