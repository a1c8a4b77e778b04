package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the command as a user does: a folder in, plans out. */
class PlanCommandTest {
  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final String SELLERS =
      "seller_id,name,team,manager_id,role,hired_on\n"
          + "S1,Åse Ødegård,nord,M1,selger,2020-01-01\n"
          + "S2,Bjørn Sæther,nord,M1,selger,2020-01-01\n";
  private static final String FUNNEL =
      "seller_id,period,stage,entered,advanced\nS1,2026-07,lead,20,10\nS2,2026-07,lead,20,12\n";

  @TempDir private Path folder;

  record Run(int exit, String out, String err) {}

  @Test
  void theSamePlansComeOutWhateverTheOrderOfRowsAndFiles() throws IOException {
    Run first = plan(DEMO);
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out().lines()).hasSizeGreaterThan(50);
    assertThat(plan(DEMO).out()).isEqualTo(first.out());
    assertThat(plan(shuffled(DEMO)).out()).isEqualTo(first.out());
  }

  @Test
  void everyLineIsAPlanWhoseAmountsAddUp() {
    JsonMapper json = JsonMapper.shared();
    List<JsonNode> plans = plan(DEMO).out().lines().map(json::readTree).toList();
    assertThat(plans).isSortedAccordingTo((a, b) -> seller(a).compareTo(seller(b)));
    for (JsonNode plan : plans) {
      JsonNode target = plan.path("target");
      if (target.isObject()) {
        assertThat(
                target
                    .path("outsideControl")
                    .decimalValue()
                    .add(target.path("withinInfluence").decimalValue()))
            .as(seller(plan))
            .isEqualByComparingTo(target.path("gap").decimalValue());
        assertThat(sum(target.path("contributions")))
            .as(seller(plan))
            .isEqualByComparingTo(target.path("withinInfluence").decimalValue());
      }
      assertThat(plan.path("focus").size()).isLessThanOrEqualTo(2);
    }
  }

  private static java.math.BigDecimal sum(JsonNode parts) {
    return parts
        .valueStream()
        .map(part -> part.path("amount").decimalValue())
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
  }

  private static String seller(JsonNode plan) {
    return plan.path("sellerId").asString();
  }

  @Test
  void aSellerWithNothingButANameIsToldThatThereIsNothingToJudge() throws IOException {
    write("sellers.csv", SELLERS);
    write("funnel.csv", FUNNEL.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
    Run run = plan(folder, "--seller", "S2");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode plan = JsonMapper.shared().readTree(run.out());
    assertThat(
            plan.path("causes")
                .valueStream()
                .filter(c -> c.path("kind").asString().equals("skill")))
        .isEmpty();
    assertThat(plan.path("focus").size()).isZero();
    assertThat(plan.path("notEvaluated").size()).isPositive();
    assertThat(plan.path("summary").asString()).isNotBlank();
  }

  @Test
  void writesToAFileOnlyWhenAllWentWell() throws IOException {
    write("sellers.csv", SELLERS);
    write("funnel.csv", FUNNEL.replace("20,10", "20,21"));
    Path out = folder.resolveSibling(folder.getFileName() + ".ndjson");
    assertThat(plan(folder, "--out", out.toString()).exit()).isEqualTo(2);
    assertThat(out).doesNotExist();
    write("funnel.csv", FUNNEL);
    Run run = plan(folder, "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(out)).isEqualTo(plan(folder).out());
    assertThat(run.out()).isEmpty();
    Files.delete(out);
  }

  @ParameterizedTest
  @CsvSource({"2026-Q5", "2026", "third"})
  void refusesAPeriodItCannotRead(String period) throws IOException {
    Run run = run("plan", "--data", DEMO.toString(), "--period", period);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(period).contains("2026-Q3");
  }

  @Test
  void refusesASellerWhoIsNotInTheSet() {
    Run run = plan(DEMO, "--seller", "nobody");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nobody");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Run run = plan(folder.resolve("nowhere"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere");
  }

  private Path shuffled(Path source) throws IOException {
    Random random = new Random(7);
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), random);
        write(file.getFileName().toString(), String.join("\r\n", lines));
      }
    }
    return folder;
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static Run plan(Path data, String... more) {
    List<String> args =
        new ArrayList<>(List.of("plan", "--data", data.toString(), "--period", "2026-Q3"));
    Collections.addAll(args, more);
    return run(args.toArray(String[]::new));
  }

  static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = CommandLineInterface.run(TODAY, new PrintWriter(out), new PrintWriter(err), args);
    return new Run(exit, out.toString(), err.toString());
  }
}
