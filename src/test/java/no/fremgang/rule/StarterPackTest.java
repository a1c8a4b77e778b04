package no.fremgang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.SellerTest.Part;
import org.junit.jupiter.api.Test;

/** The rule pack that comes with the product. */
class StarterPackTest {
  private static final PackFiles FILES = PackFiles.from(Path.of("rules"));

  @Test
  void hasNoError() {
    Faults faults = new Faults();
    RuleReader.read(FILES, faults);
    assertThat(new FaultPrinter(FILES, no.fremgang.core.Language.EN).print(faults.errors()))
        .isEmpty();
  }

  @Test
  void passesItsOwnTests() {
    List<RuleTests.Result> results = RuleTests.run(pack());
    assertThat(results).hasSizeGreaterThan(250);
    assertThat(results.stream().filter(result -> !result.passed())).isEmpty();
  }

  @Test
  void speaksForAndAgainstEverySkill() {
    Set<String> skills =
        pack().catalogue().causes().values().stream()
            .filter(cause -> cause.kind() == Cause.Kind.SKILL)
            .map(Cause::id)
            .collect(Collectors.toSet());
    assertThat(skills).isNotEmpty();
    assertThat(causesWithEvidence(Direction.FOR)).containsAll(skills);
    assertThat(causesWithEvidence(Direction.AGAINST)).containsAll(skills);
  }

  @Test
  void speaksOfEveryCause() {
    Set<String> spokenOf = pack().rules().stream().map(Rule::cause).collect(Collectors.toSet());
    assertThat(spokenOf).containsAll(pack().catalogue().causes().keySet());
  }

  @Test
  void findsEveryCauseInAWholeSeller() {
    Set<String> found =
        pack().sellerTests().stream()
            .flatMap(test -> Stream.of(Part.SHOWN, Part.INDICATED).map(test.expected()::get))
            .filter(Objects::nonNull)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    assertThat(found).containsAll(pack().catalogue().causes().keySet());
  }

  @Test
  void readsTheSameConditionsInEitherLanguage() {
    RulePack pack = pack();
    for (Language language : Language.values()) {
      Wording wording = pack.vocabulary().in(language);
      SentencePrinter printer = new SentencePrinter(pack.catalogue(), wording);
      SentenceParser parser = new SentenceParser(pack.catalogue(), wording);
      for (Rule rule : pack.rules()) {
        for (Rule.Example test : rule.tests()) {
          for (Given given : test.given()) {
            assertThat(parser.read(printer.print(given.atom())))
                .isEqualTo(new SentenceParser.Understood(given.atom()));
          }
        }
      }
    }
  }

  private static Set<String> causesWithEvidence(Direction direction) {
    return pack().rules().stream()
        .filter(
            r ->
                r.then() instanceof Outcome.GivesEvidence evidence
                    && evidence.direction() == direction)
        .map(Rule::cause)
        .collect(Collectors.toSet());
  }

  private static RulePack pack() {
    return RuleReader.read(FILES);
  }
}
