package no.fremgang.diagnosis;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Compiled rules as a file: their SHA-256, then themselves, so that half a file is not run. */
final class KeptRules {
  private static final int DIGEST_BYTES = 32;

  private KeptRules() {}

  static byte[] written(byte[] compiled) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(DIGEST_BYTES + compiled.length);
    file.writeBytes(digest(compiled));
    file.writeBytes(compiled);
    return file.toByteArray();
  }

  /** Empty if the content is not what was written. */
  static Optional<byte[]> read(byte[] file) {
    if (file.length < DIGEST_BYTES) {
      return Optional.empty();
    }
    byte[] compiled = Arrays.copyOfRange(file, DIGEST_BYTES, file.length);
    byte[] digest = Arrays.copyOf(file, DIGEST_BYTES);
    return MessageDigest.isEqual(digest, digest(compiled))
        ? Optional.of(compiled)
        : Optional.empty();
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
