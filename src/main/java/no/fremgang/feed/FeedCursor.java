package no.fremgang.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fremgang.core.Text;

/**
 * A place in the feed, written so that nobody is tempted to count with it.
 *
 * @param epoch in which it was given out; empty for cursors of before there were epochs
 */
record FeedCursor(String epoch, long sequence) {
  /** Before everything. */
  static final FeedCursor START = new FeedCursor("", 0);

  private static final Pattern FORM =
      Pattern.compile("f1:(\\d{1,18})|f2:([0-9a-f]{12}):(\\d{1,18})");
  private static final int LONGEST = 100;

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("f2:" + epoch + ":" + sequence).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The place; {@link #START} for an empty cursor.
   *
   * @throws Refusal if it is none of ours
   */
  static FeedCursor of(String text) {
    if (text.isEmpty()) {
      return START;
    }
    Matcher form = FORM.matcher(decoded(text));
    if (!form.matches()) {
      throw unreadable(text);
    }
    return form.group(1) == null
        ? new FeedCursor(form.group(2), Long.parseLong(form.group(3)))
        : new FeedCursor("", Long.parseLong(form.group(1)));
  }

  private static String decoded(String text) {
    try {
      if (text.length() > LONGEST) {
        throw unreadable(text);
      }
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw unreadable(text);
    }
  }

  private static Refusal unreadable(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return Refusal.ofRequest(
        "cursor",
        new Text(
            "\"" + shown + "\" is no cursor of this feed.",
            "\"" + shown + "\" er ingen cursor fra denne feeden."),
        new Text(
            "Send nextCursor of the last page as it was, or no cursor to begin from the start.",
            "Send nextCursor fra forrige side som den var, eller ingen cursor for å begynne"
                + " forfra."));
  }
}
