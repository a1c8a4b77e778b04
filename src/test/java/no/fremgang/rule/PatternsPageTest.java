package no.fremgang.rule;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.Strength;
import no.fremgang.rule.Rule.Grade;
import org.junit.jupiter.api.Test;

/** The page of patterns says which rules carry them out, and the cards of the rules agree. */
class PatternsPageTest {
  private static final Path PAGE = Path.of("docs/patterns.md");
  private static final Path AS_IT_SHOULD_READ = Path.of("target/patterns.md");
  private static final int PATTERNS = 66;
  private static final Pattern SYMPTOMS =
      Pattern.compile("symptom patterns? (\\d+(?:, \\d+)*(?: and \\d+)?): ([a-z ,]+)");
  private static final Pattern PRAISE = Pattern.compile("praise pattern ([a-z ]+)[:,] ");
  private static final Map<Grade, String> BASIS =
      Map.of(
          Grade.A, "research or real data",
          Grade.B, "practitioners and vendor documentation",
          Grade.C, "plausible practice, a hypothesis");

  private static final List<Rule> RULES = RuleReader.read(PackFiles.from(Path.of("rules"))).rules();

  /** On a difference the page as it should read is left in {@code target/patterns.md}. */
  @Test
  void namesForEachPatternTheRulesThatCarryItOut() throws IOException {
    String page = Files.readString(PAGE);
    String asItShouldRead = page.lines().map(new Filling()::line).collect(joining("\n", "", "\n"));
    Files.createDirectories(AS_IT_SHOULD_READ.getParent());
    Files.writeString(AS_IT_SHOULD_READ, asItShouldRead);
    assertThat(page).as("see %s", AS_IT_SHOULD_READ).isEqualTo(asItShouldRead);
  }

  @Test
  void hasEveryPatternAndCauseOnce() throws IOException {
    assertThat(firstCells("Symptom patterns"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, PATTERNS).mapToObj(String::valueOf).toList());
    assertThat(firstCells("Causes")).doesNotHaveDuplicates().hasSize(27);
  }

  @Test
  void givesTheReasonForWhatHasNoRuleAndForNothingElse() throws IOException {
    Set<String> without =
        rows().stream()
            .filter(row -> row.cells.get(row.cells.size() - 1).equals("–"))
            .map(row -> row.cells.get(0))
            .collect(toCollection(TreeSet::new));
    assertThat(firstCells("Without a rule")).containsExactlyInAnyOrderElementsOf(without);
  }

  @Test
  void everyRuleOfASkillNamesThePatternItCarriesOut() {
    assertThat(RULES)
        .filteredOn(rule -> rule.then() instanceof Outcome.GivesEvidence)
        .allSatisfy(rule -> assertThat(patterns(rule)).as(rule.id()).isNotEmpty());
    assertThat(RULES)
        .filteredOn(rule -> rule.then() instanceof Outcome.Praises)
        .allSatisfy(rule -> assertThat(praises(rule)).as(rule.id()).isNotEmpty());
  }

  @Test
  void theGradeOfARuleIsThatOfItsPatterns() throws IOException {
    Map<String, Grade> grades = new TreeMap<>();
    rows("Symptom patterns")
        .forEach(row -> grades.put(row.cells.get(0), Grade.valueOf(row.cells.get(3))));
    for (Rule rule : RULES) {
      List<Grade> own = patterns(rule).stream().map(grades::get).sorted().toList();
      if (!own.isEmpty()) {
        assertThat(rule.grade()).as(rule.id()).isBetween(own.get(0), own.get(own.size() - 1));
        assertThat(rule.source()).as(rule.id()).contains(": " + BASIS.get(rule.grade()));
      }
    }
  }

  @Test
  void aHypothesisSupportsAtMost() {
    assertThat(RULES).filteredOn(rule -> rule.grade() == Grade.C).noneMatch(tooStrong());
  }

  private static Predicate<Rule> tooStrong() {
    Outcome strongFor = new Outcome.GivesEvidence(Strength.STRONG, Direction.FOR);
    return rule ->
        rule.then().equals(strongFor)
            || rule.then() instanceof Outcome.FindsSituation found && found.shown();
  }

  private static List<String> patterns(Rule rule) {
    return SYMPTOMS
        .matcher(rule.source())
        .results()
        .flatMap(found -> Arrays.stream(found.group(1).split(", | and ")))
        .toList();
  }

  private static List<String> praises(Rule rule) {
    return PRAISE.matcher(rule.source()).results().map(found -> found.group(1)).toList();
  }

  private record Row(String section, List<String> cells) {}

  private static List<String> firstCells(String section) throws IOException {
    return rows(section).stream().map(row -> row.cells.get(0)).toList();
  }

  private static List<Row> rows(String section) throws IOException {
    return rows().stream().filter(row -> row.section.equals(section)).toList();
  }

  private static List<Row> rows() throws IOException {
    Filling filling = new Filling();
    Files.readString(PAGE).lines().forEach(filling::line);
    return filling.rows;
  }

  /** Goes through the page line by line and fills in the last cell of each row. */
  private static final class Filling {
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\|");

    private final List<Row> rows = new java.util.ArrayList<>();
    private String section = "";
    private int ofTable;

    String line(String line) {
      if (line.startsWith("## ")) {
        section = line.substring("## ".length());
      }
      Matcher row = ROW.matcher(line);
      ofTable = row.matches() ? ofTable + 1 : 0;
      // the first two lines of a table are its head
      return ofTable > 2 ? filled(row.toMatchResult()) : line;
    }

    private String filled(MatchResult row) {
      List<String> cells = List.of(row.group(1).split(" \\| "));
      rows.add(new Row(section, cells));
      List<String> filled = new java.util.ArrayList<>(cells);
      if (!section.equals("Without a rule")) {
        filled.set(cells.size() - 1, rules(cells.get(0)));
      }
      return "| " + String.join(" | ", filled) + " |";
    }

    private String rules(String of) {
      Predicate<Rule> carriesOut =
          switch (section) {
            case "Symptom patterns" -> rule -> patterns(rule).contains(of);
            case "Praise" -> rule -> praises(rule).contains(of);
            default -> rule -> rule.cause().equals(of);
          };
      String ids = RULES.stream().filter(carriesOut).map(Rule::id).sorted().collect(joining(", "));
      return ids.isEmpty() ? "–" : ids;
    }
  }
}
