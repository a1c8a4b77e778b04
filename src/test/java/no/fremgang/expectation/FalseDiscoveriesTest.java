package no.fremgang.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

/** At most one in twenty of what is shown may be expected to be wrong. */
class FalseDiscoveriesTest {
  private static List<Verdict> heldDown(Verdict claimed, double... probabilities) {
    List<FactorFit.Draft> drafts = new ArrayList<>();
    for (double probability : probabilities) {
      drafts.add(draft(claimed, probability));
    }
    return FalseDiscoveries.heldDown(drafts, 0.05).stream()
        .map(draft -> draft.finding().verdict())
        .toList();
  }

  private static FactorFit.Draft draft(Verdict verdict, double probability) {
    Seller seller =
        new Seller(
            new SellerId("S"), "S", "T", "M", "r", "", "", LocalDate.EPOCH, null, Language.EN);
    FactorFinding finding =
        new FactorFinding(
            "f",
            9,
            0.4,
            0.5,
            0.4,
            0.3,
            0.5,
            verdict,
            Trend.UNKNOWN,
            null,
            Control.SELLER,
            9,
            0,
            "");
    return new FactorFit.Draft(seller, finding, probability, List.of(), null, false);
  }

  /** Wrong on average: 0.01, 0.02, 0.043 and, with the last one, 0.0575. */
  @Test
  void acceptsFromTheMostProbableOnWhileTheMeanErrorIsSmall() {
    assertThat(heldDown(Verdict.SHOWN_GAP, 0.90, 0.99, 0.91, 0.97))
        .containsExactly(
            Verdict.INDICATED_GAP, Verdict.SHOWN_GAP, Verdict.SHOWN_GAP, Verdict.SHOWN_GAP);
  }

  @Test
  void withdrawsADoubtfulClaimThatStandsAlone() {
    assertThat(heldDown(Verdict.SHOWN_GAP, 0.92)).containsExactly(Verdict.INDICATED_GAP);
    assertThat(heldDown(Verdict.STRENGTH, 0.92)).containsExactly(Verdict.NOT_ENOUGH_DATA);
  }

  @Test
  void strengthsDoNotMakeRoomForGaps() {
    List<FactorFit.Draft> drafts =
        List.of(draft(Verdict.STRENGTH, 0.999), draft(Verdict.SHOWN_GAP, 0.92));
    assertThat(FalseDiscoveries.heldDown(drafts, 0.05))
        .extracting(draft -> draft.finding().verdict())
        .containsExactly(Verdict.STRENGTH, Verdict.INDICATED_GAP);
  }

  @Test
  void leavesWhatClaimsNothing() {
    assertThat(heldDown(Verdict.NORMAL, 0)).containsExactly(Verdict.NORMAL);
  }
}
