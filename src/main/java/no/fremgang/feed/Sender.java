package no.fremgang.feed;

import java.net.URI;
import java.util.Map;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** Sends a body to an address. */
interface Sender {
  /**
   * @param status null where no answer came
   * @param problem what went wrong, null for an answer of 200 to 299
   * @param retryAfter the {@code Retry-After} header as it came, null where there was none
   */
  record Answer(@Nullable Integer status, @Nullable Text problem, @Nullable String retryAfter) {
    static final int GONE = 410;

    Answer(@Nullable Integer status, @Nullable Text problem) {
      this(status, problem, null);
    }

    /** An answer that came, and is none of 200 to 299. */
    static Answer refusing(int status, @Nullable String retryAfter) {
      Text problem = new Text("The answer was " + status + ".", "Svaret var " + status + ".");
      return new Answer(status, problem, retryAfter);
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
