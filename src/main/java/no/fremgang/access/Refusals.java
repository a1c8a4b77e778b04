package no.fremgang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as problem documents (RFC 9457) in the reader's language, like every other error. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());
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
        request,
        response,
        ProblemType.NOT_SIGNED_IN,
        local
            ? new Text(
                "No ready-made user has this name and password. docs/access.md lists them.",
                "Ingen av de ferdige brukerne har dette navnet og passordet. docs/access.md viser"
                    + " dem.")
            : new Text(
                "Send a valid access token of the company's identity provider as a bearer token.",
                "Send et gyldig tilgangstoken fra bedriftens innlogging som bearer-token."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    write(
        request,
        response,
        ProblemType.NOT_PERMITTED,
        new Text(
            "Your roles do not include this operation, or not for this seller, team or plan.",
            "Rollene dine omfatter ikke denne operasjonen, eller ikke for denne selgeren, dette"
                + " teamet eller denne planen."));
  }

  /** Addresses and methods that could mean one thing here and another one elsewhere. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd)
      throws IOException {
    if (!METHODS.contains(HttpMethod.valueOf(request.getMethod()))) {
      write(
          request,
          response,
          ProblemType.NOT_IMPLEMENTED,
          new Text(
              "The service has no operation with this method. /openapi.json lists what it has.",
              "Tjenesten har ingen operasjon med denne metoden. /openapi.json viser hva den har."));
      return;
    }
    write(
        request,
        response,
        ProblemType.UNUSABLE_REQUEST,
        new Text(
            "The address is not one that is taken. Write the address without \"//\", \"..\", \";\""
                + " and encoded slashes or control characters.",
            "Adressen er ikke av dem som tas imot. Skriv adressen uten «//», «..», «;» og kodede"
                + " skråstreker eller styretegn."));
  }

  void tooManyRequests(HttpServletRequest request, HttpServletResponse response, long seconds)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    write(
        request,
        response,
        ProblemType.TOO_MANY_REQUESTS,
        new Text("Ask again in " + seconds + " s.", "Prøv igjen om " + seconds + " s."));
  }

  void notFromHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(
        request,
        response,
        ProblemType.NOT_FROM_THIS_MACHINE,
        new Text(
            "In local mode the service answers requests to localhost that no other web page sent.",
            "I lokal modus svarer tjenesten bare på forespørsler til localhost som ikke kommer fra"
                + " en annen nettside."));
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, ProblemType type, Text detail)
      throws IOException {
    Language language = language(request);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(type.status()), detail.in(language));
    problem.setType(type.uri());
    problem.setTitle(type.title().in(language));
    problem.setProperty("errors", List.of());
    response.setStatus(type.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static Language language(HttpServletRequest request) {
    return Language.wanted(
            String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))))
        .orElse(Language.EN);
  }
}
