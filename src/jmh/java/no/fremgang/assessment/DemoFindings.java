package no.fremgang.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.core.Period;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RulePack;

/**
 * The demo company in the third quarter of 2026, for benchmarks of the stages after fitting.
 *
 * @param findings what rules hear of each seller
 */
public record DemoFindings(RulePack pack, Diagnostician diagnostician, List<Findings> findings) {
  private static final Path DEMO = Path.of("src/main/resources/demo");

  /** By the product's pack. */
  public static DemoFindings prepared() throws IOException {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    Observations observations = read(pack);
    Assessment assessment = prepared(pack, observations);
    return new DemoFindings(
        pack.pack(),
        pack.diagnostician(),
        observations.sellers().stream().map(seller -> assessment.findings(seller.id())).toList());
  }

  static Observations read(RunningPack pack) throws IOException {
    return DataSetReader.read(DEMO, pack.schema(), ReadOptions.defaults()).observations();
  }

  static Assessment prepared(RunningPack pack, Observations observations) {
    return Assessment.prepare(
        pack, observations, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));
  }
}
