package no.fremgang.assessment;

import java.io.IOException;
import java.time.Instant;

/** Records of one kind that are removed when they are old: docs/adr/0096-retention.md. */
public interface Ageing {
  /** The setting that says how long: {@code fremgang.retention.} and this. */
  String kind();

  /**
   * Removes what is older, in one transaction.
   *
   * @return how many records
   */
  long removeBefore(Instant time) throws IOException;

  /** What it takes to remove records. */
  @FunctionalInterface
  interface Removal {
    long before(Instant time) throws IOException;
  }

  static Ageing of(String kind, Removal removal) {
    return new Ageing() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public long removeBefore(Instant time) throws IOException {
        return removal.before(time);
      }
    };
  }
}
