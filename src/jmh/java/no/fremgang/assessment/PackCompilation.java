package no.fremgang.assessment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.diagnosis.drools.DroolsDiagnostician;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
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

/**
 * The product's whole pack, read with all checks and compiled: in a JVM that has done nothing yet,
 * and in one that has done it before. {@code mvn -Pbenchmarks test-compile exec:exec
 * -Dbench=PackCompilation}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PackCompilation {
  @Setup
  public void quiet() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
  }

  /** The pack that the compilation alone is measured with. */
  @State(Scope.Benchmark)
  public static class Read {
    private RulePack pack;

    @Setup
    public void read() {
      pack = RuleReader.read(PackFiles.from(Path.of("rules")));
    }
  }

  @Benchmark
  @Fork(3)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public RunningPack cold() {
    return compiled();
  }

  @Benchmark
  @Fork(1)
  @Warmup(iterations = 8)
  @Measurement(iterations = 5)
  public RunningPack warm() {
    return compiled();
  }

  private static RunningPack compiled() {
    RulePack pack = RuleReader.read(PackFiles.from(Path.of("rules")));
    return RunningPack.of(pack, CompiledRules.NONE, UnaryOperator.identity());
  }

  /** As a start does that finds the pack compiled. */
  @Benchmark
  @Fork(3)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public RunningPack coldButCompiledBefore() {
    return RunningPack.in(Path.of("rules"));
  }

  @Benchmark
  @Fork(1)
  @Warmup(iterations = 8)
  @Measurement(iterations = 5)
  public Diagnostician warmDroolsAlone(Read read) {
    return DroolsDiagnostician.of(read.pack);
  }
}
