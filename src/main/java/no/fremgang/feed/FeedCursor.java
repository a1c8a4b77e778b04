package no.fremgang.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the feed, written so that nobody is tempted to count with it. */
final class FeedCursor {
  private static final Pattern FORM = Pattern.compile("f1:(\\d{1,18})");

  private FeedCursor() {}

  static String of(long sequence) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("f1:" + sequence).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The place; before everything for an empty cursor.
   *
   * @throws Refusal if it is none of ours
   */
  static long sequence(String cursor) {
    if (cursor.isEmpty()) {
      return 0;
    }
    Matcher form = FORM.matcher(decoded(cursor));
    if (!form.matches()) {
      throw unreadable(cursor);
    }
    return Long.parseLong(form.group(1));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw unreadable(cursor);
    }
  }

  private static Refusal unreadable(String cursor) {
    return Refusal.ofRequest(
        "cursor",
        "\"" + cursor + "\" is no cursor of this feed.",
        "Send nextCursor of the last page as it was, or no cursor to begin from the start.");
  }
}
