package no.fremgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.core.Period;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plans of the demo company tell what was planted in it. */
class DemoStoryTest {
  private static final Map<String, CoachingPlan> PLANS = new TreeMap<>();
  private static List<String[]> planted = List.of();

  @BeforeAll
  static void planEverybody() throws IOException {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    Observations demo =
        DataSetReader.read(
                Path.of("src/main/resources/demo"),
                DataSetSchema.of(pack.pack().catalogue()),
                ReadOptions.defaults())
            .observations();
    Assessment assessment =
        Assessment.prepare(pack, demo, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));
    demo.sellers().forEach(s -> PLANS.put(s.id().value(), assessment.plan(s.id())));
    planted =
        Files.readAllLines(Path.of("src/test/resources/demo/planted.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
  }

  @Test
  void aPlantedSkillIsTheFirstSkillNamed() {
    for (String[] row : planted) {
      if (row[2].equals("skill")) {
        assertThat(skills(row[0]))
            .as(row[0])
            .first()
            .extracting(CauseLine::cause)
            .isEqualTo(row[1]);
        assertThat(PLANS.get(row[0]).focus()).as(row[0]).contains(row[1]);
      }
    }
  }

  @Test
  void nobodyElseIsShownASkillGap() {
    Set<String> withSkill =
        planted.stream()
            .filter(r -> r[2].equals("skill"))
            .map(r -> r[0])
            .collect(Collectors.toSet());
    assertThat(withSkill).hasSizeGreaterThanOrEqualTo(7);
    for (String seller : PLANS.keySet()) {
      if (!withSkill.contains(seller)) {
        assertThat(skills(seller)).as(seller).noneMatch(c -> c.standing().equals("SHOWN"));
      }
    }
  }

  @Test
  void circumstancesAreNamedAsSuch() {
    assertThat(causes("S036")).startsWith("lead-supply");
    assertThat(causes("S055")).startsWith("territory");
    assertThat(causes("S056")).contains("absence");
    assertThat(causes("S058")).startsWith("ramp-up");
    assertThat(causes("S059")).contains("insufficient-data");
    assertThat(causes("S060")).contains("insufficient-data");
  }

  @Test
  void progressIsPraised() {
    assertThat(PLANS.get("S015").praise()).anyMatch(p -> p.kind().equals("progress"));
  }

  @Test
  void theTwoPairsAreNotJudgedByTheTargetAlone() {
    assertThat(PLANS.get("S006").target().missed()).isFalse();
    assertThat(PLANS.get("S006").focus()).contains("meeting-booking");
    assertThat(PLANS.get("S029").target().missed()).isFalse();
    assertThat(PLANS.get("S029").focus()).contains("negotiation");
    for (String strongBelowTarget : List.of("S055", "S044")) {
      CoachingPlan plan = PLANS.get(strongBelowTarget);
      assertThat(plan.target().missed()).isTrue();
      assertThat(plan.focus()).isEmpty();
      // What the figures can carry: the result where it is beyond chance, else the work behind it.
      assertThat(plan.praise()).anyMatch(p -> Set.of("result", "strength").contains(p.kind()));
    }
  }

  private static List<CauseLine> skills(String seller) {
    return PLANS.get(seller).causes().stream().filter(c -> c.kind().equals("skill")).toList();
  }

  private static List<String> causes(String seller) {
    return PLANS.get(seller).causes().stream().map(CauseLine::cause).toList();
  }
}
