package no.fremgang.feed;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a body to an address. */
interface Sender {
  /**
   * @param status null where no answer came
   * @param problem what went wrong, null for an answer of 200 to 299
   */
  record Answer(@Nullable Integer status, @Nullable String problem) {
    static final int GONE = 410;

    boolean isTaken() {
      return problem == null;
    }

    boolean isGone() {
      return status != null && status == GONE;
    }
  }

  Answer post(URI url, Map<String, String> headers, String body);
}
