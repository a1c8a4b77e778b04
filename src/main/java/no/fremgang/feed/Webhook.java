package no.fremgang.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of changes.
 *
 * @param previousSecret signs too until {@code previousUntil}; null if there is none
 * @param disabledAt null while it is told of changes
 */
record Webhook(
    String id,
    String url,
    String description,
    Instant createdAt,
    String secret,
    @Nullable String previousSecret,
    @Nullable Instant previousUntil,
    @Nullable Instant disabledAt,
    @Nullable Text disabledBecause) {

  /** The secrets to sign with, newest first. */
  List<String> secrets(Instant now) {
    List<String> secrets = new ArrayList<>(List.of(secret));
    if (previousSecret != null && previousUntil != null && now.isBefore(previousUntil)) {
      secrets.add(previousSecret);
    }
    return secrets;
  }

  /** Secrets are for signing only, and stay out of logs. */
  @Override
  public String toString() {
    return "Webhook[" + id + " " + url + "]";
  }
}
