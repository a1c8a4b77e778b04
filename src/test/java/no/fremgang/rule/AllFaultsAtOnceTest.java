package no.fremgang.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault in one file hides none in another, and none is told that is only its consequence. */
class AllFaultsAtOnceTest {
  private final Map<String, byte[]> bytes = EngagedWonPack.bytes();

  @Test
  void tellsTheFaultsOfEveryFileInOneRun() {
    change("pack.yaml", text -> text.replace("0.1.0", "0.1"));
    change("catalogue/factors.yaml", text -> text.replace("control: seller", "control: sellr"));
    change("vocabulary/nb.yaml", text -> text.replace("nothing:", "nothin:"));
    change("coaching/actions.csv", text -> text.replace("patch,", "patsh,"));
    change("parameters/numbers.yaml", text -> text + "\tx");
    change("diagnosis/winning.yaml", text -> text.replace("was heard\" low", "was herd\" low"));
    change("praise/progress.yaml", text -> text.replace("then:", "then"));
    change("situation/patch.yaml", text -> text.replace("grade: C", "grade: D"));
    bytes.put("Diagnosis/x.yaml", new byte[0]);
    bytes.put("tests/sellers.yaml", "language: en\nsellers: Ola Strøm\n".getBytes(ISO_8859_1));
    assertThat(faults().sorted())
        .extracting(fault -> fault.place().file() + " " + fault.code())
        .contains(
            "pack.yaml PACK-010",
            "catalogue/factors.yaml PACK-027",
            "vocabulary/nb.yaml PACK-021",
            "coaching/actions.csv CAT-003",
            "parameters/numbers.yaml PACK-028",
            "diagnosis/winning.yaml RULE-104",
            "praise/progress.yaml PACK-020",
            "situation/patch.yaml PACK-027",
            "Diagnosis/x.yaml PACK-002",
            "tests/sellers.yaml PACK-005");
  }

  /** Else one slip in a catalogue would be told again for every rule that uses it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "catalogue/process.yaml",
        "catalogue/factors.yaml",
        "catalogue/questions.yaml",
        "catalogue/causes.yaml",
        "catalogue/actions.yaml",
        "vocabulary/en.yaml",
        "vocabulary/nb.yaml",
        "parameters/numbers.yaml",
        "coaching/actions.csv",
        "pack.yaml"
      })
  void tellsOnlyTheFileThatCannotBeRead(String path) {
    change(path, text -> "\"" + text);
    assertThat(faults().errors())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.place().file()).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"language: no", "language: nn", "langauge: nb"})
  void tellsAWrongLanguageOnceAndNotInEverySentence(String language) {
    change("situation/new-here.yaml", text -> text.replace("language: nb", language));
    assertThat(faults().errors())
        .extracting(Fault::code)
        .isSubsetOf("PACK-027", "PACK-021", "PACK-023");
  }

  @Test
  void saysNothingOfWhatIsUnusedWhileSomethingCannotBeRead() {
    change("diagnosis/winning.yaml", text -> text.replace("grade: C", "grade: Z"));
    assertThat(faults().sorted()).allMatch(Fault::isError);
  }

  private void change(String path, UnaryOperator<String> change) {
    bytes.computeIfPresent(
        path, (same, content) -> change.apply(new String(content, UTF_8)).getBytes(UTF_8));
  }

  private Faults faults() {
    Faults faults = new Faults();
    RuleReader.read(PackFiles.readable(bytes, faults), faults);
    return faults;
  }
}
