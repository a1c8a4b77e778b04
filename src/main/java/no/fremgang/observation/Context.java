package no.fremgang.observation;

import java.util.Comparator;

/** The circumstances of cases; a part that is not given is empty. */
public record Context(
    String source, String segment, String customerType, String channel, String competitor) {
  public static final Context NONE = new Context("", "", "", "", "");

  static final Comparator<Context> BY_CONTENT =
      Comparator.comparing(Context::source)
          .thenComparing(Context::segment)
          .thenComparing(Context::customerType)
          .thenComparing(Context::channel)
          .thenComparing(Context::competitor);

  /** Source of a lead the seller found without the organisation. */
  public static final String SELF = "self";

  public boolean selfFound() {
    return SELF.equals(source);
  }
}
