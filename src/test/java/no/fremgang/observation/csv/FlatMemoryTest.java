package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.core.SellerId;
import no.fremgang.observation.SellerObservations.FunnelCount;
import no.fremgang.observation.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two million rows, or a hundred megabytes without a line's or a field's end, in a JVM with 24 MB
 * of heap: kept as rows they would take ten times that. The first test shows that the measure can
 * fail.
 */
class FlatMemoryTest {
  private static final int ROWS = 2_000_070;
  private static final int HUNDRED = 100;
  private static final String HEADER = "seller_id,period,stage,entered,advanced\n";

  @Test
  void rowsThatAreKeptDoNotFit() throws Exception {
    assertThat(inSmallHeap("kept")).contains("OutOfMemoryError");
  }

  @ParameterizedTest
  @CsvSource({"sound,2000070 rows 2000070 cases", "faulty,1001 faults of DATA-034"})
  void rowsThatStreamByFit(String rows, String expected) throws Exception {
    assertThat(inSmallHeap(rows)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "fields,1 faults of DATA-030",
    "columns,1 faults of DATA-028",
    "letters,1 faults of DATA-016",
    "quoted,1 faults of DATA-016",
    "noise,2 faults of DATA-016",
    "blank,0 rows 0 cases"
  })
  void whatHasNoEndDoesNotFillTheMemory(String what, String expected) throws Exception {
    assertThat(inSmallHeap(what)).contains(expected);
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
    if (arguments[0].equals("kept")) {
      IntFunction<String> row = i -> "S" + i % 10 + ",2026-07,meeting,1,0";
      System.out.println(IntStream.range(0, ROWS).mapToObj(row).toList().size());
      return;
    }
    StringBuilder sellers = new StringBuilder("seller_id,name,team,manager_id,role,hired_on\n");
    for (int i = 0; i < 10; i++) {
      sellers.append("S" + i + ",Kari,nord,L1,r,2020-01-01\n");
    }
    try {
      System.out.println(said(read(sellers.toString(), funnel(arguments[0]))));
    } catch (InputRejected rejected) {
      List<Fault> faults = rejected.faults();
      System.out.println(faults.size() + " faults of " + faults.get(0).code());
    }
  }

  private static InputSource funnel(String what) {
    return switch (what) {
      case "sound" -> () -> new Repeated(HEADER, ninetyRows("1"), ROWS / 90);
      case "faulty" -> () -> new Repeated(HEADER, ninetyRows("one"), ROWS / 90);
      case "fields" -> () -> new Repeated(HEADER + "S1", block(','), HUNDRED);
      case "columns" -> () -> new Repeated("seller_id", block(','), HUNDRED);
      case "letters" -> () -> new Repeated(HEADER, block('x'), HUNDRED);
      case "quoted" -> () -> new Repeated(HEADER + "\"", block('\n'), HUNDRED);
      case "noise" -> () -> new Repeated(HEADER, block(0xF8), HUNDRED);
      case "blank" -> () -> new Repeated(HEADER, block('\n'), HUNDRED);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static byte[] ninetyRows(String entered) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      rows.append("S" + i % 10 + ",2026-0" + (1 + i % 9) + ",meeting," + entered + ",0\n");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A megabyte of one byte. */
  private static byte[] block(int character) {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) character);
    return block;
  }

  private static ReadDataSet read(String sellers, InputSource funnel) {
    return DataSetReader.readFiles(
        Map.of(
            "sellers.csv",
            () -> new ByteArrayInputStream(sellers.getBytes(StandardCharsets.UTF_8)),
            "funnel.csv",
            funnel),
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

  /** A file that is made while it is read: a beginning, and one block over and over. */
  private static final class Repeated extends InputStream {
    private final byte[] block;
    private byte[] current;
    private int position;
    private int left;

    Repeated(String beginning, byte[] block, int times) {
      this.block = block;
      this.left = times;
      current = beginning.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("The reader reads in bulk");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (position == current.length) {
        if (left == 0) {
          return -1;
        }
        left--;
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
