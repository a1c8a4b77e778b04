package no.fremgang.diagnosis.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.diagnosis.FiringLimitReached;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RandomPacks;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.Rule;
import no.fremgang.rule.SampleCatalogue;
import org.junit.jupiter.api.Test;

class FiringLimitTest {
  private final Catalogue catalogue = SampleCatalogue.catalogue();
  private final RandomPacks random = new RandomPacks(7);
  private final List<Rule> rules = random.rules(20);
  private final Drl drl = Drl.of(rules);

  @Test
  void failsRatherThanAnsweringInPart() {
    Findings findings = oneThatFires();
    DroolsDiagnostician none = DroolsDiagnostician.of(catalogue, drl, 0);
    assertThatThrownBy(() -> none.conclude(findings))
        .isInstanceOf(FiringLimitReached.class)
        .hasMessageContaining("more than 0 times");
  }

  @Test
  void answersInFullAtTheLimit() {
    Findings findings = oneThatFires();
    int ways = drl.ways().size();
    List<Conclusion> all = DroolsDiagnostician.of(catalogue, drl, ways).conclude(findings);
    assertThat(all).isEqualTo(new RecordingEvaluator(catalogue, rules).conclude(findings));
  }

  private Findings oneThatFires() {
    RecordingEvaluator evaluator = new RecordingEvaluator(catalogue, rules);
    return IntStream.range(0, 100)
        .mapToObj(i -> random.findings())
        .filter(findings -> !evaluator.conclude(findings).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
