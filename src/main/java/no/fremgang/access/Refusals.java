package no.fremgang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as problem documents (RFC 9457), like every other error. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final JsonMapper json;
  private final AccessSettings settings;

  Refusals(JsonMapper json, AccessSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    boolean local = settings.mode() == AccessSettings.Mode.LOCAL;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, local ? "Basic realm=\"Fremgang local\"" : "Bearer");
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        "not-signed-in",
        "Not signed in",
        local
            ? "No ready-made user has this name and password. docs/access.md lists them."
            : "Send a valid access token of the company's identity provider as a bearer token.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    write(
        response,
        HttpStatus.FORBIDDEN,
        "not-permitted",
        "Not permitted",
        "Your roles do not include this operation, or not for this seller, team or plan.");
  }

  void tooManyRequests(HttpServletResponse response, long seconds) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    write(
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-requests",
        "Too many requests",
        "Ask again in " + seconds + " s.");
  }

  void notFromHere(HttpServletResponse response) throws IOException {
    write(
        response,
        HttpStatus.FORBIDDEN,
        "not-from-this-machine",
        "Not from this machine",
        "In local mode the service answers requests to localhost that no other web page sent.");
  }

  private void write(
      HttpServletResponse response, HttpStatus status, String type, String title, String detail)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:fremgang:problem:" + type));
    problem.setTitle(title);
    problem.setProperty("errors", List.of());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
