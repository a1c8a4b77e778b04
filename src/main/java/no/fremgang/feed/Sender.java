package no.fremgang.feed;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a body to an address. */
interface Sender {
  /**
   * @param status null where no answer came
   * @param problem what went wrong, null for an answer of 200 to 299
   * @param retryAfter the {@code Retry-After} header as it came, null where there was none
   */
  record Answer(@Nullable Integer status, @Nullable String problem, @Nullable String retryAfter) {
    static final int GONE = 410;

    Answer(@Nullable Integer status, @Nullable String problem) {
      this(status, problem, null);
    }

    boolean isTaken() {
      return problem == null;
    }

    boolean isGone() {
      return status != null && status == GONE;
    }
  }

  Answer post(URI url, Map<String, String> headers, String body);
}
