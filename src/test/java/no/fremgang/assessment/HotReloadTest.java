package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.fremgang.assessment.HotReload.Level;
import org.junit.jupiter.api.Test;

class HotReloadTest {
  private static final int STEPS = 3;
  private static final int SWAPS_PER_STEP = 10;

  /** A class that a swap leaves behind for good shows as ten more after ten swaps. */
  @Test
  void swapsUnderLoadLeaveNothingBehindAndMixNoAnswer() throws InterruptedException {
    HotReload reload = HotReload.ofSmallPacks();
    List<Level> levels = reload.run(STEPS, SWAPS_PER_STEP);
    assertThat(reload.plans()).isGreaterThan(SWAPS_PER_STEP);
    assertThat(reload.mixed()).isEmpty();
    Level settled = levels.get(0);
    Level last = levels.get(STEPS - 1);
    int perSwap = 5;
    assertThat(last.classes() - settled.classes())
        .as("classes left behind by %d swaps: %s", (STEPS - 1) * SWAPS_PER_STEP, levels)
        .isLessThan((STEPS - 1) * SWAPS_PER_STEP * perSwap);
  }
}
