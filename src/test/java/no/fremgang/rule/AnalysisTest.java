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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules mean together, in a sound pack with a rule or a definition more. */
class AnalysisTest {
  private static final String BEHIND = "engaged to won is clearly behind";
  private static final String UNHEARD = "buyers rate \"was heard\" low";
  private static final String HEARD = "buyers rate \"was heard\" high";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The same conditions in another order; one more condition of a kind that counts already
        "- CLEARLY; - UNHEARD | speaks strongly for | RULE-201",
        "- UNHEARD; - CLEARLY | speaks strongly for | RULE-201",
        "- CLEARLY; - UNHEARD; - the target is reached | speaks strongly for | RULE-201",
        // Another conclusion, or a kind of evidence more
        "- CLEARLY; - UNHEARD | speaks for | ''",
        "- CLEARLY; - UNHEARD; - the manager rates \"was heard\" low | speaks strongly for | ''",
        // Weaker conditions make the earlier rule superfluous
        "- engaged to won is behind; - UNHEARD | speaks strongly for | RULE-201",
        // Every case of one rule is a case of another, though no way is another's
        "- any of: [engaged to won is clearly behind, engaged to won is perhaps behind]; - HEARD"
            + " | speaks strongly against | RULE-201",
        "- CLEARLY; - UNHEARD | speaks against | RULE-202",
        "- CLEARLY; - HEARD | speaks for | RULE-202",
        "- CLEARLY; - buyers rate \"was heard\" as usual | speaks against | ''",
        "- any of: [CLEARLY, engaged to won is ahead]; - engaged to won is behind"
            + " | speaks for | RULE-200",
        "- not: [engaged to won is ahead]; - engaged to won is ahead | speaks for | RULE-112",
        "- the target is reached; - The patch explains most of the gap | speaks for | RULE-112",
        "- there are too few cases of everything; - CLEARLY | speaks for | RULE-112",
        "- there are too few cases of everything; - engaged per day is behind | speaks for | ''",
      })
  void findsWhatARuleMeansBesideTheOthers(String conditions, String then, String code) {
    String when =
        conditions
            .replace("CLEARLY", BEHIND)
            .replace("UNHEARD", UNHEARD)
            .replace("HEARD", HEARD)
            .replace("; ", "\n      ");
    assertThat(codes(withRule(rule(when, then, ""))))
        .filteredOn(found -> !found.equals("RULE-211"))
        .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void leavesOutWhatTheAuthorAccepts() {
    String accept = "    accept: [{code: RULE-201, because: Two trainers asked for both}]\n";
    String when = "- " + BEHIND + "\n      - " + UNHEARD;
    assertThat(codes(withRule(rule(when, "speaks strongly for", accept))))
        .doesNotContain("RULE-201", "RULE-215");
  }

  @Test
  void namesAnAcceptanceOfWhatIsNotFound() {
    String accept = "    accept: [{code: RULE-201, because: It was so once}]\n";
    String when = "- " + BEHIND + "\n      - buyers rate \"was heard\" as usual";
    List<Fault> found = faults(withRule(rule(when, "speaks for", accept)));
    assertThat(found)
        .filteredOn(fault -> fault.code().equals("RULE-215"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.severity()).isEqualTo(Fault.Severity.NOTICE));
  }

  @Test
  void asksForAReason() {
    String accept = "    accept: [{code: RULE-201}]\n";
    String when = "- " + BEHIND + "\n      - " + UNHEARD;
    assertThat(codes(withRule(rule(when, "speaks strongly for", accept)))).contains("PACK-023");
  }

  @Test
  void acceptsFindingsAboutThePackInPackYaml() {
    PackFiles files =
        EngagedWonPack.with(
            "pack.yaml",
            "languages: [en, nb]",
            "languages: [en, nb]\naccept:\n"
                + "  - {code: RULE-211, of: order_size, because: It explains the gap}");
    assertThat(faults(files))
        .extracting(Fault::problem)
        .containsExactly("no rule reads the factor \"engaged_volume\".");
  }

  @ParameterizedTest
  @CsvSource({
    "engaged_to_won, catalogue/factors.yaml:2:9",
    "heard, catalogue/questions.yaml:2:9",
    "patch, catalogue/causes.yaml:6:9",
    "winning-ask, catalogue/actions.yaml:2:9",
    "WIN-002, diagnosis/winning.yaml:24:9"
  })
  void refusesARetiredIdOfAnyKind(String id, String place) {
    PackFiles files =
        EngagedWonPack.with(
            "pack.yaml",
            "languages: [en, nb]",
            "languages: [en, nb]\nretired: [{id: " + id + ", because: Long gone}]");
    assertThat(faults(files))
        .filteredOn(fault -> fault.code().equals("PACK-013"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.place()).hasToString(place));
  }

  @ParameterizedTest
  @CsvSource({
    "catalogue/causes.yaml, '    names: territory', '', CAT-022",
    "coaching/actions.csv, 'patch,patch-redraw,1,learn', '', CAT-021",
    "coaching/actions.csv, 'patch,patch-redraw,1,learn', '', CAT-020",
    "situation/few-cases.yaml, 'cause: few-cases', 'cause: high-bar', RULE-210"
  })
  void warnsOfWhatIsMissing(String path, String old, String replacement, String code) {
    assertThat(faults(EngagedWonPack.with(path, old, replacement)))
        .filteredOn(fault -> fault.code().equals(code))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.severity()).isEqualTo(Fault.Severity.WARNING));
  }

  private static String rule(String when, String then, String accept) {
    return """

        \s - id: WIN-003
            title: Made up
            grade: C
            source: a test
            counter: none
            when:
              %s
            then: %s
            say: {en: So it is., nb: Slik er det.}
        %s    tests:
              - {name: fires, given: [the target is missed], expect: %s}
              - {name: silent, given: [the target is missed], expect: silence}
        """
        .formatted(when, then, accept, then);
  }

  private static PackFiles withRule(String rule) {
    Map<String, byte[]> bytes = EngagedWonPack.bytes();
    String text = new String(bytes.get("diagnosis/winning.yaml"), UTF_8);
    bytes.put("diagnosis/winning.yaml", (text + rule).getBytes(UTF_8));
    return PackFiles.of(bytes);
  }

  private static List<String> codes(PackFiles files) {
    return faults(files).stream().map(Fault::code).toList();
  }

  private static List<Fault> faults(PackFiles files) {
    Faults faults = new Faults();
    RuleReader.read(files, faults);
    return faults.sorted();
  }
}
