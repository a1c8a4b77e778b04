package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.fremgang.observation.Observations;

/** Neither the order of rows nor how counts are spread over rows leaves a trace. */
class RowOrderTest {
  private static final List<String> SOURCES = List.of("self", "web", "partner", "");
  private static final List<String> STAGES = List.of("lead", "contact", "meeting", "proposal");

  @Property(tries = 40)
  void shufflingRowsChangesNothing(@ForAll long seed, @ForAll long order) {
    TreeMap<String, String> files = dataSet(new Random(seed));
    TreeMap<String, String> shuffled = new TreeMap<>();
    files.forEach((name, content) -> shuffled.put(name, shuffled(content, new Random(order))));
    Observations first = read(files);
    Observations second = read(shuffled);
    assertThat(second).isEqualTo(first);
    assertThat(second.toString()).isEqualTo(first.toString());
  }

  @Property(tries = 40)
  void splittingFunnelRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 9) int parts) {
    TreeMap<String, String> files = dataSet(new Random(seed));
    TreeMap<String, String> split = new TreeMap<>(files);
    split.computeIfPresent("funnel.csv", (name, content) -> split(content, parts));
    assertThat(read(split)).isEqualTo(read(files));
  }

  @Property(tries = 40)
  void differentCountsAreDifferentObservations(@ForAll long seed) {
    TreeMap<String, String> files = dataSet(new Random(seed));
    TreeMap<String, String> more = new TreeMap<>(files);
    more.merge("funnel.csv", "S0,2026-07,lead,1,0,web\n", String::concat);
    assertThat(read(more)).isNotEqualTo(read(files));
  }

  private static Observations read(TreeMap<String, String> files) {
    DataSetFixture set = DataSetFixture.sound();
    files.forEach(set::with);
    return set.read().observations();
  }

  private static String shuffled(String content, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(content.split("\n")));
    Collections.shuffle(lines.subList(1, lines.size()), random);
    return String.join("\n", lines) + "\n";
  }

  /** Every row in as many more rows, one case in each, as it has cases or as many as asked. */
  private static String split(String content, int parts) {
    StringBuilder split = new StringBuilder();
    for (String line : content.split("\n")) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("seller_id")) {
        split.append(line).append('\n');
        continue;
      }
      int entered = Integer.parseInt(cells[3]);
      int advanced = Integer.parseInt(cells[4]);
      for (int i = 0; i < parts && entered > 0; i++) {
        int one = advanced > 0 ? 1 : 0;
        split.append(row(cells, 1, one));
        entered--;
        advanced -= one;
      }
      split.append(row(cells, entered, advanced));
    }
    return split.toString();
  }

  private static String row(String[] cells, int entered, int advanced) {
    return String.join(",", cells[0], cells[1], cells[2], entered + "", advanced + "", cells[5])
        + "\n";
  }

  private static TreeMap<String, String> dataSet(Random random) {
    StringBuilder sellers =
        new StringBuilder("seller_id,name,team,manager_id,role,hired_on,region\n");
    StringBuilder funnel = new StringBuilder("seller_id,period,stage,entered,advanced,source\n");
    StringBuilder deals =
        new StringBuilder("opportunity_id,seller_id,lead_on,won_on,amount,source,lost_reason\n");
    StringBuilder surveys = new StringBuilder("seller_id,answered_on,respondent,question,score\n");
    StringBuilder calls = new StringBuilder("seller_id,period,activity,count\n");
    for (int s = 0; s < 3; s++) {
      sellers.append("S" + s + ",Kari,nord,L1,r,2020-01-01,north\n");
      for (int i = 0; i < 12; i++) {
        String month = "2026-0" + (1 + random.nextInt(9));
        int entered = random.nextInt(20);
        String source = SOURCES.get(random.nextInt(4));
        funnel.append("S" + s + "," + month + "," + STAGES.get(random.nextInt(4)) + "," + entered);
        funnel.append("," + random.nextInt(entered + 1) + "," + source + "\n");
        deals.append("O" + s + "-" + i + ",S" + s + "," + month + "-0" + (1 + random.nextInt(3)));
        deals.append("," + (random.nextBoolean() ? month + "-20" : "") + ",");
        deals.append(random.nextInt(3) + "," + source + "," + (random.nextBoolean() ? "x" : ""));
        deals.append("\n");
        surveys.append("S" + s + "," + month + "-0" + (1 + random.nextInt(2)));
        surveys.append(",manager,followed_up," + (1 + random.nextInt(5)) + "\n");
        calls.append("S" + s + "," + month + "," + (random.nextBoolean() ? "call" : "email"));
        calls.append("," + random.nextInt(30) + "\n");
      }
    }
    TreeMap<String, String> files = new TreeMap<>();
    files.put("sellers.csv", sellers.toString());
    files.put("funnel.csv", funnel.toString());
    files.put("opportunities.csv", deals.toString());
    files.put("surveys.csv", surveys.toString());
    files.put("activities.csv", calls.toString());
    return files;
  }
}
