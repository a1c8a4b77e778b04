package no.fremgang.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LimitedUploadTest {
  private static final DataSize LARGEST = DataSize.ofBytes(10);

  @Test
  void givesAllOfABodyAtTheLimit() throws IOException {
    assertThat(limited(10, -1).readAllBytes()).hasSize(10);
    assertThat(limited(10, 10).readNBytes(4)).hasSize(4);
  }

  @Test
  void refusesOneByteMoreThanTheLimitHoweverItIsRead() {
    assertThatThrownBy(() -> limited(11, -1).readAllBytes())
        .isInstanceOf(LimitedUpload.TooLarge.class);
    assertThatThrownBy(
            () -> {
              InputStream body = limited(11, -1);
              while (body.read() >= 0) {}
            })
        .isInstanceOf(LimitedUpload.TooLarge.class);
  }

  @Test
  void refusesWhatIsAnnouncedAsTooLargeBeforeItIsRead() {
    assertThatThrownBy(() -> limited(0, 11)).isInstanceOf(LimitedUpload.TooLarge.class);
  }

  private static InputStream limited(int size, long announced) {
    return new LimitedUpload(new ByteArrayInputStream(new byte[size]), announced, LARGEST);
  }
}
