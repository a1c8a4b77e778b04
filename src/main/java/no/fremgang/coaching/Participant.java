package no.fremgang.coaching;

/**
 * Who took a step in the life of a plan, and in what part.
 *
 * @param person the id in {@code sellers.csv}, or the name somebody signs in with
 */
public record Participant(String person, Part part) {
  public enum Part {
    SELLER,
    MANAGER,
    /** Whoever runs the service, and the service itself. */
    ADMIN
  }
}
