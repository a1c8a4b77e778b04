package no.fremgang.observation.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.demo.CompanyGenerator;
import no.fremgang.demo.CompanySpec;
import no.fremgang.observation.DataSetSchema;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Every file of a company of 500 sellers and twelve months, read with all checks. {@code mvn
 * -Pbenchmarks test-compile exec:exec -Dbench=CsvReading}; "rows" is what to look at.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class CsvReading {
  private Path folder;
  private DataSetSchema schema;

  /** Rows read; shown for each second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    public long rows;
  }

  @Setup
  public void generate() throws IOException {
    folder = Files.createTempDirectory("csv-reading");
    CompanyGenerator.generate(CompanySpec.of(500, 12, 7), folder);
    schema = DataSetSchema.of(CatalogueReader.read(PackFiles.from(Path.of("rules"))));
  }

  @Benchmark
  public ReadDataSet allFiles(Counted counted) throws IOException {
    ReadDataSet read = DataSetReader.read(folder, schema, ReadOptions.defaults());
    read.rows().values().forEach(rows -> counted.rows += rows);
    return read;
  }
}
