package no.fremgang.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.fremgang.assessment.Viewer;
import no.fremgang.assessment.Viewer.Role;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Ready-made users of the local mode, all with the password {@value #PASSWORD}: {@code admin},
 * {@code trainer}, {@code hr}, {@code auditor}, and for every manager and seller of the data {@code
 * manager-ID} and {@code seller-ID}.
 */
final class LocalUsers implements AuthenticationProvider {
  static final String PASSWORD = "local";
  static final String EVERYTHING = "local";

  @Override
  public Authentication authenticate(Authentication claimed) {
    if (!PASSWORD.equals(claimed.getCredentials())) {
      throw new BadCredentialsException("No ready-made user has this password");
    }
    Viewer viewer =
        named(claimed.getName())
            .orElseThrow(() -> new BadCredentialsException("No ready-made user has this name"));
    return UsernamePasswordAuthenticationToken.authenticated(
        viewer.person(), null, AuthorityUtils.createAuthorityList(authorities(viewer.roles())));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  static String[] authorities(Set<Role> roles) {
    return roles.stream().map(role -> Viewers.PREFIX + role.name()).toArray(String[]::new);
  }

  private static Optional<Viewer> named(String name) {
    for (Role role : EnumSet.of(Role.MANAGER, Role.SELLER)) {
      String prefix = role.name().toLowerCase(Locale.ROOT) + "-";
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return Optional.of(new Viewer(name.substring(prefix.length()), EnumSet.of(role)));
      }
    }
    return Viewers.role(name)
        .filter(role -> role != Role.MANAGER && role != Role.SELLER)
        .filter(role -> name.equals(name.toLowerCase(Locale.ROOT)))
        .map(role -> new Viewer(name, EnumSet.of(role)));
  }
}
