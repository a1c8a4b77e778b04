package no.fremgang.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;

/** For operation: access tokens (JWT) of the company's identity provider say who somebody is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "fremgang.access.mode", havingValue = "oauth2")
class SignedInAccess {
  private final AccessSettings settings;

  SignedInAccess(AccessSettings settings, ObjectProvider<JwtDecoder> decoders) {
    if (decoders.stream().findAny().isEmpty()) {
      throw new NoIdentityProvider();
    }
    this.settings = settings;
  }

  @Bean
  SecurityFilterChain signedIn(HttpSecurity http, Doors doors, Refusals refusals) throws Exception {
    return doors
        .hang(http)
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(this::known)))
        .build();
  }

  /**
   * Access tokens, marked so (RFC 9068), as any JWT or not at all; no other tokens of providers.
   * Static, as the decoder asks for it before there is one of these.
   */
  @Bean
  static OAuth2TokenValidator<Jwt> types() {
    JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    types.setAllowEmpty(true);
    return types;
  }

  /** A token without an end (RFC 9068 asks for one) would be good for ever once it is lost. */
  @Bean
  static OAuth2TokenValidator<Jwt> end() {
    return new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
  }

  private AbstractAuthenticationToken known(Jwt token) {
    String person = token.getClaimAsString(settings.personClaim());
    return person == null || person.isBlank()
        ? new JwtAuthenticationToken(token, List.of(), "")
        : new JwtAuthenticationToken(token, roles(token), person);
  }

  private Collection<GrantedAuthority> roles(Jwt token) {
    List<GrantedAuthority> roles = new ArrayList<>();
    if (claim(token.getClaims(), settings.rolesClaim()) instanceof Collection<?> names) {
      for (Object name : names) {
        Viewers.role(String.valueOf(name))
            .map(role -> new SimpleGrantedAuthority(Viewers.PREFIX + role.name()))
            .ifPresent(roles::add);
      }
    }
    return roles;
  }

  /**
   * The claim of that name, else the value at that path of nested claims; null if there is none.
   */
  private static @Nullable Object claim(Map<String, Object> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object found = claims;
    for (String step : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> nested ? nested.get(step) : null;
    }
    return found;
  }
}
