package no.fremgang.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource({
    "'a: 1\na: 2', PACK-031, f.yaml:2:1",
    "'a: \t1', PACK-028, f.yaml:1:4",
    "'a: &x 1\nb: *x', PACK-030, f.yaml:1:4",
    "'b: *x', PACK-030, f.yaml:1:4",
    "'a: !!java.net.URL x', PACK-030, f.yaml:1:4",
    "'a: [1, 2', PACK-020, f.yaml:1:9",
    "'a: 1\n---\nb: 2', PACK-020, f.yaml:2:1",
    "'', PACK-022, f.yaml"
  })
  void refusesWithPlace(String text, String code, String place) {
    Fault first = faults(text).get(0);
    assertThat(first.code()).isEqualTo(code);
    assertThat(first.place()).hasToString(place);
  }

  @Test
  void refusesWhatIsNestedTooDeeplyWithoutFailing() {
    assertThat(faults("[".repeat(100_000))).extracting(Fault::code).containsExactly("PACK-029");
  }

  @Test
  void guessesNothingFromTheLooksOfAValue() {
    YamlMapping mapping =
        YamlReader.readMapping("f.yaml", "country: no\ncode: 010", new Faults()).orElseThrow();
    YamlFields fields = mapping.fields(new Faults(), "country", "code");
    assertThat(fields.text("country")).isEqualTo("no");
    assertThat(fields.text("code")).isEqualTo("010");
  }

  @Property(tries = 200)
  void neverFailsWhateverTheText(@ForAll String text) {
    Faults faults = new Faults();
    boolean read = YamlReader.read("f.yaml", text, faults).isPresent();
    assertThat(read || faults.hasErrors()).isTrue();
  }

  private static List<Fault> faults(String text) {
    Faults faults = new Faults();
    YamlReader.read("f.yaml", text, faults);
    return faults.sorted();
  }
}
