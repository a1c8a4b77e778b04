package no.fremgang.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.fremgang.core.SellerId;

/**
 * Random names for ids, the same for the same id. The key lives as long as the object: afterwards
 * nobody can tell which id a name was for.
 */
final class OneTimeNames {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 10;
  private final SecretKeySpec key;

  OneTimeNames() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  String of(String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
      return SellerId.ERASED + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
