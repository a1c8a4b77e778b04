package no.fremgang.observation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Broken input of every kind, which every way into the product must refuse, with all the faults it
 * must name. Each way has a test that takes all of them.
 *
 * @param faults in the form {@code file:line:column code}
 */
public record BrokenInput(String name, Map<String, byte[]> files, List<String> faults) {
  private static final String SELLERS =
      """
      seller_id,name,team,manager_id,role,hired_on,language
      S1,Åse Ødegård,nord,M1,selger,2020-01-01,nb
      S2,Bjørn Sæther,nord,M1,selger,2020-01-01,en
      """;
  private static final String FUNNEL =
      """
      seller_id,period,stage,entered,advanced
      S1,2026-07,lead,20,10
      S2,2026-07,lead,20,12
      """;
  private static final String OPPORTUNITIES =
      """
      opportunity_id,seller_id,lead_on,won_on
      O1,S1,2026-07-02,2026-08-01
      O2,S2,2026-07-03,
      """;

  public static Stream<BrokenInput> all() {
    return Stream.concat(ofFolders(), ofZips());
  }

  /** What can be broken in a folder as well as in a zip. */
  public static Stream<BrokenInput> ofFolders() {
    return Stream.of(
        sound("wrong header")
            .replacing("funnel.csv", "entered,advanced", "enterd,moved_on")
            .gives("funnel.csv:1 DATA-022", "funnel.csv:1 DATA-022"),
        sound("text in a number")
            .replacing("funnel.csv", "20,10", "many,few")
            .gives("funnel.csv:2:17 DATA-034", "funnel.csv:2:22 DATA-034"),
        sound("advanced > entered")
            .replacing("funnel.csv", "20,10", "20,21")
            .gives("funnel.csv:2:20 DATA-052"),
        sound("unknown seller")
            .replacing("funnel.csv", "S2,2026", "S7,2026")
            .replacing("opportunities.csv", "O2,S2", "O2,S7")
            .gives("funnel.csv:3:1 DATA-042", "opportunities.csv:3:4 DATA-042"),
        sound("unknown stage")
            .replacing("funnel.csv", "lead,20,12", "leed,20,12")
            .gives("funnel.csv:3:12 DATA-043"),
        sound("duplicate id")
            .replacing("sellers.csv", "S2,Bjørn", "S1,Bjørn")
            .replacing("opportunities.csv", "O2,S2", "O1,S1")
            .gives(
                "sellers.csv:3:1 DATA-050",
                "funnel.csv:3:1 DATA-042",
                "opportunities.csv:3:1 DATA-050"),
        sound("date before hiring")
            .replacing("sellers.csv", "2020-01-01,nb", "2026-08-01,nb")
            .gives("funnel.csv:2:4 DATA-053", "opportunities.csv:2:7 DATA-053"),
        sound("month 13")
            .replacing("funnel.csv", "2026-07,lead,20,12", "2026-13,lead,20,12")
            .replacing("opportunities.csv", "2026-07-03", "2026-13-03")
            .gives("funnel.csv:3:4 DATA-039", "opportunities.csv:3:7 DATA-038"),
        sound("column gender")
            .replacing("sellers.csv", "language", "gender")
            .gives("sellers.csv:1:46 DATA-024"),
        sound("column kjønn")
            .replacing("funnel.csv", "advanced\n", "advanced,kjønn\n")
            .replacing("funnel.csv", ",10\n", ",10,k\n")
            .replacing("funnel.csv", ",12\n", ",12,m\n")
            .gives("funnel.csv:1:41 DATA-024"),
        sound("empty file").with("funnel.csv", "").gives("funnel.csv DATA-010"),
        sound("binary file")
            .with("funnel.csv", "PK\u0003\u0004\u0014\u0000\u0006\u0000")
            .gives("funnel.csv:1:6 DATA-011"),
        sound("missing file").without("sellers.csv").gives("data set DATA-003"),
        sound("everything at once")
            .replacing("sellers.csv", "language", "gender")
            .replacing("sellers.csv", "2020-01-01,nb", "2020-02-30,nb")
            .replacing("funnel.csv", "S2,2026-07,lead,20,12", "S9,2026-13,leed,x,-1")
            .with("presence.csv", "")
            .gives(
                "sellers.csv:1:46 DATA-024",
                "sellers.csv:2:31 DATA-038",
                "funnel.csv:3:1 DATA-042",
                "funnel.csv:3:4 DATA-039",
                "funnel.csv:3:12 DATA-043",
                "funnel.csv:3:17 DATA-034",
                "funnel.csv:3:19 DATA-035",
                "presence.csv DATA-010"));
  }

  /** What can only be broken in a zip. */
  public static Stream<BrokenInput> ofZips() {
    return Stream.of(
        sound("zip bomb")
            .with("funnel.csv", FUNNEL + "S1,2026-07,lead,1,1\n".repeat(1 << 20))
            .gives("funnel.csv DATA-009"),
        sound("zip with ../").with("../funnel.csv", FUNNEL).gives("../funnel.csv DATA-005"));
  }

  /** The same with nothing broken, to show that it is the fault that is refused. */
  public static BrokenInput nothing() {
    return sound("nothing");
  }

  private static BrokenInput sound(String name) {
    return new BrokenInput(name, Map.of(), List.of())
        .with("sellers.csv", SELLERS)
        .with("funnel.csv", FUNNEL)
        .with("opportunities.csv", OPPORTUNITIES);
  }

  /** The same with one more file. */
  public BrokenInput with(String file, String content) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.put(file, content.getBytes(StandardCharsets.UTF_8));
    return new BrokenInput(name, changed, faults);
  }

  private BrokenInput without(String file) {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.remove(file);
    return new BrokenInput(name, changed, faults);
  }

  private BrokenInput replacing(String file, String sound, String broken) {
    String content = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    if (!content.contains(sound)) {
      throw new IllegalArgumentException(file + " has no " + sound + " to break");
    }
    return with(file, content.replace(sound, broken));
  }

  private BrokenInput gives(String... expected) {
    return new BrokenInput(name, files, List.of(expected));
  }

  public byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
