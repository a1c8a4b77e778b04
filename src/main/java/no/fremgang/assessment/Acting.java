package no.fremgang.assessment;

import java.util.stream.Collectors;

/**
 * Who acts, and in which request.
 *
 * @param person the id or name the person signs in with; {@code system} where nobody asked
 * @param roles the person's roles in alphabetical order, with spaces between
 * @param correlationId what the logs of all systems involved call the request by
 */
public record Acting(String person, String roles, String correlationId) {
  /** The service itself, such as a batch job. */
  public static final Acting SYSTEM = new Acting("system", "", "");

  public static Acting as(Viewer viewer, String correlationId) {
    String roles =
        viewer.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    return new Acting(viewer.person(), roles, correlationId);
  }

  /** Who acts on the current thread. */
  @FunctionalInterface
  public interface WhoActs {
    Acting now();
  }
}
