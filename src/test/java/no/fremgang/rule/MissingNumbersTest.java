package no.fremgang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.EngineNumbers;
import no.fremgang.core.Faults;
import org.junit.jupiter.api.Test;

class MissingNumbersTest {
  @Test
  void namesEachNumberAPackLacks() {
    for (String id : EngineNumbers.ids()) {
      Faults faults = new Faults();
      RuleReader.read(
          EngagedWonPack.with("parameters/numbers.yaml", "id: " + id + ",", "id: other,"), faults);
      assertThat(faults.errors())
          .as(id)
          .anySatisfy(
              fault -> {
                assertThat(fault.code()).isEqualTo("RULE-119");
                assertThat(fault.problem()).contains("\"" + id + "\"");
              });
    }
  }
}
