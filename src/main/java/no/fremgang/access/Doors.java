package no.fremgang.access;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** What both modes share: the table of permissions, security headers, limits, no session. */
@Component
class Doors {
  /** Styles inline and images as data are what the API's reading page needs; no foreign origin. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Whose whose;
  private final NothingThere nothingThere;
  private final Refusals refusals;
  private final LoggedRefusals loggedRefusals;
  private final AccessSettings settings;

  Doors(
      Whose whose,
      NothingThere nothingThere,
      Refusals refusals,
      LoggedRefusals loggedRefusals,
      AccessSettings settings) {
    this.whose = whose;
    this.nothingThere = nothingThere;
    this.refusals = refusals;
    this.loggedRefusals = loggedRefusals;
    this.settings = settings;
  }

  /** No session and no cookie, so a forged request of another site carries no credentials. */
  HttpSecurity hang(HttpSecurity http) throws Exception {
    if (settings.requestsPerMinute() > 0) {
      http.addFilterBefore(
          new RateLimit(settings.requestsPerMinute(), refusals), AuthorizationFilter.class);
      http.addFilterAfter(
          new FailedSignIns(settings.requestsPerMinute(), refusals), HeaderWriterFilter.class);
    }
    return http.csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(loggedRefusals))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .authorizeHttpRequests(this::permit);
  }

  private void permit(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
    Permissions.OPEN.forEach(
        path -> requests.requestMatchers(matcher(HttpMethod.GET, path)).permitAll());
    for (Permission permission : Permissions.TABLE) {
      Gate gate = new Gate(permission, whose);
      requests.requestMatchers(matcher(permission.method(), permission.pattern())).access(gate);
      if (permission.method() == HttpMethod.GET) {
        requests.requestMatchers(matcher(HttpMethod.HEAD, permission.pattern())).access(gate);
      }
    }
    requests.anyRequest().access(nothingThere);
  }

  private static PathPatternRequestMatcher matcher(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
