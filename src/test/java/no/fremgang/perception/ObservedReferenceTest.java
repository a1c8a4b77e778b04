package no.fremgang.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.expectation.ReferenceTable;
import no.fremgang.expectation.TestCatalogue;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.perception.Answers.Sum;
import no.fremgang.perception.PerceptionReading.Comparison;
import org.junit.jupiter.api.Test;

/**
 * Observed behaviour against R 4.2.2 with lm and metafor 3.8-1; command:
 * src/test/resources/reference/make-kinds.R.
 */
class ObservedReferenceTest {
  private static final Catalogue CATALOGUE = TestCatalogue.catalogue();
  private static final MeasurementParameters PARAMETERS =
      MeasurementParameters.valid(CATALOGUE.parameters(), java.time.LocalDate.of(2026, 9, 30));

  @Test
  void agreesWithMetafor() {
    ReferenceTable scores = ReferenceTable.read("observed.csv");
    Map<String, Map<String, Sum>> bySeller = new TreeMap<>();
    for (int i = 0; i < scores.size(); i++) {
      bySeller
          .computeIfAbsent(scores.text(i, "seller_id"), s -> new TreeMap<>())
          .merge(scores.text(i, "observer"), Sum.NONE.plus(scores.number(i, "score")), Sum::plus);
    }
    PeerScores<String> peers = new PeerScores<>(List.copyOf(bySeller.values()), 2, PARAMETERS);
    ReferenceTable r = ReferenceTable.read("observed-expected.csv");
    for (int i = 0; i < r.size(); i++) {
      Map<String, Sum> of = bySeller.getOrDefault(r.text(i, "seller_id"), Map.of());
      Comparison with = peers.together(of).compared().orElseThrow();
      assertThat(with.expected()).isCloseTo(r.number(i, "expected"), within(1e-6));
      assertThat(with.estimate()).isCloseTo(r.number(i, "estimate"), within(1e-6));
      assertThat(with.low()).isCloseTo(Math.max(r.number(i, "low"), 1), within(1e-3));
      assertThat(with.high()).isCloseTo(Math.min(r.number(i, "high"), 5), within(1e-3));
    }
  }
}
