package no.fremgang.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param number counts up from 1 without a gap
 * @param at when it happened, to the microsecond
 * @param engineVersion the program that wrote the line
 * @param previousHash hash of the line before, {@link #BEGINNING} for the first
 * @param hash SHA-256 over every other field, see {@link #hashed}
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String roles,
    Deed.Kind kind,
    String action,
    String subject,
    @Nullable String dataVersion,
    @Nullable String rulePack,
    String engineVersion,
    String correlationId,
    String previousHash,
    String hash) {
  /** What the first line comes after: 64 zeros. */
  public static final String BEGINNING = "0".repeat(64);

  public static AuditEntry of(
      long number,
      Instant at,
      Acting acting,
      Deed deed,
      String engineVersion,
      String previousHash) {
    return new AuditEntry(
            number,
            at,
            acting.person(),
            acting.roles(),
            deed.kind(),
            deed.action(),
            deed.subject(),
            deed.dataVersion(),
            deed.rulePack(),
            engineVersion,
            acting.correlationId(),
            previousHash,
            "")
        .hashed();
  }

  /** Whether the line says what it said when it was written, and comes after the one named. */
  public boolean follows(long lastNumber, String lastHash) {
    return number == lastNumber + 1
        && previousHash.equals(lastHash)
        && hash.equals(hashed().hash());
  }

  /**
   * The line with its hash: SHA-256, in hexadecimal digits, over the fields in their order, each as
   * its length in UTF-8 bytes, a colon and its text; the time as ISO 8601, an absent version as a
   * minus sign without a length.
   */
  private AuditEntry hashed() {
    MessageDigest digest = sha256();
    put(digest, Long.toString(number));
    put(digest, at.toString());
    put(digest, actor);
    put(digest, roles);
    put(digest, kind.name());
    put(digest, action);
    put(digest, subject);
    put(digest, dataVersion);
    put(digest, rulePack);
    put(digest, engineVersion);
    put(digest, correlationId);
    put(digest, previousHash);
    return new AuditEntry(
        number,
        at,
        actor,
        roles,
        kind,
        action,
        subject,
        dataVersion,
        rulePack,
        engineVersion,
        correlationId,
        previousHash,
        HexFormat.of().formatHex(digest.digest()));
  }

  private static void put(MessageDigest digest, @Nullable String field) {
    if (field == null) {
      digest.update((byte) '-');
      return;
    }
    byte[] bytes = Objects.requireNonNull(field).getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
