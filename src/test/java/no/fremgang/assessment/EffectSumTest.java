package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.EffectSum.FactorMean;
import no.fremgang.assessment.EffectSum.Measured;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.CoachingEffect;
import no.fremgang.coaching.CoachingEffect.State;
import org.junit.jupiter.api.Test;

class EffectSumTest {
  private static final Map<String, FactorDefinition> FACTORS =
      CatalogueReader.read(PackFiles.fromClasspath("rules")).factors();

  @Test
  void tellsTheMeanOfAFactorWhereEnoughSellersHaveAnEffect() {
    List<Measured> all = new ArrayList<>();
    for (int seller = 0; seller < 5; seller++) {
      all.add(new Measured("S" + seller, improved("meeting_to_proposal")));
      all.add(new Measured("S" + seller % 4, improved("lead_to_contact")));
    }
    EffectSum sum = EffectSum.of(all, FACTORS, 5, 0.9);
    assertThat(sum.sellers()).isEqualTo(5);
    assertThat(sum.goals()).isEqualTo(10);
    assertThat(sum.means()).extracting(FactorMean::factor).containsExactly("meeting_to_proposal");
  }

  private static PlanEffect improved(String factor) {
    CoachingEffect effect = new CoachingEffect(0.2, 0.05, 0.05, 0.1, 0.05, 0.15, 20);
    return new PlanEffect("any", factor, State.IMPROVED, PlanEffect.Unit.LEVEL, null, effect);
  }
}
