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
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.WrittenCommands;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Language;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.VocabularyPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fresh trainer's path works as written in the guides, in either language. */
class TrainersGuideTest {
  private static final Path RULES = Path.of("rules");
  private static final String COMMAND = "java -jar target/fremgang.jar ";
  private static final Pattern NEW_FILE =
      Pattern.compile("```yaml my-rules/(diagnosis/\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern MISTAKE =
      Pattern.compile("<!-- mistake: (.*?) -> (.*?) -->\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VOCABULARY =
      Pattern.compile("<!-- vocabulary -->\n(.*)<!-- /vocabulary -->", Pattern.DOTALL);

  @TempDir private Path mine;

  private static String guide(Language language) throws IOException {
    return Files.readString(RULES.resolve(language == Language.NB ? "LESMEG.md" : "README.md"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePathFromACopyToAnExplanationWorks(Language language) throws IOException {
    String guide = guide(language);
    copyRules();
    MatchResult added = found(NEW_FILE, guide).get(0);
    Path file = mine.resolve(added.group(1));
    List<MatchResult> mistakes = found(MISTAKE, guide);
    assertThat(mistakes).hasSize(3);
    for (MatchResult mistake : mistakes) {
      assertThat(added.group(2)).contains(mistake.group(1));
      Files.writeString(
          file,
          added
              .group(2)
              .replaceFirst(
                  Pattern.quote(mistake.group(1)), Matcher.quoteReplacement(mistake.group(2))));
      String check = run("rules check --rules my-rules --language " + language);
      String told =
          check.endsWith("exit 2")
              ? check
              : run("rules test --rules my-rules --rule NEG-901 --language " + language);
      assertThat(told).contains(mistake.group(3));
    }
    Files.writeString(file, added.group(2));
    List<String> commands = guide.lines().filter(line -> line.startsWith(COMMAND)).toList();
    assertThat(commands).hasSizeGreaterThan(6);
    for (String command : commands) {
      assertThat(run(command.substring(COMMAND.length()))).as(command).endsWith("exit 0");
    }
  }

  private void copyRules() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = mine.resolve(RULES.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  /** What the command writes, with its exit code. */
  private String run(String command) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    Clock day = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    String[] arguments = command.replace("my-rules", mine.toString()).split(" ");
    int exit = CommandLineInterface.run(day, out, new PrintWriter(out, true), arguments);
    out.flush();
    return written + "exit " + exit;
  }

  @Test
  void theGuidesTakeTheSameSteps() throws IOException {
    assertThat(steps(Language.NB)).isEqualTo(steps(Language.EN));
  }

  /** The commands without the language they ask for. */
  private static List<String> steps(Language language) throws IOException {
    return WrittenCommands.of(guide(language)).stream()
        .map(command -> command.replace(" -H 'Accept-Language: nb'", ""))
        .map(command -> command.replaceAll(" --language (nb|en)", ""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void listsEverySentenceThereIs(Language language) throws IOException {
    RulePack pack = RuleReader.read(PackFiles.from(RULES));
    assertThat(found(VOCABULARY, guide(language)).get(0).group(1))
        .as("paste the output of: rules vocabulary --language " + language)
        .isEqualTo(new VocabularyPage(pack, language).markdown());
  }
}
