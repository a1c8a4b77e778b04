package no.fremgang.assessment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.fremgang.core.SellerId;

/**
 * Names for sellers that tell who is the same, not who it is: a trainer sees what a rule does
 * without seeing anybody's plan. The same key gives the same names; nobody without it can find the
 * seller.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 6;

  private final SecretKeySpec key;

  /**
   * @param key random bytes, at least 16
   */
  public Pseudonyms(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("A key has at least 16 bytes, not " + key.length);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Twelve hexadecimal digits after {@code seller-}. */
  public String of(SellerId seller) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(seller.value().getBytes(StandardCharsets.UTF_8));
      return "seller-" + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
