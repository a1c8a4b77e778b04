package no.fremgang.assessment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plan of one seller after another of the demo company, once it is fitted. {@code mvn
 * -Pbenchmarks test-compile exec:exec -Dbench=PlanOfSeller}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanOfSeller {
  private final JsonMapper json = JsonMapper.shared();
  private final List<CoachingPlan> plans = new ArrayList<>();
  private Assessment assessment;
  private List<SellerId> sellers;
  private int next;

  @Setup
  public void prepare() throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    RunningPack pack = RunningPack.in(Path.of("rules"));
    Observations observations = DemoFindings.read(pack);
    assessment = DemoFindings.prepared(pack, observations);
    sellers = observations.sellers().stream().map(Seller::id).toList();
    sellers.forEach(seller -> plans.add(assessment.plan(seller)));
  }

  private int next() {
    next = (next + 1) % sellers.size();
    return next;
  }

  /** All stages that are run for each seller. */
  @Benchmark
  public CoachingPlan plan() {
    return assessment.plan(sellers.get(next()));
  }

  /** The same, with where every number comes from, as the service keeps it. */
  @Benchmark
  public ExplainedPlan explainedPlan() {
    return assessment.explained(sellers.get(next()));
  }

  @Benchmark
  public byte[] json() {
    return json.writeValueAsBytes(plans.get(next()));
  }
}
