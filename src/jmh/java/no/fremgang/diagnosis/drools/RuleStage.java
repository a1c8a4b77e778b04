package no.fremgang.diagnosis.drools;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import no.fremgang.assessment.DemoFindings;
import no.fremgang.diagnosis.Diagnosing;
import no.fremgang.diagnosis.Diagnosis;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.diagnosis.drools.Drl.RuleWay;
import no.fremgang.rule.Concluding;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;
import no.fremgang.rule.KnownStates;
import no.fremgang.rule.Literal;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;

/**
 * From a seller's findings to conclusions by the product's pack, over the sellers of the demo
 * company: with Drools, and with other ways to the same conclusions. The setup fails where one of
 * them concludes anything else. {@code mvn -Pbenchmarks test-compile exec:exec -Dbench=RuleStage}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleStage {
  private RulePack pack;
  private List<RuleWay> ways;
  private List<Findings> sellers;
  private Diagnostician drools;
  private RecordingEvaluator recording;
  private PlainJava plainJava;
  private EvreteRules evrete;
  private EasyRules easyRules;
  private int next;

  @Setup
  public void prepare() throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    DemoFindings demo = DemoFindings.prepared();
    pack = demo.pack();
    sellers = demo.findings();
    drools = demo.diagnostician();
    ways = Drl.of(pack.rules()).ways();
    recording = new RecordingEvaluator(pack);
    plainJava = PlainJava.of(ways);
    evrete = new EvreteRules(ways);
    easyRules = new EasyRules(ways);
    sellers.forEach(this::refuseDifferences);
  }

  private void refuseDifferences(Findings findings) {
    List<Conclusion> expected = drools.conclude(findings);
    if (!expected.equals(recording.conclude(findings))
        || !expected.equals(concluded(plainJava, findings))
        || !expected.equals(concluded(evrete, findings))
        || !expected.equals(concluded(easyRules, findings))) {
      throw new IllegalStateException("Not all conclude " + expected);
    }
  }

  @TearDown
  public void stop() {
    evrete.close();
  }

  private Findings seller() {
    next = (next + 1) % sellers.size();
    return sellers.get(next);
  }

  /** What the product does for every seller: conclusions, causes, what is missing, texts. */
  @Benchmark
  public Diagnosis wholeStageWithDrools() {
    return Diagnosing.diagnose(pack, drools, seller());
  }

  @Benchmark
  public List<Conclusion> drools() {
    return drools.conclude(seller());
  }

  /** Records every condition of every rule, fired or not. */
  @Benchmark
  public List<Conclusion> recordingEvaluator() {
    return recording.conclude(seller());
  }

  @Benchmark
  public List<Conclusion> plainJava() {
    return concluded(plainJava, seller());
  }

  @Benchmark
  public List<Conclusion> evrete() {
    return concluded(evrete, seller());
  }

  @Benchmark
  public List<Conclusion> easyRules() {
    return concluded(easyRules, seller());
  }

  /** What all of them share, without any rules: to be taken off for the engines alone. */
  @Benchmark
  public List<Conclusion> factsAlone() {
    return concluded(known -> new BitSet(), seller());
  }

  private List<Conclusion> concluded(Matcher matcher, Findings findings) {
    Map<Rule, SortedSet<Literal>> held = new LinkedHashMap<>();
    matcher.match(KnownStates.of(findings)).stream()
        .mapToObj(ways::get)
        .forEach(
            way ->
                held.computeIfAbsent(way.rule(), rule -> new TreeSet<>()).addAll(way.literals()));
    List<Conclusion> conclusions = new ArrayList<>();
    held.forEach((rule, all) -> conclusions.add(Concluding.of(rule, all, pack.catalogue())));
    return conclusions.stream().sorted().toList();
  }
}
