package no.fremgang.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
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

  /** As identity providers tell them. */
  String publicKeys() {
    return new JWKSet(new RSAKey.Builder(publicKey()).build()).toString();
  }

  String signed(Map<String, Object> claims, Instant expires) {
    JWSHeader header = new JWSHeader(JWSAlgorithm.RS256);
    return signed(header, new RSASSASigner(keys.getPrivate()), set(claims, expires));
  }

  String marked(String type, Map<String, Object> claims, Instant expires) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).build();
    return signed(header, new RSASSASigner(keys.getPrivate()), set(claims, expires));
  }

  String signedWithThePublicKey(Map<String, Object> claims, Instant expires) {
    try {
      MACSigner signer = new MACSigner(publicKey().getEncoded());
      return signed(new JWSHeader(JWSAlgorithm.HS256), signer, set(claims, expires));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String unsigned(Map<String, Object> claims, Instant expires) {
    return new PlainJWT(set(claims, expires)).serialize();
  }

  private static JWTClaimsSet set(Map<String, Object> claims, Instant expires) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().expirationTime(Date.from(expires));
    claims.forEach(set::claim);
    return set.build();
  }

  private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
