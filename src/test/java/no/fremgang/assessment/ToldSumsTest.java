package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.fremgang.assessment.EffectReleases.Told;
import no.fremgang.assessment.ToldSums.Goal;
import org.junit.jupiter.api.Test;

/** Each seller has one plan with one goal, unless said otherwise. */
class ToldSumsTest {
  private static final PlanGoal GOAL = new PlanGoal("needs-analysis", "meeting_to_proposal");
  private static final String QUARTER = "2026-Q4";

  private static ToldSums after(List<Told> before) {
    return new ToldSums(before, 5, goal -> goal.planId().replaceAll("-.*", ""));
  }

  /** Goals of the sellers from the one to before the other. */
  private static Set<Goal> goals(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(seller -> new Goal("S" + seller, GOAL))
        .collect(Collectors.toSet());
  }

  @Test
  void tellsNothingOfFewerThanEnough() {
    ToldSums sums = after(List.of());
    assertThat(sums.tell("all", Set.of(), QUARTER)).isFalse();
    assertThat(sums.tell("all", goals(0, 4), QUARTER)).isFalse();
    assertThat(sums.added()).isEmpty();
    assertThat(sums.tell("all", goals(0, 5), QUARTER)).isTrue();
    assertThat(sums.added()).hasSize(5);
  }

  @Test
  void countsSellersAndNotTheirGoals() {
    Set<Goal> goals =
        IntStream.range(0, 12)
            .mapToObj(plan -> new Goal("S" + plan % 4 + "-" + plan, GOAL))
            .collect(Collectors.toSet());
    assertThat(after(List.of()).tell("all", goals, QUARTER)).isFalse();
  }

  @Test
  void aPartIsToldWhereEnoughAreLeftOfTheWhole() {
    ToldSums sums = after(List.of());
    assertThat(sums.tell("all", goals(0, 12), QUARTER)).isTrue();
    assertThat(sums.tell("few left", goals(0, 8), QUARTER)).isFalse();
    assertThat(sums.tell("enough left", goals(0, 7), QUARTER)).isTrue();
  }

  /** All, two halves: what the third has of each of them could be taken out of the others. */
  @Test
  void aSumThatCutsTwoToldOnesHasEnoughOfEach() {
    ToldSums sums = after(List.of());
    assertThat(sums.tell("all", goals(0, 20), QUARTER)).isTrue();
    assertThat(sums.tell("half", goals(0, 10), QUARTER)).isTrue();
    assertThat(sums.tell("one of the half", goals(9, 20), QUARTER)).isFalse();
    assertThat(sums.tell("all but one of the half", goals(1, 15), QUARTER)).isFalse();
    assertThat(sums.tell("five of each", goals(5, 15), QUARTER)).isTrue();
  }

  @Test
  void aSumGrowsByEnoughAtOnce() {
    ToldSums sums = after(List.of());
    assertThat(sums.tell("all", goals(0, 6), QUARTER)).isTrue();
    assertThat(sums.tell("all", goals(0, 10), QUARTER)).isFalse();
    assertThat(sums.of("all")).isEqualTo(goals(0, 6));
    assertThat(sums.tell("all", goals(0, 11), QUARTER)).isTrue();
    assertThat(sums.of("all")).isEqualTo(goals(0, 11));
  }

  @Test
  void knowsWhatWasToldInEarlierQuarters() {
    ToldSums earlier = after(List.of());
    earlier.tell("all", goals(0, 6), "2026-Q3");
    ToldSums sums = after(earlier.added());
    assertThat(sums.tell("others", goals(1, 6), QUARTER)).isFalse();
    assertThat(sums.tell("all", goals(0, 11), QUARTER)).isTrue();
    List<Told> told = new ArrayList<>(earlier.added());
    told.addAll(sums.added());
    assertThat(told).hasSize(11);
    ToldSums later = after(told);
    assertThat(later.of("all")).isEqualTo(goals(0, 11));
    assertThat(later.tell("old and one new", goals(0, 7), "2027-Q1")).isFalse();
    assertThat(later.tell("the new", goals(6, 11), "2027-Q1")).isTrue();
  }
}
