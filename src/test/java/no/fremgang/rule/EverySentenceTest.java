package no.fremgang.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.PackFiles;
import org.junit.jupiter.api.Test;

/** Every kind of sentence of the vocabulary is read by a rule of the pack, or by one here. */
class EverySentenceTest {
  private static final String FILE =
      """
      language: %s
      cause: negotiation
      rules:
      """;
  private static final String RULE =
      """
        - id: %1$s
          title: Tries a sentence
          grade: C
          source: a test
          counter: none
          when: ['%2$s']
          then: %3$s
          say: {en: It is so., nb: Slik er det.}
          tests:
            - {name: fires, given: ['%2$s'], expect: %3$s}
            - {name: silent, given: [{%4$s: '%2$s'}], expect: %5$s}
      """;
  private static final List<String> ENGLISH =
      List.of(
          "price kept accounts for a large part of the gap",
          "the shortfall is at least 20 % of the target",
          "Negotiation was in focus in the last plan");
  private static final List<String> NORWEGIAN =
      List.of(
          "oppnådd pris står for en stor del av gapet",
          "det mangler minst 20 % på målet",
          "Forhandling var i fokus i forrige plan");

  private static RulePack pack() {
    Map<String, byte[]> bytes = new HashMap<>();
    PackFiles.from(Path.of("rules"))
        .texts()
        .forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    StringBuilder en = new StringBuilder(FILE.formatted("en"));
    StringBuilder nb = new StringBuilder(FILE.formatted("nb"));
    for (int i = 0; i < ENGLISH.size(); i++) {
      en.append(
          RULE.formatted("TRY-90" + i, ENGLISH.get(i), "weak evidence for", "not", "nothing"));
      nb.append(
          RULE.formatted("TRY-91" + i, NORWEGIAN.get(i), "svakt belegg for", "ikke", "ingenting"));
    }
    bytes.put("diagnosis/try-en.yaml", en.toString().getBytes(UTF_8));
    bytes.put("diagnosis/try-nb.yaml", nb.toString().getBytes(UTF_8));
    return RuleReader.read(PackFiles.of(bytes));
  }

  @Test
  void isReadByARule() {
    Set<ConditionKind> read = EnumSet.noneOf(ConditionKind.class);
    pack().rules().forEach(rule -> rule.when().forEachAtom(atom -> read.add(atom.kind())));
    assertThat(read).isEqualTo(EnumSet.allOf(ConditionKind.class));
  }

  @Test
  void thoseOnlyTriedHereFireAndStaySilentInEitherLanguage() {
    List<RuleTests.Result> tried =
        RuleTests.run(pack()).stream().filter(test -> test.rule().startsWith("TRY-")).toList();
    assertThat(tried).hasSize(12).allMatch(RuleTests.Result::passed);
  }
}
