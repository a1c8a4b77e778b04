package no.fremgang.diagnosis.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RandomPacks;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.SampleCatalogue;
import org.junit.jupiter.api.Test;

/** The engine and the plain evaluator are two ways to the same conclusions. */
class DroolsAgreesWithEvaluatorTest {
  private static final int PACKS = 100;
  private static final int SELLERS = 110;
  private static final int RULES = 10;

  private final Catalogue catalogue = SampleCatalogue.catalogue();

  /** Together more than 10,000 pairs of a pack and a seller; nested conditions, much unknown. */
  @Property(tries = PACKS, shrinking = ShrinkingMode.OFF)
  void concludesTheSameOnRandomPacksAndFindings(@ForAll long seed) {
    RandomPacks random = new RandomPacks(seed);
    List<Rule> rules = random.rules(RULES);
    DroolsDiagnostician drools = DroolsDiagnostician.of(catalogue, rules);
    RecordingEvaluator evaluator = new RecordingEvaluator(catalogue, rules);
    int concluded = 0;
    for (int i = 0; i < SELLERS; i++) {
      Findings findings = random.findings();
      List<Conclusion> expected = evaluator.conclude(findings);
      assertThat(drools.conclude(findings)).isEqualTo(expected);
      concluded += expected.size();
    }
    assertThat(concluded).as("conclusions compared").isPositive();
  }

  @Test
  void concludesTheSameWithTheStarterPack() {
    RulePack pack = RuleReader.read(PackFiles.from(Path.of("rules")));
    RandomPacks random = new RandomPacks(1, pack.catalogue());
    DroolsDiagnostician drools = DroolsDiagnostician.of(pack);
    RecordingEvaluator evaluator = new RecordingEvaluator(pack);
    Set<String> fired = new TreeSet<>();
    for (int i = 0; i < 1000; i++) {
      Findings findings = random.findings();
      List<Conclusion> expected = evaluator.conclude(findings);
      assertThat(drools.conclude(findings)).isEqualTo(expected);
      expected.forEach(conclusion -> fired.add(conclusion.rule()));
    }
    assertThat(fired).as("rules that fired").hasSizeGreaterThan(pack.rules().size() * 9 / 10);
  }
}
