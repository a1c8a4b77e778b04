package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** The vector of the reference libraries (standard-webhooks/standard-webhooks, sign function). */
  @Test
  void signsTheReferenceVector() {
    assertThat(
            Signature.header(
                List.of(SECRET),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void signsWithEverySecretDuringARotation() {
    String fresh = Signature.newSecret(new SecureRandom());
    String header = Signature.header(List.of(fresh, SECRET), "msg_1", Instant.EPOCH, "{}");
    assertThat(header.split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
    assertThat(header).endsWith(Signature.header(List.of(SECRET), "msg_1", Instant.EPOCH, "{}"));
  }

  @Test
  void sealsSecretsSoThatOnlyTheKeyOpensThem() {
    Seal seal = new Seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    assertThat(seal.closed(SECRET)).doesNotContain("whsec_").isNotEqualTo(seal.closed(SECRET));
    assertThat(seal.opened(seal.closed(SECRET))).isEqualTo(SECRET);
    assertThat(seal.opened(SECRET)).as("kept before there was a key").isEqualTo(SECRET);
    assertThat(new Seal("").closed(SECRET)).isEqualTo(SECRET);
    String closed = seal.closed(SECRET);
    assertThatThrownBy(() -> new Seal("").opened(closed)).hasMessageContaining("Set fremgang.feed");
    assertThatThrownBy(
            () -> new Seal("MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").opened(closed))
        .hasMessageContaining("another");
    assertThatThrownBy(() -> new Seal("c2hvcnQ=")).hasMessageContaining("it takes 32");
  }
}
