package no.fremgang.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secrets as they lie in the database: encrypted (AES-256-GCM) where there is a key, as they are
 * where there is none.
 */
@Component
class Seal {
  private static final String SEALED = "sealed:";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final @Nullable SecretKey key;

  Seal(@Value("${fremgang.feed.webhooks.key}") String key) {
    this.key = key.isBlank() ? null : key(key.strip());
  }

  private static SecretKey key(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "fremgang.feed.webhooks.key has "
              + bytes.length
              + " bytes; it takes 32 in Base64, as `openssl rand -base64 32` gives them.");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  String closed(String secret) {
    if (key == null) {
      return secret;
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
    return SEALED
        + Base64.getEncoder()
            .encodeToString(
                ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden).array());
  }

  String opened(String kept) {
    if (!kept.startsWith(SEALED)) {
      return kept;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(SEALED.length())));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] hidden = new byte[bytes.remaining()];
    bytes.get(hidden);
    return new String(run(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text) {
    if (key == null) {
      throw new IllegalStateException(
          "The secrets of webhooks are encrypted. Set fremgang.feed.webhooks.key to their key.");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The secrets of webhooks were encrypted with another fremgang.feed.webhooks.key.", e);
    }
  }
}
