package no.fremgang.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.assessment.IdempotencyKeys;
import no.fremgang.assessment.IdempotencyKeys.Answer;
import no.fremgang.assessment.IdempotencyKeys.Decision;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a {@code POST} that comes twice with the same {@code Idempotency-Key} once: the second
 * time with the answer of the first. Runs within the filters that say who calls.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAY = "Idempotent-Replay";

  /** Answers with secrets in them, which must not lie about. */
  private static final String SECRETS = "/api/v1/webhooks";

  private static final int LONGEST_KEY = 200;
  private static final int LARGEST_BODY = 4 << 20;
  private static final List<String> OF_THE_ANSWER =
      List.of(
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.LOCATION,
          HttpHeaders.LINK,
          HttpHeaders.ETAG,
          "Rule-Pack-Version");

  private final IdempotencyKeys keys;
  private final JsonMapper json;

  IdempotencyFilter(IdempotencyKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(KEY) == null
        || !request.getMethod().equals(HttpMethod.POST.name())
        || !request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().startsWith(SECRETS)
        || !isJsonOrEmpty(request);
  }

  private static boolean isJsonOrEmpty(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    if (!key.matches("[!-~]{1," + LONGEST_KEY + "}")) {
      refuse(
          request,
          response,
          ProblemType.UNUSABLE_IDEMPOTENCY_KEY,
          new Text(
              KEY + " has 1 to " + LONGEST_KEY + " visible ASCII characters, such as a UUID.",
              KEY + " er 1 til " + LONGEST_KEY + " synlige ASCII-tegn, for eksempel en UUID."));
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(
          request,
          response,
          ProblemType.BODY_TOO_LARGE,
          new Text(
              "With " + KEY + " a body has at most " + LARGEST_BODY + " bytes. Send it without.",
              "Med "
                  + KEY
                  + " kan innholdet være høyst "
                  + LARGEST_BODY
                  + " byte. Send det uten."));
      return;
    }
    String caller =
        Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).orElse("");
    Decision decision = keys.begin(caller, key, hash(request, body));
    if (decision instanceof Decision.Begin) {
      answer(caller, key, new BufferedRequest(request, body), response, chain);
    } else if (decision instanceof Decision.Replay replay) {
      replay(replay.answer(), response);
    } else if (decision instanceof Decision.UnderWay) {
      refuse(
          request,
          response,
          ProblemType.REQUEST_UNDER_WAY,
          new Text(
              "The request with this " + KEY + " is still being worked on. Ask again in a moment.",
              "Det arbeides fortsatt med forespørselen med denne "
                  + KEY
                  + ". Prøv igjen om litt."));
    } else {
      refuse(
          request,
          response,
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          new Text(
              "This " + KEY + " was used for another request. Give each request a key of its own.",
              "Denne " + KEY + " er brukt på en annen forespørsel. Gi hver forespørsel sin egen."));
    }
  }

  private void answer(
      String caller,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
    boolean keep = false;
    try {
      chain.doFilter(request, copy);
      keep = copy.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
    } finally {
      if (keep) {
        keys.answered(
            caller, key, new Answer(copy.getStatus(), headers(copy), copy.getContentAsByteArray()));
      } else {
        keys.forget(caller, key);
      }
    }
    copy.copyBodyToResponse();
  }

  private static Map<String, String> headers(HttpServletResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : OF_THE_ANSWER) {
      Optional.ofNullable(response.getHeader(name)).ifPresent(value -> headers.put(name, value));
    }
    Optional.ofNullable(response.getContentType())
        .ifPresent(type -> headers.put(HttpHeaders.CONTENT_TYPE, type));
    return headers;
  }

  private static void replay(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(REPLAY, "true");
    response.getOutputStream().write(answer.body());
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, ProblemType type, Text detail)
      throws IOException {
    response.setStatus(type.status());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).code());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(Problems.told(request, type, detail)));
  }

  private static String hash(HttpServletRequest request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String address =
          request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
      digest.update((address + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
