package no.fremgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void takesTheCallersIdThenTheTrace() {
    String parent = "00-" + TRACE + "-00f067aa0ba902b7-01";
    assertThat(Correlation.idOf("order_7.1-a", parent)).isEqualTo("order_7.1-a");
    assertThat(Correlation.idOf(null, parent)).isEqualTo(TRACE);
    assertThat(Correlation.idOf("two words", parent)).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "a\nb",
        "<script>",
        "Åse",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void makesANewOneForWhatIsNoId(@Nullable String given) {
    String made = Correlation.idOf(given, "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01");
    assertThat(made).matches("[0-9a-f-]{36}");
  }
}
