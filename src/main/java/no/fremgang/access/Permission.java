package no.fremgang.access;

import java.util.EnumSet;
import java.util.Set;
import no.fremgang.assessment.Viewer.Role;
import org.springframework.http.HttpMethod;

/**
 * One row of the table: who may call an operation, and for whose data.
 *
 * @param pattern a path pattern of Spring; its variables name the seller, team or plan
 * @param roles any of them is needed
 */
record Permission(HttpMethod method, String pattern, Set<Role> roles, Reach reach) {
  Permission {
    roles = Set.copyOf(EnumSet.copyOf(roles));
  }
}
