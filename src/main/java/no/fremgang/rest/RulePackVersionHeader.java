package no.fremgang.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RunningPack;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every answer of the API names the rule pack that was active when it was asked for. */
@Component
class RulePackVersionHeader extends OncePerRequestFilter {
  private final ActivePack activePack;

  RulePackVersionHeader(ActivePack activePack) {
    this.activePack = activePack;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RunningPack pack = activePack.get();
    response.setHeader("Rule-Pack-Version", pack.version() + " " + pack.hash());
    chain.doFilter(request, response);
  }
}
