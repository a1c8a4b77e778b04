package no.fremgang.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** An identity provider's signing key and the tokens it signs. */
final class Tokens {
  private final KeyPair keys;

  Tokens() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      this.keys = generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) keys.getPublic();
  }

  String of(String person, String... roles) {
    return signed(Map.of("sub", person, "roles", List.of(roles)), Instant.now().plusSeconds(600));
  }

  String signed(Map<String, Object> claims, Instant expires) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().expirationTime(Date.from(expires));
    claims.forEach(set::claim);
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), set.build());
    try {
      token.sign(new RSASSASigner(keys.getPrivate()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
