package no.fremgang.assessment;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, asked for or was refused: ids and versions only, no content.
 *
 * @param action an operation such as {@code GET /api/v1/sellers/{id}}, or a change such as {@code
 *     coaching-plan.made}
 * @param subject what it is about as in the address, such as {@code sellers/S017}; several with
 *     spaces between, none is empty
 * @param dataVersion null where none is concerned
 * @param rulePack content hash of the pack concerned, null where none is
 */
public record Deed(
    Kind kind,
    String action,
    String subject,
    @Nullable String dataVersion,
    @Nullable String rulePack) {
  private static final int LONGEST_ACTION = 200;
  private static final int LONGEST_SUBJECT = 400;

  public enum Kind {
    /** Somebody asked and was let through. */
    REQUEST,
    /** Something changed; kept together with the change. */
    CHANGE,
    /** Somebody asked and was refused. */
    REFUSAL
  }

  /** What comes from an address is cut and freed of control characters. */
  public Deed {
    action = clean(action, LONGEST_ACTION);
    subject = clean(subject, LONGEST_SUBJECT);
  }

  public static Deed change(
      String action, @Nullable String dataVersion, @Nullable String rulePack, String... subjects) {
    String all = Stream.of(subjects).collect(Collectors.joining(" "));
    return new Deed(Kind.CHANGE, action, all, dataVersion, rulePack);
  }

  private static String clean(String text, int longest) {
    String shown = text.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= longest ? shown : shown.substring(0, longest);
  }
}
