package no.fremgang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.RunningPack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The quality bars of the measurement specification, on seeds nothing was tuned on. */
class MeasurementQualityTest {
  private static final long SEED = 7001;
  private static final Map<Scenario, Score> SCORES = new EnumMap<>(Scenario.class);

  /** Each scenario in one or two companies that fit, so that all kinds of company take part. */
  @BeforeAll
  static void simulate() {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    for (Scenario scenario : Scenario.values()) {
      List<Setting> fitting =
          Setting.ALL.stream().filter(s -> scenario.fits(scenario.setting(s))).toList();
      Score score = new Score();
      for (int i = 0; i < Math.min(2, fitting.size()); i++) {
        Setting company = fitting.get((scenario.ordinal() + i) % fitting.size());
        Organisation made = Organisation.of(scenario, company, pack.pack().catalogue(), SEED + i);
        score.add(made, pack);
      }
      SCORES.put(scenario, score);
    }
  }

  private static Score all() {
    Score all = new Score();
    SCORES.values().forEach(all::add);
    return all;
  }

  private static Score of(Scenario scenario) {
    return SCORES.getOrDefault(scenario, new Score());
  }

  @Test
  void ordinarySellersAreNotShownASkill() {
    assertThat(all().shown.of()).isGreaterThan(1000);
    assertThat(all().shown.value()).isLessThanOrEqualTo(0.03);
    assertThat(all().shownFactor.value()).isLessThanOrEqualTo(0.03);
    assertThat(of(Scenario.NOTHING).shown.value()).isLessThanOrEqualTo(0.01);
  }

  @Test
  void fewOrdinarySellersAreNamedAtAll() {
    assertThat(all().named.value()).isLessThanOrEqualTo(0.15);
    assertThat(all().namedFactor.value()).isLessThanOrEqualTo(0.15);
  }

  @Test
  void plantedGapsAreFoundAndTheRightSkillComesFirst() {
    assertThat(all().found.of()).isGreaterThan(100);
    assertThat(all().found.value()).isGreaterThanOrEqualTo(0.85);
    assertThat(all().first.value()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void outsideCausesAreNotToldAsSkills() {
    assertThat(all().outsideShown.of()).isGreaterThan(50);
    assertThat(all().outsideShown.value()).isLessThanOrEqualTo(0.03);
  }

  @Test
  void intervalsHold() {
    assertThat(all().covered.value()).isBetween(0.87, 0.93);
  }

  @Test
  void naiveReadingsDoWorse() {
    assertThat(all().targetWrong.value()).isGreaterThan(5 * all().named.value());
    assertThat(all().averageWrong.value()).isGreaterThan(5 * all().named.value());
  }

  @Test
  void thePageWasWrittenByThisSimulator() throws IOException {
    List<QualityPage.Line> lines = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      lines.add(new QualityPage.Line(scenario, new Score()));
    }
    String page = Files.readString(MeasurementQuality.PAGE);
    assertThat(QualityPage.form(page)).isEqualTo(QualityPage.form(QualityPage.of(lines, "")));
  }
}
