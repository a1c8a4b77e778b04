package no.fremgang.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.Text;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellerTestsTest {
  private static final String WEAK =
      """
      language: en
      sellers:
        - name: weak
          given: [engaged to won is clearly behind, buyers rate "was heard" low]
          expect:
            shown: [winning]
      """;

  @Test
  void theDefaultPackPassesItsWholeSellers() {
    List<SellerTests.Result> results =
        SellerTests.run(RuleReader.read(PackFiles.from(Path.of("rules"))));
    assertThat(results).hasSizeGreaterThanOrEqualTo(10);
    assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
  }

  @Test
  void passesWhereThePlanIsAsExpected() {
    assertThat(problems(WEAK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shown: []                  | shown: did not expect winning, but it is shown, in focus: WIN-001 strong for.
          ruled_out: [winning]       | ruled_out: expected winning, but it is shown, in focus: WIN-001 strong for.
          indicated: [patch]         | indicated: expected patch, but it is not evaluated; missing: targets.csv
          not_evaluated: [few-cases] | not_evaluated: expected few-cases, but nothing points to it. Nearest is FEW-001, which lacks: there are too few cases of everything.
          focus: []                  | focus: did not expect winning
          praise: [progress]         | praise: expected progress, but no rule gives this praise.
          actions: [patch-redraw]    | actions: expected patch-redraw, but the plan does not recommend it.
          not_now: [winning]         | not_now: expected winning, but it is shown, in focus
          """)
  void saysWhatThePlanSaysInstead(String expected, String problem) {
    assertThat(problems(WEAK.replace("shown: [winning]", expected)))
        .isNotEmpty()
        .anySatisfy(said -> assertThat(said).startsWith(problem));
  }

  @Test
  void saysThatNoSellerCanBeAsGiven() {
    String contradiction = WEAK.replace("given: [", "given: [engaged to won is on par, ");
    assertThat(problems(contradiction)).singleElement().asString().contains("contradict");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shown: [winning] | shwon: [winning]    | PACK-021 | shown
          shown: [winning] | shown: [wining]     | RULE-109 | winning
          shown: [winning] | praise: [progres]   | RULE-121 | progress
          shown: [winning] | actions: [win-ask]  | RULE-121 | winning-ask
          shown: [winning] | not_evaluated: []   | RULE-122 | ruled_out
          buyers           | byers               | RULE-105 | buyers
          name: weak       | nam: weak           | PACK-023 | Add it
          """)
  void refusesAFaultyTest(String old, String replacement, String code, String wayOut) {
    assertThat(faults(WEAK.replace(old, replacement)))
        .anySatisfy(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.place().file()).isEqualTo("tests/sellers.yaml");
              assertThat(fault.place().line()).isPositive();
              assertThat(fault.wayOut()).contains(wayOut);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shown: []                  | shown: ventet ikke winning, men den er vist, i fokus: WIN-001 sterkt for.
          indicated: [patch]         | indicated: ventet patch, men den er ikke vurdert; mangler: targets.csv
          not_evaluated: [few-cases] | not_evaluated: ventet few-cases, men ingenting peker mot det. Nærmest er FEW-001, som mangler: det er for få saker av alt.
          praise: [progress]         | praise: ventet progress, men ingen regel gir denne rosen.
          """)
  void saysItInNorwegianToo(String expected, String problem) {
    List<SellerTests.Result> results =
        SellerTests.run(RuleReader.read(pack(WEAK.replace("shown: [winning]", expected))));
    assertThat(results.get(0).problems())
        .extracting(Text::nb)
        .anySatisfy(said -> assertThat(said).startsWith(problem));
  }

  @Test
  void refusesANameGivenTwice() {
    String seller = WEAK.substring(WEAK.indexOf("  - name"));
    assertThat(faults(WEAK + seller)).extracting(Fault::code).containsExactly("RULE-123");
  }

  private static List<String> problems(String tests) {
    List<SellerTests.Result> results = SellerTests.run(RuleReader.read(pack(tests)));
    assertThat(results).hasSize(1);
    return results.get(0).problems().stream().map(Text::en).toList();
  }

  private static List<Fault> faults(String tests) {
    Faults faults = new Faults();
    RuleReader.read(pack(tests), faults);
    return faults.errors();
  }

  private static PackFiles pack(String tests) {
    Map<String, byte[]> bytes = EngagedWonPack.bytes();
    bytes.put("tests/sellers.yaml", tests.getBytes(UTF_8));
    return PackFiles.of(bytes);
  }
}
