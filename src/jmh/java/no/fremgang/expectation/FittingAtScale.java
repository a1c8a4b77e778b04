package no.fremgang.expectation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.FactorTables.Row;
import no.fremgang.factor.CaseContext;
import no.fremgang.factor.Cell;
import no.fremgang.factor.Measured;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.observation.Seller;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Twelve factors over a company of sellers with six context cells each, from counts to verdicts, in
 * a heap of two gigabytes that holds the counts as well. {@code mvn -Pbenchmarks test-compile
 * exec:exec -Dbench=FittingAtScale}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:ActiveProcessorCount=2"})
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class FittingAtScale {
  private static final int FACTORS = 12;
  private static final String[] SEGMENTS = {"small", "medium", "large"};
  private static final String[] SOURCES = {"inbound", "partner"};

  @Param({"1000", "10000", "100000"})
  public int sellers;

  private final List<Row> rows = new ArrayList<>();
  private List<FactorTables> tables = List.of();
  private final MeasurementParameters parameters = parameters(TestCatalogue.catalogue());

  private static MeasurementParameters parameters(Catalogue catalogue) {
    return MeasurementParameters.valid(catalogue.parameters(), LocalDate.of(2026, 9, 30));
  }

  @Setup(Level.Trial)
  public void count() {
    List<FactorDefinition> factors =
        TestCatalogue.catalogue().factorsInOrder().stream()
            .filter(f -> !LEFT_OUT.contains(f.id()))
            .toList();
    if (factors.size() != FACTORS) {
      throw new IllegalStateException(factors.size() + " factors instead of " + FACTORS);
    }
    tables = factors.stream().map(FactorTables::new).toList();
    SplittableRandom random = new SplittableRandom(20261124);
    for (int s = 0; s < sellers; s++) {
      Row row = new Row(seller(s), new Standing(60, false, 1));
      rows.add(row);
      for (int f = 0; f < factors.size(); f++) {
        tables.get(f).add(row, measured(factors.get(f), s, random));
      }
    }
  }

  private static final Set<String> LEFT_OUT =
      Set.of("cross_sell_share", "next_step_coverage", "contacts_per_deal");

  private static Seller seller(int s) {
    return new Seller(
        new SellerId("S%06d".formatted(s)),
        "Seller " + s,
        "T" + s / 8,
        "M" + s / 8,
        "seller",
        region(s),
        "",
        LocalDate.of(2020, 1, 1),
        null,
        Language.NB);
  }

  private static String region(int s) {
    return "R" + s % 10;
  }

  private static Measured measured(FactorDefinition factor, int s, SplittableRandom random) {
    double effect = 0.3 * random.nextGaussian();
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < SEGMENTS.length * SOURCES.length; c++) {
      cells.add(cell(factor, s, c, effect, random));
    }
    return new Measured(factor.id(), 6 * 15, 0, cells);
  }

  private static Cell cell(
      FactorDefinition factor, int s, int c, double effect, SplittableRandom random) {
    int block = c % 2;
    CaseContext context =
        new CaseContext(
            region(s), SEGMENTS[c % 3], SOURCES[c / 3], "", "", "", s % 10 == 0 ? "ramp" : "");
    int n = 5 + random.nextInt(20);
    double eta = -0.5 + 0.2 * (c % 3) + 0.1 * (s % 10) / 10 + effect;
    double total = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double y = value(LevelScale.family(factor.measure().scale()), eta, random);
      total += y;
      squares += y * y;
    }
    return new Cell(block, context, n, total, squares, total, n, List.of());
  }

  private static double value(Family family, double eta, SplittableRandom random) {
    return switch (family) {
      case BINOMIAL -> random.nextDouble() < family.mean(eta) ? 1 : 0;
      case POISSON -> Math.floor(2 * family.mean(eta) * random.nextDouble() + 0.5);
      case NORMAL -> 3 + eta + 0.6 * random.nextGaussian();
    };
  }

  @Benchmark
  public Expectations fit() {
    List<FactorTables.Fitted> fits =
        tables.parallelStream().map(of -> of.fitted(parameters, "lead")).toList();
    return Expectations.of(rows, fits, parameters);
  }
}
