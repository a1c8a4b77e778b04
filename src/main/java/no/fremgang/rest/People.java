package no.fremgang.rest;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who sent a request. */
final class People {
  /**
   * Without sign-in the service answers its own machine only, and everybody there is one person.
   */
  private static final String LOCAL = "local";

  private People() {}

  static String name(@Nullable Principal person) {
    return person == null ? LOCAL : person.getName();
  }
}
