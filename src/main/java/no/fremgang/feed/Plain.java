package no.fremgang.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Texts and times of other tools that a database can keep. */
final class Plain {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Plain() {}

  /** Whether the text holds no control character and no half of a character. */
  static boolean is(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The time, if it is one between 1970 and 9999. */
  static Optional<Instant> time(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return Optional.of(time).filter(it -> !it.isBefore(FIRST) && !it.isAfter(LAST));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
