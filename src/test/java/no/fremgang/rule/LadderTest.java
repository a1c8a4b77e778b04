package no.fremgang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LadderTest {
  @Property
  void aNumberIsBelowALimitExactlyWhereItsStateIs(@ForAll @IntRange(max = 500) int months) {
    for (String word : SlotType.DURATION.choices()) {
      int limit = Integer.parseInt(word.substring(word.indexOf('-') + 1));
      assertThat(Ladder.MONTHS.below(word).contains(Ladder.MONTHS.of(months)))
          .isEqualTo(months < limit);
    }
  }

  @Property
  void aPercentageIsAtLeastALimitExactlyWhereItsStateIs(@ForAll @IntRange(max = 100) int percent) {
    for (String word : SlotType.PERCENT.choices()) {
      int limit = Integer.parseInt(word.substring(word.indexOf('-') + 1));
      assertThat(Ladder.PERCENT.from(word).contains(Ladder.PERCENT.of(percent)))
          .isEqualTo(percent >= limit);
    }
  }

  @Test
  void hasAWordForEveryLimit() {
    assertThat(SlotType.DURATION.choices()).hasSameSizeAs(Ladder.MONTHS.limits());
    assertThat(SlotType.PERCENT.choices()).hasSameSizeAs(Ladder.PERCENT.limits());
  }

  /** The made-up seller of a test must be in the state that is given. */
  @Test
  void findsANumberInEveryState() {
    for (Ladder ladder : Set.of(Ladder.MONTHS, Ladder.PERCENT)) {
      for (State state : EnumSet.copyOf(ladder.states())) {
        assertThat(ladder.of(ladder.in(state))).isEqualTo(state);
      }
    }
  }
}
