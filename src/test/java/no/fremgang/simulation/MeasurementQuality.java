package no.fremgang.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import no.fremgang.assessment.RunningPack;

/** Writes {@code docs/measurement-quality.md}: every scenario in every company that fits it. */
public final class MeasurementQuality {
  static final Path PAGE = Path.of("docs/measurement-quality.md");

  /** Not used for tuning, nor in the test of the bars. */
  private static final long SEED = 6001;

  private MeasurementQuality() {}

  /**
   * @param args the page to write; by default the one of the project
   */
  public static void main(String[] args) throws IOException {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    List<QualityPage.Line> lines =
        Arrays.stream(Scenario.values())
            .parallel()
            .map(scenario -> new QualityPage.Line(scenario, run(scenario, pack)))
            .toList();
    Path page = args.length > 0 ? Path.of(args[0]) : PAGE;
    Files.writeString(page, QualityPage.of(lines, pack.version()));
  }

  private static Score run(Scenario scenario, RunningPack pack) {
    Score score = new Score();
    for (Setting company : Setting.ALL) {
      if (scenario.fits(scenario.setting(company))) {
        score.add(Organisation.of(scenario, company, pack.pack().catalogue(), SEED), pack);
      }
    }
    return score;
  }
}
