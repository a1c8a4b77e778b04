package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import no.fremgang.core.InputRejected;
import no.fremgang.core.SellerId;
import no.fremgang.observation.SellerObservations.FunnelCount;
import no.fremgang.observation.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two million rows in a JVM with 24 MB of heap: kept as rows they would take ten times that. The
 * first test shows that the measure can fail.
 */
class FlatMemoryTest {
  private static final int ROWS = 2_000_070;

  @Test
  void rowsThatAreKeptDoNotFit() throws Exception {
    assertThat(inSmallHeap("kept")).contains("OutOfMemoryError");
  }

  @ParameterizedTest
  @CsvSource({"sound,2000070 rows 2000070 cases", "faulty,1001 faults"})
  void rowsThatStreamByFit(String rows, String expected) throws Exception {
    assertThat(inSmallHeap(rows)).contains(expected);
  }

  private static String inSmallHeap(String rows) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process child =
        new ProcessBuilder(
                java.toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FlatMemoryTest.class.getName(),
                rows)
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    child.waitFor();
    return said;
  }

  /** The child. */
  public static void main(String[] arguments) {
    String cell = arguments[0].equals("faulty") ? ",meeting,one,0\n" : ",meeting,1,0\n";
    IntFunction<String> row = i -> "S" + i % 10 + ",2026-0" + (1 + i % 9) + cell;
    if (arguments[0].equals("kept")) {
      System.out.println(java.util.stream.IntStream.range(0, ROWS).mapToObj(row).toList().size());
      return;
    }
    StringBuilder sellers = new StringBuilder("seller_id,name,team,manager_id,role,hired_on\n");
    for (int i = 0; i < 10; i++) {
      sellers.append("S" + i + ",Kari,nord,L1,r,2020-01-01\n");
    }
    try {
      System.out.println(said(read(sellers.toString(), row)));
    } catch (InputRejected rejected) {
      System.out.println(rejected.faults().size() + " faults");
    }
  }

  private static ReadDataSet read(String sellers, IntFunction<String> row) {
    return DataSetReader.readFiles(
        Map.of(
            "sellers.csv",
            () -> new ByteArrayInputStream(sellers.getBytes(StandardCharsets.UTF_8)),
            "funnel.csv",
            () -> new Rows("seller_id,period,stage,entered,advanced\n", row)),
        TestSchema.DEFAULT,
        ReadOptions.defaults());
  }

  private static String said(ReadDataSet read) {
    long cases = 0;
    for (int i = 0; i < 10; i++) {
      cases +=
          read.observations().of(new SellerId("S" + i)).funnel().stream()
              .mapToLong(FunnelCount::entered)
              .sum();
    }
    return read.rows().get(no.fremgang.observation.InputFile.FUNNEL) + " rows " + cases + " cases";
  }

  /** A file that is made while it is read: ninety rows, over and over. */
  private static final class Rows extends InputStream {
    private static final int AT_A_TIME = 90;

    private final byte[] block;
    private byte[] current;
    private int position;
    private int rows;

    Rows(String header, IntFunction<String> row) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < AT_A_TIME; i++) {
        text.append(row.apply(i));
      }
      block = text.toString().getBytes(StandardCharsets.UTF_8);
      current = header.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("The reader reads in bulk");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (position == current.length) {
        if (rows >= ROWS) {
          return -1;
        }
        rows += AT_A_TIME;
        current = block;
        position = 0;
      }
      int taken = Math.min(length, current.length - position);
      System.arraycopy(current, position, buffer, offset, taken);
      position += taken;
      return taken;
    }
  }
}
