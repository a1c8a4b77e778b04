package no.fremgang.diagnosis.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RandomPacks;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.Rule;
import no.fremgang.rule.SampleCatalogue;

/** The engine and the plain evaluator are two ways to the same conclusions. */
class DroolsAgreesWithEvaluatorTest {
  private final Catalogue catalogue = SampleCatalogue.catalogue();

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void concludesTheSameOnRandomPacksAndFindings(@ForAll long seed) {
    RandomPacks random = new RandomPacks(seed);
    List<Rule> rules = random.rules(40);
    DroolsDiagnostician drools = DroolsDiagnostician.of(catalogue, rules);
    RecordingEvaluator evaluator = new RecordingEvaluator(catalogue, rules);
    int concluded = 0;
    for (int i = 0; i < 200; i++) {
      Findings findings = random.findings();
      List<Conclusion> expected = evaluator.conclude(findings);
      assertThat(drools.conclude(findings)).isEqualTo(expected);
      concluded += expected.size();
    }
    assertThat(concluded).as("conclusions compared").isPositive();
  }
}
