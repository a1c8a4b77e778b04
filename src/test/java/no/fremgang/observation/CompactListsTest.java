package no.fremgang.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.fremgang.observation.Opportunity.Answer;

/** What is kept compactly is what was given. */
class CompactListsTest {
  private static final long ABSENT = Long.MIN_VALUE;

  @Property
  void columnGivesBackItsNumbers(@ForAll("columns") long[] values) {
    long[] without = Arrays.stream(values).map(v -> v == ABSENT ? 0 : v).toArray();
    assertThat(read(Column.of(without), values.length)).isEqualTo(without);
    assertThat(read(Column.of(values, ABSENT), values.length)).isEqualTo(values);
  }

  /** Ranges about the borders between 0, 1, 2, 4 and 8 bytes. */
  @Provide
  Arbitrary<long[]> columns() {
    return Arbitraries.of(1L, 2L, 255L, 256L, 257L, 65_535L, 65_536L, 65_537L, 1L << 31, 1L << 47)
        .flatMap(
            range ->
                Arbitraries.longs()
                    .between(-1_000_000, 100_000_000_000_000L)
                    .flatMap(
                        least ->
                            Arbitraries.oneOf(
                                    Arbitraries.of(least, least + range, ABSENT),
                                    Arbitraries.longs().between(least, least + range))
                                .array(long[].class)
                                .ofMaxSize(20)));
  }

  private static long[] read(Column column, int size) {
    long[] read = new long[size];
    Arrays.setAll(read, column::get);
    return read;
  }

  private record Rating(LocalDate day, int rater, int question, double score) {
    static final Comparator<Rating> BY_CONTENT =
        Comparator.comparing(Rating::day)
            .thenComparing(Rating::rater)
            .thenComparing(Rating::question)
            .thenComparing(Rating::score);
  }

  @Property
  void ratingsComeBackInTheOrderOfTheirContent(@ForAll Random random) {
    Ratings ratings = new Ratings();
    List<Rating> given = new ArrayList<>();
    for (int i = 0; i < random.nextInt(40); i++) {
      LocalDate day = LocalDate.of(1990 + random.nextInt(110), 1, 1 + random.nextInt(31));
      double score = (1_000_000 + random.nextInt(4_000_001)) / 1e6;
      Rating rating = new Rating(day, random.nextInt(16), random.nextInt(65_536), score);
      ratings.add((int) day.toEpochDay(), rating.rater(), rating.question(), score);
      given.add(rating);
    }
    given.sort(Rating.BY_CONTENT);
    assertThat(ratings.sorted(Rating::new)).isEqualTo(given);
  }

  @Property
  void opportunitiesKeepEverythingTold(@ForAll Random random) {
    List<Opportunity> given = new ArrayList<>();
    boolean handled = random.nextBoolean();
    for (int i = 0; i < random.nextInt(20); i++) {
      given.add(opportunity(random, handled));
    }
    List<Opportunity> kept = OpportunityColumns.compact(given, new Interned<>(), new Interned<>());
    assertThat(kept).isEqualTo(given);
  }

  private static Opportunity opportunity(Random random, boolean handled) {
    return new Opportunity(
        new Context("s" + random.nextInt(3), "", "new", "", "c" + random.nextInt(2)),
        new int[] {day(random), day(random), day(random)},
        day(random),
        day(random),
        amount(random),
        amount(random),
        random.nextBoolean() ? "" : "pris",
        day(random),
        count(random),
        answer(random),
        answer(random),
        handled
            ? new Handling(
                count(random),
                day(random),
                count(random),
                answer(random),
                answer(random),
                day(random),
                day(random),
                day(random))
            : Handling.NOT_ASKED);
  }

  private static int day(Random random) {
    return random.nextInt(4) == 0 ? Opportunity.NO_DAY : 7_305 + random.nextInt(40_000);
  }

  private static int count(Random random) {
    return random.nextInt(4) == 0 ? Opportunity.NO_COUNT : random.nextInt(100_001);
  }

  private static long amount(Random random) {
    return random.nextInt(4) == 0
        ? Opportunity.NO_AMOUNT
        : random.nextLong(random.nextBoolean() ? 100_000 : 100_000_000_000_000L);
  }

  private static Answer answer(Random random) {
    return Answer.values()[random.nextInt(Answer.values().length)];
  }
}
