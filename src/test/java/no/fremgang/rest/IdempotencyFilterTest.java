package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.assessment.IdempotencyKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** On a whole service: {@link ServiceTest}. */
class IdempotencyFilterTest {
  private static final String JSON = "application/json";
  private final List<String> begun = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();
  private final List<String> forgotten = new ArrayList<>();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private final IdempotencyKeys keys =
      new IdempotencyKeys() {
        @Override
        public Decision begin(String caller, String key, String requestHash) {
          begun.add(key);
          return new Decision.Begin();
        }

        @Override
        public void answered(String caller, String key, Answer answer) {
          kept.add(answer.status());
        }

        @Override
        public void forget(String caller, String key) {
          forgotten.add(key);
        }
      };

  private void post(String path, String type, String key, byte[] body, FilterChain chain)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setContentType(type);
    request.addHeader(IdempotencyFilter.KEY, key);
    request.setContent(body);
    new IdempotencyFilter(keys, JsonMapper.shared()).doFilter(request, response, chain);
  }

  private void post(String path, String key, int status) throws Exception {
    post(path, JSON, key, new byte[0], (asked, answer) -> answer(answer, status));
  }

  private static void answer(ServletResponse response, int status) {
    ((HttpServletResponse) response).setStatus(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "tab\there", "æ", "line\nbreak"})
  void refusesKeysThatAreNoVisibleAscii(String key) throws Exception {
    post("/api/v1/jobs", key, 200);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(begun).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "200, 200", "201, 400"})
  void aKeyHasAtMostTwoHundredCharacters(int length, int status) throws Exception {
    post("/api/v1/jobs", "k".repeat(length), 200);
    assertThat(response.getStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"4194304, 200", "4194305, 413"})
  void aBodyHasAtMostFourMebibytes(int bytes, int status) throws Exception {
    post("/api/v1/jobs", JSON, "k", new byte[bytes], (asked, answer) -> answer(answer, 200));
    assertThat(response.getStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 404, 422, 499})
  void keepsWhatWasDoneAndWhatWillBeRefusedAgain(int status) throws Exception {
    post("/api/v1/jobs", "k", status);
    assertThat(kept).containsExactly(status);
    assertThat(forgotten).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 507})
  void keepsNoFailureOfTheService(int status) throws Exception {
    post("/api/v1/jobs", "k", status);
    assertThat(kept).isEmpty();
    assertThat(forgotten).containsExactly("k");
  }

  @Test
  void freesTheKeyOfWhatBroke() {
    assertThatThrownBy(
            () ->
                post(
                    "/api/v1/jobs",
                    JSON,
                    "k",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    (asked, answer) -> {
                      throw new ServletException("broke");
                    }))
        .isInstanceOf(ServletException.class);
    assertThat(kept).isEmpty();
    assertThat(forgotten).containsExactly("k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/webhooks", "/api/v1/webhooks/wh-1/secret"})
  void keepsNoAnswerThatHoldsASecret(String path) throws Exception {
    post(path, "k", 201);
    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(begun).isEmpty();
    assertThat(kept).isEmpty();
  }
}
