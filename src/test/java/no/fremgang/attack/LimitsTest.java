package no.fremgang.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.PackLimits;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.rule.NormalForm;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of a pack: what is exactly at it passes, one more is refused. */
class LimitsTest {
  private static final Path PAGE = Path.of("docs/rule-limits.md");
  private static final String WIN = "diagnosis/winning.yaml";
  private static final String NOTE = "tests/note.md";

  /**
   * @param tooMuch part of the message that says so
   */
  record Limit(String name, int most, String tooMuch, IntFunction<PackFiles> pack) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Limit> limits() {
    return List.of(
        new Limit("FILES", PackLimits.FILES, "more than a pack may", LimitsTest::ofFiles),
        new Limit("FILE_BYTES", PackLimits.FILE_BYTES, "bytes", n -> with(NOTE, "a".repeat(n))),
        new Limit("PACK_BYTES", PackLimits.PACK_BYTES, "bytes", LimitsTest::ofBytes),
        new Limit(
            "ZIP_BYTES",
            PackLimits.ZIP_BYTES,
            "more than a pack may",
            n -> PackFiles.fromZip(new ByteArrayInputStream(new byte[n]))),
        new Limit(
            "PATH_LETTERS",
            PackLimits.PATH_LETTERS,
            "no plain path",
            n -> with("tests/" + "a".repeat(n - 9) + ".md", "a")),
        new Limit(
            "VALUES",
            PackLimits.VALUES,
            "values",
            n -> with("pack.yaml", "name: [" + "a,".repeat(n - 4) + "a]\n")),
        new Limit(
            "DEPTH",
            PackLimits.DEPTH,
            "levels deep",
            n -> with("pack.yaml", "name: " + "[".repeat(n - 1) + "]".repeat(n - 1) + "\n")),
        new Limit(
            "TEXT_LETTERS",
            PackLimits.TEXT_LETTERS,
            "letters",
            n -> edit(WIN, "The price rose that month", "a".repeat(n))),
        new Limit("ID_LETTERS", PackLimits.ID_LETTERS, "is no id", LimitsTest::ofId),
        new Limit(
            "SENTENCE_LETTERS",
            PackLimits.SENTENCE_LETTERS,
            "the sentence has",
            n -> edit(WIN, "- engaged to won is clearly behind\n", "- " + "a".repeat(n) + "\n")),
        new Limit(
            "RULES",
            PackLimits.RULES,
            "rules, which can hold",
            n -> with("diagnosis/many.yaml", ManyRules.of(n - 6, "MA", ManyRules.one()))),
        new Limit(
            "CONDITIONS",
            PackLimits.CONDITIONS,
            "sentences or can hold",
            n -> with("diagnosis/many.yaml", ManyRules.of(1, "MA", ManyRules.one().repeat(n)))),
        new Limit("WAYS_OF_RULE", PackLimits.WAYS_OF_RULE, "sentences or can", LimitsTest::ofWay),
        new Limit("WAYS", PackLimits.WAYS, "rules, which can hold", LimitsTest::ofWays));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void passesAtTheLimitAndIsRefusedBeyond(Limit limit) {
    assertThat(problems(limit, limit.most())).noneMatch(p -> p.contains(limit.tooMuch()));
    assertThat(problems(limit, limit.most() + 1)).anyMatch(p -> p.contains(limit.tooMuch()));
  }

  private static List<String> problems(Limit limit, int n) {
    Faults faults = new Faults();
    try {
      RuleReader.read(limit.pack().apply(n), faults);
    } catch (InputRejected rejected) {
      faults.addAll(rejected.faults());
    }
    return faults.sorted().stream().map(Fault::problem).toList();
  }

  @Test
  void listsAThousandFaultsAndSaysThatThereAreMore() {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put("pack.yaml", "\t\n".repeat(1_000).getBytes(UTF_8));
    assertThat(faultsOf(files)).extracting(Fault::code).doesNotContain("FAULTS-001");
    files.put("pack.yaml", "\t\n".repeat(1_500).getBytes(UTF_8));
    assertThat(faultsOf(files)).hasSize(1_001).extracting(Fault::code).contains("FAULTS-001");
  }

  private static List<Fault> faultsOf(Map<String, byte[]> files) {
    Faults faults = new Faults();
    RuleReader.read(PackFiles.of(files), faults);
    return faults.sorted();
  }

  @Test
  void thePageListsEveryLimit() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      String[] cells = line.split("\\|");
      if (cells.length > 3 && cells[1].strip().matches("`[A-Z_]+`")) {
        listed.put(cells[1].strip().replace("`", ""), cells[2].strip().replace(",", ""));
      }
    }
    Map<String, String> real = new TreeMap<>();
    for (Field field : PackLimits.class.getFields()) {
      real.put(field.getName(), String.valueOf(field.get(null)));
    }
    assertThat(listed).isEqualTo(real);
  }

  @Test
  void everyLimitIsTested() {
    Set<String> tested = new TreeSet<>();
    limits().forEach(limit -> tested.add(limit.name()));
    Set<String> all = new TreeSet<>();
    for (Field field : PackLimits.class.getFields()) {
      all.add(field.getName().toUpperCase(Locale.ROOT));
    }
    assertThat(tested).isEqualTo(all);
  }

  private static PackFiles with(String path, String content) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put(path, content.getBytes(UTF_8));
    return PackFiles.of(files);
  }

  private static PackFiles edit(String path, String old, String replacement) {
    return EngagedWonPack.with(path, old, replacement);
  }

  private static PackFiles ofFiles(int count) {
    Map<String, byte[]> files = new TreeMap<>(EngagedWonPack.bytes());
    for (int i = files.size(); i < count; i++) {
      files.put("tests/f" + i + ".md", new byte[0]);
    }
    return PackFiles.fromZip(new ByteArrayInputStream(Zips.of(files)));
  }

  private static PackFiles ofBytes(int bytes) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    int rest = bytes - files.values().stream().mapToInt(content -> content.length).sum();
    for (int i = 0; rest > 0; i++) {
      int size = Math.min(rest, PackLimits.FILE_BYTES);
      files.put("tests/f" + i + ".md", "a".repeat(size).getBytes(UTF_8));
      rest -= size;
    }
    return PackFiles.of(files);
  }

  private static PackFiles ofId(int letters) {
    String questions = EngagedWonPack.FILES.text("catalogue/questions.yaml").orElseThrow();
    return with(
        "catalogue/questions.yaml",
        questions
            + "  - id: "
            + "a".repeat(letters)
            + "\n    name: {en: x, nb: y}\n    about: seller\n");
  }

  /** Ways double with every choice: the next number above 128 is 256. */
  private static PackFiles ofWay(int ways) {
    int choices = ways <= PackLimits.WAYS_OF_RULE ? 7 : 8;
    return with("diagnosis/many.yaml", ManyRules.of(1, "MA", ManyRules.either(choices)));
  }

  private static PackFiles ofWays(int ways) {
    int own =
        RuleReader.read(EngagedWonPack.FILES).rules().stream()
            .mapToInt(rule -> NormalForm.of(rule.when()).ways().size())
            .sum();
    int rest = ways - own;
    String large = ManyRules.rules(rest / 64, "MA", ManyRules.either(6));
    return with(
        "diagnosis/many.yaml",
        ManyRules.file(large + ManyRules.rules(rest % 64, "MB", ManyRules.one())));
  }
}
