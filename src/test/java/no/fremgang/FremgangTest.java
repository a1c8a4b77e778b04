package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FremgangTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "--server.port=9090",
        "--fremgang.store=/srv/fremgang",
        "--fremgang.rule-packs.look-every=5s",
        "--spring.config.additional-location[0]=a=b",
      })
  void startsTheServiceWithASettingInFront(String first) {
    assertThat(Fremgang.isService(first)).isTrue();
    assertThat(Fremgang.isService(first, "serve")).isTrue();
  }

  @Test
  void startsTheServiceWithoutArguments() {
    assertThat(Fremgang.isService()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "rules", "--help", "-h", "--version", "--period=2026-Q3", "x.y"})
  void leavesTheRestToTheCommandLine(String first) {
    assertThat(Fremgang.isService(first, "--server.port=9090")).isFalse();
  }
}
