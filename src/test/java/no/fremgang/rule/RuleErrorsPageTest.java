package no.fremgang.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.assessment.SellerTests;
import no.fremgang.assessment.TestFaults;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of faults says what the loader says: no code more or less, and every example true. */
class RuleErrorsPageTest {
  private static final Map<Language, String> PAGES =
      Map.of(Language.EN, "rule-errors.md", Language.NB, "regelfeil.md");
  private static final Pattern CODE =
      Pattern.compile("\"((?:PACK|CAT|RULE|TEST)-\\d{3})(?:\\.[a-z0-9-]+)?\"");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (\\S+)$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?ms)^### (\\S+)$(?:(?!^### ).)*?^```(diff|made)\\n"
              + "(.*?)^```\\n"
              + "\\n"
              + "^```text\\n"
              + "(.*?)^```$");

  @ParameterizedTest
  @EnumSource
  void documentsEveryCodeOnceAndNoOther(Language language) throws IOException {
    List<String> documented = all(HEADING, page(language));
    assertThat(documented).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(documented)).isEqualTo(codesInTheSource());
  }

  /** On a difference the page as it should read is left in {@code target}. */
  @ParameterizedTest
  @EnumSource
  void everyExampleSaysWhatItClaims(Language language) throws IOException {
    String page = page(language);
    String asItShouldRead =
        EXAMPLE.matcher(page).replaceAll(example -> executed(example, language));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", PAGES.get(language)), asItShouldRead);
    assertThat(page).isEqualTo(asItShouldRead);
    assertThat(all(EXAMPLE, page)).isEqualTo(all(HEADING, page));
  }

  /** SARIF reports say the same as the pages. */
  @ParameterizedTest
  @EnumSource
  void introducesEachCodeAsTheProgramDoes(Language language) throws IOException {
    Matcher intro = Pattern.compile("(?m)^### (\\S+)\\n(.+)$").matcher(page(language));
    while (intro.find()) {
      assertThat(intro.group(2)).isEqualTo(Message.about(intro.group(1)).in(language));
    }
  }

  @Test
  void showsTheSameExamplesInBothLanguages() throws IOException {
    Pattern change = Pattern.compile("(?ms)^```(?:diff|made)\\n(.*?)^```");
    assertThat(all(change, page(Language.NB))).isEqualTo(all(change, page(Language.EN)));
  }

  private static String page(Language language) throws IOException {
    return Files.readString(Path.of("docs", PAGES.get(language)));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static TreeSet<String> codesInTheSource() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (String stage : List.of("catalogue", "rule", "assessment")) {
      try (Stream<Path> walk = Files.walk(Path.of("src/main/java/no/fremgang", stage))) {
        for (Path source : walk.filter(Files::isRegularFile).toList()) {
          codes.addAll(all(CODE, Files.readString(source)));
        }
      }
    }
    return codes;
  }

  private static String executed(MatchResult example, Language language) {
    String code = example.group(1);
    boolean isDiff = example.group(2).equals("diff");
    String said =
        isDiff
            ? said(changed(example.group(3)), code, language)
            : said(made(example.group(3)), code, language);
    String whole = example.group();
    String before = whole.substring(0, whole.indexOf("```text\n") + "```text\n".length());
    return Matcher.quoteReplacement(before + said + "```");
  }

  private interface Reading {
    PackFiles files(Faults faults) throws IOException;
  }

  private static Reading reading(Map<String, byte[]> bytes) {
    return faults -> PackFiles.readable(bytes, faults);
  }

  /** What is printed of the first fault with the code. */
  private static String said(Reading reading, String code, Language language) {
    Faults faults = new Faults();
    FaultPrinter printer = new FaultPrinter(language);
    try {
      PackFiles files = reading.files(faults);
      printer = new FaultPrinter(files, language);
      RuleReader.read(files, faults)
          .ifPresent(
              pack -> faults.addAll(TestFaults.of(RuleTests.run(pack), SellerTests.run(pack))));
    } catch (InputRejected rejected) {
      faults.addAll(rejected.faults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return printed(printer, faults, code);
  }

  private static String printed(FaultPrinter printer, Faults faults, String code) {
    return faults.sorted().stream()
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .map(fault -> printer.print(fault))
        .orElseGet(
            () ->
                "no "
                    + code
                    + ", but "
                    + faults.sorted().stream().map(Fault::code).toList()
                    + "\n");
  }

  /** The pack with the lines after {@code -} replaced by those after {@code +}, or added. */
  private static Reading changed(String diff) {
    List<String> lines = diff.lines().toList();
    String path = lines.get(0);
    String old = starting('-', lines);
    String replacement = starting('+', lines);
    Map<String, byte[]> bytes = EngagedWonPack.bytes();
    String text = new String(bytes.getOrDefault(path, new byte[0]), UTF_8);
    assertThat(text).as(path).contains(old);
    int at = old.isEmpty() ? text.length() : text.indexOf(old);
    String after = text.substring(0, at) + replacement + text.substring(at + old.length());
    bytes.put(path, after.getBytes(UTF_8));
    return reading(bytes);
  }

  private static String starting(char sign, List<String> lines) {
    StringBuilder joined = new StringBuilder();
    lines.stream()
        .skip(1)
        .filter(line -> line.charAt(0) == sign)
        .forEach(line -> joined.append(line.substring(1)).append('\n'));
    return joined.toString();
  }

  /** What no change of a line can make. */
  private static Reading made(String what) {
    Map<String, byte[]> bytes = EngagedWonPack.bytes();
    return switch (what.strip()) {
      case "delete pack.yaml" -> without("pack.yaml", bytes);
      case "delete catalogue/questions.yaml" -> without("catalogue/questions.yaml", bytes);
      case "a file of 1,048,577 bytes at praise/effort.yaml" ->
          with("praise/effort.yaml", new byte[1_048_577], bytes);
      case "pack.yaml saved as ISO-8859-1, with the name \"Å selge\"" ->
          with("pack.yaml", "name: Å selge\nversion: 0.1.0\n".getBytes(ISO_8859_1), bytes);
      case "vocabulary/en.yaml with 70,000 words for buyers" ->
          with("vocabulary/en.yaml", withManyWords().getBytes(UTF_8), bytes);
      case "a text file sent as a zip" ->
          faults -> PackFiles.fromZip(new ByteArrayInputStream("no zip".getBytes(UTF_8)));
      case "a zip with pack.yaml in it twice" ->
          faults -> PackFiles.fromZip(new ByteArrayInputStream(twice()));
      default -> throw new IllegalArgumentException("No way to make \"" + what.strip() + "\"");
    };
  }

  private static String withManyWords() {
    String words =
        IntStream.range(0, 70_000).mapToObj(i -> "b" + i).collect(Collectors.joining(","));
    return EngagedWonPack.FILES
        .text("vocabulary/en.yaml")
        .orElseThrow()
        .replace("customers: [buyers]", "customers: [buyers," + words + "]");
  }

  private static Reading without(String path, Map<String, byte[]> bytes) {
    assertThat(bytes.remove(path)).isNotNull();
    return reading(bytes);
  }

  private static Reading with(String path, byte[] content, Map<String, byte[]> bytes) {
    bytes.put(path, content);
    return reading(bytes);
  }

  /** Java's own zip writer refuses this, so one of two names is overwritten afterwards. */
  private static byte[] twice() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("pack.yaml", "kcap.yaml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(EngagedWonPack.bytes().get("pack.yaml"));
      }
    }
    return bytes.toString(ISO_8859_1).replace("kcap.yaml", "pack.yaml").getBytes(ISO_8859_1);
  }
}
