package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTest {
  private final RateLimit limit =
      new RateLimit(
          3,
          new Refusals(
              JsonMapper.shared(),
              new AccessSettings(AccessSettings.Mode.OAUTH2, "roles", "sub", 3)));

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void refusesTheRequestBeyondThePersonsShareAndTellsWhenToComeBack() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(request("M1").getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse refused = request("M1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isBetween(1, 60);
    assertThat(refused.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void leavesOtherPeopleTheirShare() throws Exception {
    for (int i = 0; i < 4; i++) {
      request("M1");
    }
    assertThat(request("M2").getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse request(String person) throws ServletException, IOException {
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.unauthenticated(person, ""));
    MockHttpServletResponse response = new MockHttpServletResponse();
    limit.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
    return response;
  }
}
