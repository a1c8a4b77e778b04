package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition.Direction;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.FactorLine;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.CoachingPlan.RuledOut;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every plan of the demo company, in either language: well-formed, and in one mind with itself. */
class DemoPlansTest {
  private static final Pattern FOREIGN_NUMBER = Pattern.compile("\\d\\.\\d|\\d%|\\d,\\d{3}(?!\\d)");
  private static final Pattern WRONG_PLURAL =
      Pattern.compile("(?<![\\d,.\u00a0])1[ \u00a0](dager|days|måneder|months)");
  private static final List<CoachingPlan> PLANS = new ArrayList<>();
  private static RunningPack pack;

  @BeforeAll
  static void planEverybodyInBothLanguages(@TempDir Path folder) throws IOException {
    pack = RunningPack.in(Path.of("rules"));
    for (Language language : Language.values()) {
      Path copy = Files.createDirectory(folder.resolve(language.code()));
      copyDemo(copy, language);
      planEverybody(copy);
    }
    assertThat(PLANS).hasSize(120);
  }

  private static void copyDemo(Path to, Language language) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo"))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    Path sellers = to.resolve("sellers.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(sellers));
    assertThat(lines.get(0)).endsWith(",language");
    lines.replaceAll(line -> line.replaceFirst(",(nb|en)$", "," + language.code()));
    Files.write(sellers, lines);
  }

  private static void planEverybody(Path data) {
    Observations demo =
        DataSetReader.read(data, DataSetSchema.of(pack.pack().catalogue()), ReadOptions.defaults())
            .observations();
    Assessment assessment =
        Assessment.prepare(pack, demo, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));
    demo.sellers().forEach(seller -> PLANS.add(assessment.plan(seller.id())));
  }

  @Test
  void areHashedAsRecordsAreWritten() {
    for (CoachingPlan plan : PLANS) {
      assertThat(CanonicalText.of(plan)).isEqualTo(plan.toString());
    }
  }

  @Test
  void everyTextSpeaksOfTheTaskAndIsFilledIn() {
    for (CoachingPlan plan : PLANS) {
      var forbidden = plan.language().equals("en") ? ForbiddenWords.ENGLISH : ForbiddenWords.ALL;
      for (String text : CoachingSample.texts(plan)) {
        assertThat(text)
            .isNotBlank()
            .doesNotContain("{", "}", "null", "..", "  ", "ikke kjent", "not known");
        assertThat(ForbiddenWords.in(text, forbidden)).as(text).isEmpty();
        assertThat(text).doesNotContainPattern(WRONG_PLURAL);
      }
    }
  }

  @Test
  void norwegianNumbersAreWrittenTheNorwegianWay() {
    PLANS.stream()
        .filter(plan -> plan.language().equals("nb"))
        .flatMap(plan -> CoachingSample.texts(plan).stream())
        .forEach(text -> assertThat(text).doesNotContainPattern(FOREIGN_NUMBER));
  }

  @Test
  void noSentenceOfTheConversationIsSaidTwice() {
    for (CoachingPlan plan : PLANS) {
      assertThat(List.of(plan.conversation().reality().split("(?<=[.!?:]) ")))
          .as(plan.sellerId())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void nothingIsBothFoundAndRuledOut() {
    for (CoachingPlan plan : PLANS) {
      Set<String> found = plan.causes().stream().map(CauseLine::cause).collect(Collectors.toSet());
      assertThat(plan.ruledOut()).extracting(RuledOut::cause).noneMatch(found::contains);
    }
  }

  /** A condition cannot have cost more than all conditions together. */
  @Test
  void outsideCausesCostNoMoreThanLiesOutsideControl() {
    Catalogue catalogue = pack.pack().catalogue();
    for (CoachingPlan plan : PLANS) {
      double costs =
          plan.causes().stream()
              .filter(cause -> isOutside(catalogue, cause))
              .mapToDouble(cause -> cause.amount().doubleValue())
              .sum();
      double outside = plan.target() == null ? 0 : plan.target().outsideControl().doubleValue();
      assertThat(costs).as(plan.sellerId()).isGreaterThanOrEqualTo(Math.min(outside, 0) - 0.01);
    }
  }

  private static boolean isOutside(Catalogue catalogue, CauseLine line) {
    return line.kind().equals("outside") && catalogue.causes().containsKey(line.cause());
  }

  @Test
  void goalsLeadTowardsTheExpectationOfAFactorThatLags() {
    Catalogue catalogue = pack.pack().catalogue();
    List<Goal> goals = new ArrayList<>();
    for (CoachingPlan plan : PLANS) {
      for (Recommendation recommendation : plan.recommendations()) {
        Goal goal = recommendation.goal();
        if (goal != null) {
          goals.add(goal);
          FactorLine line = line(plan, goal.factor());
          boolean up =
              catalogue.factors().get(goal.factor()).direction() == Direction.HIGHER_IS_BETTER;
          assertThat(up ? goal.to() - goal.from() : goal.from() - goal.to()).isPositive();
          assertThat(Math.abs(goal.to() - goal.from()))
              .isLessThanOrEqualTo(Math.abs(line.expected() - line.estimate()));
          assertThat(line.verdict()).isNotIn("NORMAL", "STRENGTH", "NOT_COMPARABLE");
          assertThat(goal.by()).isAfter(plan.asOf());
        }
        assertThat(recommendation.followUps()).isSorted().allMatch(d -> d.isAfter(plan.asOf()));
      }
    }
    assertThat(goals).hasSizeGreaterThan(30);
  }

  private static FactorLine line(CoachingPlan plan, String factor) {
    return plan.factors().stream().filter(l -> l.factor().equals(factor)).findFirst().orElseThrow();
  }

  /** What everybody below target hears is no praise. */
  @Test
  void effortIsPraisedForFew() {
    long missed = PLANS.stream().filter(p -> p.target() != null && p.target().missed()).count();
    long praised =
        PLANS.stream()
            .filter(p -> p.praise().stream().anyMatch(one -> one.kind().equals("effort")))
            .count();
    assertThat(praised).isPositive().isLessThan(missed / 3);
  }
}
