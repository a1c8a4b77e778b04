package no.fremgang.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.fremgang.assessment.Viewer;
import no.fremgang.assessment.Viewer.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Reads a {@link Viewer} from what Spring Security knows of a request. */
final class Viewers {
  static final String PREFIX = "ROLE_";

  private Viewers() {}

  static Viewer of(@Nullable Authentication authentication) {
    if (authentication == null || !authentication.isAuthenticated()) {
      return new Viewer("", Set.of());
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (GrantedAuthority authority : authentication.getAuthorities()) {
      String name = String.valueOf(authority.getAuthority());
      if (name.startsWith(PREFIX)) {
        role(name.substring(PREFIX.length())).ifPresent(roles::add);
      }
    }
    return new Viewer(authentication.getName(), roles);
  }

  /** The role of that name, in capital or small letters; none for one that Fremgang lacks. */
  static Optional<Role> role(String name) {
    return Stream.of(Role.values())
        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
