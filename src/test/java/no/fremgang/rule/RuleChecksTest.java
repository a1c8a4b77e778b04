package no.fremgang.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import org.junit.jupiter.api.Test;

class RuleChecksTest {
  private final Map<String, byte[]> bytes = EngagedWonPack.bytes();

  @Test
  void aRuleHasATestInWhichItFires() {
    replaceFirst("diagnosis/winning.yaml", "expect: speaks strongly for", "expect: silence");
    assertThat(faults())
        .extracting(Fault::code, Fault::problem)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "RULE-113", "WIN-001 has no test in which it fires."));
  }

  @Test
  void praiseStandsInItsOwnFolder() {
    replaceFirst(
        "diagnosis/winning.yaml", "then: speaks strongly for", "then: praise for progress");
    assertThat(faults()).extracting(Fault::code).contains("RULE-117");
  }

  @Test
  void theFolderOfPraiseHoldsNothingElse() {
    replaceFirst("praise/progress.yaml", "then: praise for progress", "then: speaks strongly for");
    assertThat(faults()).extracting(Fault::code).contains("RULE-117");
  }

  private void replaceFirst(String path, String old, String with) {
    String text = new String(bytes.get(path), UTF_8);
    int at = text.indexOf(old);
    assertThat(at).isNotNegative();
    bytes.put(
        path, (text.substring(0, at) + with + text.substring(at + old.length())).getBytes(UTF_8));
  }

  private List<Fault> faults() {
    Faults faults = new Faults();
    RuleReader.read(PackFiles.readable(bytes, faults), faults);
    return faults.sorted();
  }
}
