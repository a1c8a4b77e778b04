package no.fremgang.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packs meant to do harm are refused with a code and a place, and with a message of a length people
 * read. What can be written into the slots of a rule is in {@link SlotAttacksTest}.
 */
class AttackCorpusTest {
  private static final String WIN = "diagnosis/winning.yaml";
  private static final String NUMBERS = "parameters/numbers.yaml";
  private static final String TABLE = "coaching/actions.csv";
  private static final String HEAD = "cause,action,order,step\n";

  static List<Attack> yaml() {
    return List.of(
        Attack.file(
            "tag of a Java class",
            "PACK-030",
            "pack.yaml",
            () -> "name: !!java.lang.ProcessBuilder [x]\n"),
        Attack.file(
            "tag of a script engine",
            "PACK-030",
            "pack.yaml",
            () -> "name: !!javax.script.ScriptEngineManager []\n"),
        Attack.file("local tag", "PACK-030", "pack.yaml", () -> "name: !exec rm\n"),
        Attack.file("binary tag", "PACK-030", "pack.yaml", () -> "name: !!binary AAAA\n"),
        Attack.file(
            "tag directive",
            "PACK-030",
            "pack.yaml",
            () -> "%TAG ! tag:java,2026:\n---\nname: !x y\n"),
        Attack.file("anchor", "PACK-030", "pack.yaml", () -> "name: &a x\n"),
        Attack.file("alias", "PACK-030", "pack.yaml", () -> "name: &a x\nversion: *a\n"),
        Attack.file("merge key", "PACK-030", "pack.yaml", () -> "base: &a {name: x}\n<<: *a\n"),
        Attack.file("billion laughs", "PACK-030", "pack.yaml", AttackCorpusTest::billionLaughs),
        Attack.file("alias to itself", "PACK-030", "pack.yaml", () -> "name: &a [*a]\n"),
        Attack.file("duplicate key", "PACK-031", "pack.yaml", () -> "name: a\nname: b\n"),
        Attack.file("list as a key", "PACK-024", "pack.yaml", () -> "? [a]\n: b\n"),
        Attack.file("second document", "PACK-020", "pack.yaml", () -> "name: a\n---\nname: b\n"),
        Attack.file("unknown key", "PACK-021", "pack.yaml", () -> "name: a\nimport: java.lang\n"),
        Attack.file(
            "ten thousand brackets", "PACK-029", "pack.yaml", () -> "name: " + "[".repeat(10_000)),
        Attack.file("ten thousand levels", "PACK-029", "pack.yaml", () -> nested(300)),
        Attack.file(
            "giant string", "PACK-029", "pack.yaml", () -> "name: " + "a".repeat(1_000_000)),
        Attack.file(
            "giant key", "PACK-029", "pack.yaml", () -> "\"" + "a".repeat(5_000) + "\": x\n"),
        Attack.file(
            "hundreds of thousands of values",
            "PACK-029",
            "pack.yaml",
            () -> "name: [" + "a,".repeat(250_000) + "a]\n"),
        Attack.file("half a million tabs", "PACK-028", "pack.yaml", () -> "\t\n".repeat(500_000)),
        Attack.file("unended quote", "PACK-020", "pack.yaml", () -> "name: \"a\n"),
        Attack.file(
            "id that eats the stack",
            "PACK-025",
            "catalogue/process.yaml",
            () ->
                "stages:\n  - id: "
                    + "a-".repeat(1_900)
                    + "a\n    name: {en: a, nb: b}\n    maturity_days: 1\n"));
  }

  private static String billionLaughs() {
    StringBuilder yaml = new StringBuilder("a0: &a0 ha\n");
    for (int i = 1; i < 10; i++) {
      String before = "*a" + (i - 1);
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ",").repeat(9) + before));
    }
    return yaml.toString();
  }

  private static String nested(int levels) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      yaml.append(" ".repeat(i)).append("a:\n");
    }
    return yaml.toString();
  }

  static List<Attack> numbers() {
    String value = "maximum-focus, value: 2";
    List<Attack> attacks = new ArrayList<>();
    for (String number :
        List.of(
            ".nan",
            ".inf",
            "-.inf",
            "NaN",
            "Infinity",
            "1e999",
            "0x7fffffff",
            "1_000",
            "١",
            "2; System.exit(1)",
            "9".repeat(400))) {
      String shown = number.length() > 20 ? "400 digits" : number;
      attacks.add(
          Attack.edit(
              "number " + shown,
              "PACK-024",
              NUMBERS,
              value,
              "maximum-focus, value: \"" + number + "\""));
    }
    attacks.add(
        Attack.edit(
            "number out of range",
            "PACK-026",
            NUMBERS,
            value,
            "maximum-focus, value: 999999999999999"));
    attacks.add(
        Attack.edit(
            "day that is none",
            "PACK-024",
            NUMBERS,
            value + ", unit: skills, valid_from: 2000-01-01",
            value + ", unit: skills, valid_from: +999999999-12-31x"));
    return attacks;
  }

  static List<Attack> zips() {
    return List.of(
        Attack.zip("path that climbs out", "PACK-003", () -> Zips.with("../evil.yaml", "a: b")),
        Attack.zip(
            "path that climbs out inside",
            "PACK-003",
            () -> Zips.with("tests/../../evil.yaml", "a: b")),
        Attack.zip("absolute path", "PACK-003", () -> Zips.with("/etc/passwd", "a: b")),
        Attack.zip("drive letter", "PACK-003", () -> Zips.with("C:/evil.yaml", "a: b")),
        Attack.zip("backslashes", "PACK-003", () -> Zips.with("tests\\..\\..\\evil.yaml", "a: b")),
        Attack.zip("folder that climbs out", "PACK-003", () -> Zips.with("../evil/", "")),
        Attack.zip("zero byte in a name", "PACK-003", () -> Zips.with("tests/a.yaml\0.md", "a: b")),
        Attack.zip("line break in a name", "PACK-003", () -> Zips.with("tests/a\nb.yaml", "a: b")),
        Attack.zip(
            "very long name",
            "PACK-003",
            () -> Zips.with("tests/" + "a".repeat(60_000) + ".yaml", "a: b")),
        Attack.zip(
            "symbolic link",
            "PACK-003",
            () -> Zips.asLink(Zips.with("tests/link.md", "../../etc/passwd"), "tests/link.md")),
        Attack.zip(
            "encrypted file",
            "PACK-006",
            () -> Zips.asEncrypted(Zips.with("tests/a.md", "x"), "tests/a.md")),
        Attack.zip(
            "the same file twice",
            "PACK-007",
            () -> Zips.renamed(Zips.with("kcap.yaml", "name: b"), "kcap.yaml", "pack.yaml")),
        Attack.zip(
            "the list tells other names",
            "PACK-006",
            () -> Zips.renamedInList(Zips.with("tests/a.md", "x"), "tests/a.md", "tests/b.md")),
        Attack.zip(
            "names that differ in case only",
            "PACK-002",
            () -> Zips.with("diagnosis/WINNING.yaml", "a: b")),
        Attack.zip(
            "Cyrillic letter in a name",
            "PACK-002",
            () -> Zips.with("diagnosis/w\u0456nning.yaml", "a: b")),
        Attack.zip(
            "turned direction in a name",
            "PACK-002",
            () -> Zips.with("diagnosis/\u202Elmay.yaml", "a: b")),
        Attack.zip(
            "code in a name",
            "PACK-002",
            () -> Zips.with("diagnosis/\");System.exit(1);\".yaml", "a: b")),
        Attack.zip("a class file", "PACK-002", () -> Zips.with("diagnosis/Evil.class", "x")),
        Attack.zip(
            "a DRL file",
            "PACK-002",
            () -> Zips.with("diagnosis/evil.drl", "rule a when then end")),
        Attack.zip(
            "a service declaration",
            "PACK-002",
            () -> Zips.with("META-INF/services/java.nio.file.spi.FileSystemProvider", "x")),
        Attack.zip(
            "a zip in the zip",
            "PACK-002",
            () -> Zips.with("tests/inner.zip", Zips.with("a", "b"))),
        Attack.zip(
            "a zip named as text",
            "PACK-005",
            () -> Zips.with("tests/inner.md", Zips.with("a", "b"))),
        Attack.zip("zip bomb", "PACK-004", () -> Zips.with("tests/bomb.md", new byte[50_000_000])),
        Attack.zip(
            "zip bomb under a name that is skipped",
            "PACK-004",
            () -> Zips.with("../bomb.md", new byte[50_000_000])),
        Attack.zip(
            "zip bomb in a folder entry",
            "PACK-004",
            () ->
                Zips.renamed(
                    Zips.with("tests/bomb.md", new byte[2_000_000]),
                    "tests/bomb.md",
                    "tests/bomb.d/")),
        Attack.zip("many small bombs", "PACK-004", () -> Zips.of(many(40, new byte[1_000_000]))),
        Attack.zip("thousands of files", "PACK-004", () -> Zips.of(many(2_500, new byte[0]))),
        Attack.zip("an upload without end", "PACK-004", () -> new byte[17 << 20]),
        Attack.zip(
            "half a zip",
            "PACK-006",
            () -> java.util.Arrays.copyOf(Zips.with("tests/a.md", "x"), 900)),
        Attack.zip("no zip", "PACK-006", () -> new byte[] {'P', 'K', 3, 4}));
  }

  private static Map<String, byte[]> many(int count, byte[] content) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      files.put("tests/f" + i + ".md", content);
    }
    return files;
  }

  static List<Attack> signs() {
    String title = "Few of the engaged buy, and buyers were not heard";
    return List.of(
        Attack.edit(
            "Cyrillic letter in an id",
            "PACK-041",
            "catalogue/causes.yaml",
            "id: winning",
            "id: w\u0456nning"),
        Attack.edit(
            "Greek letter in a sentence",
            "PACK-041",
            WIN,
            "engaged to won is clearly",
            "engaged t\u03BF won is clearly"),
        Attack.edit(
            "zero-width space in an id",
            "PACK-040",
            "catalogue/causes.yaml",
            "id: winning",
            "id: win\u200Bning"),
        Attack.edit("zero-width joiner", "PACK-040", WIN, title, "a\u200Db"),
        Attack.edit("turned direction in a title", "PACK-040", WIN, title, "a \u202E b"),
        Attack.edit(
            "turned direction in a comment",
            "PACK-040",
            WIN,
            "language: en",
            "# \u2066 then: nothing\nlanguage: en"),
        Attack.edit("soft hyphen", "PACK-040", WIN, title, "a\u00ADb"),
        Attack.edit("line separator", "PACK-040", WIN, title, "a\u2028b"),
        Attack.edit("escape character", "PACK-040", WIN, title, "a\u001B[2Jb"),
        Attack.edit("tag letters", "PACK-040", WIN, title, "a\uDB40\uDC41b"),
        Attack.edit("hidden sign written as an escape", "PACK-040", WIN, title, "\"a\\u202Eb\""),
        Attack.edit("zero byte written as an escape", "PACK-040", WIN, title, "\"a\\0b\""),
        Attack.edit(
            "Cyrillic letter written as an escape", "PACK-041", WIN, title, "\"p\\u0430y\""),
        Attack.bytes(
            "overlong zero",
            "PACK-005",
            "tests/a.md",
            () -> new byte[] {'a', (byte) 0xC0, (byte) 0x80}),
        Attack.bytes(
            "overlong slash",
            "PACK-005",
            "tests/a.md",
            () -> new byte[] {'a', (byte) 0xC0, (byte) 0xAF}),
        Attack.bytes(
            "half a surrogate pair",
            "PACK-005",
            "tests/a.md",
            () -> new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
        Attack.bytes(
            "UTF-16",
            "PACK-005",
            "tests/a.md",
            () -> new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}),
        Attack.bytes("zero byte", "PACK-005", "tests/a.md", () -> new byte[] {'a', 0, 'b'}));
  }

  static List<Attack> tables() {
    return List.of(
        Attack.file(
            "formula as a cause",
            "CAT-003",
            TABLE,
            () -> HEAD + "=cmd|'/C calc'!A0,winning-ask,1,learn\n"),
        Attack.file(
            "formula as an action", "CAT-003", TABLE, () -> HEAD + "winning,@SUM(1+1),1,learn\n"),
        Attack.file(
            "formula as an order",
            "CAT-013",
            TABLE,
            () -> HEAD + "winning,winning-ask,=1+1,learn\n"),
        Attack.file(
            "formula as a step",
            "CAT-013",
            TABLE,
            () -> HEAD + "winning,winning-ask,1,\"=HYPERLINK(\"\"x\"\")\"\n"),
        Attack.file(
            "formula as a column", "CAT-011", TABLE, () -> "cause,action,order,step,=1+1\n"),
        Attack.file(
            "unended quote in a table",
            "CAT-015",
            TABLE,
            () -> HEAD + "\"winning," + "x".repeat(500_000)));
  }

  static List<Attack> language() {
    String when =
        "      - engaged to won is clearly behind\n      - buyers rate \"was heard\" low\n    then";
    return List.of(
        Attack.edit(
            "code as a condition",
            "RULE-102",
            WIN,
            "- engaged to won is clearly behind\n",
            "- eval(System.exit(1))\n"),
        Attack.edit(
            "an operator in a condition",
            "RULE-105",
            WIN,
            "- engaged to won is clearly behind\n",
            "- engaged to won is clearly behind || true\n"),
        Attack.edit(
            "a giant sentence",
            "RULE-102",
            WIN,
            "- engaged to won is clearly behind\n",
            "- engaged to won is " + "a ".repeat(1_500) + "\n"),
        Attack.edit(
            "code as an outcome",
            "RULE-108",
            WIN,
            "then: speaks strongly against",
            "then: System.exit(1)"),
        Attack.edit(
            "code as a rule id",
            "RULE-110",
            WIN,
            "id: WIN-001",
            "id: \"WIN-001\\\" when then System.exit(1); end //\""),
        Attack.edit(
            "placeholder that calls",
            "RULE-114",
            WIN,
            "Buyers give {heard.customers}",
            "Buyers give {heard.getClass().forName}"),
        Attack.edit(
            "placeholder of Spring",
            "RULE-114",
            WIN,
            "Buyers give {heard.customers}",
            "Buyers give x#{T(java.lang.Runtime)}"),
        Attack.edit(
            "placeholder of the environment",
            "RULE-114",
            WIN,
            "Buyers give {heard.customers}",
            "Buyers give ${env.HOME}"),
        Attack.edit(
            "a brace alone", "RULE-114", WIN, "Buyers give {heard.customers}", "Buyers give }{"),
        Attack.edit(
            "more ways than a rule may hold",
            "RULE-116",
            WIN,
            when,
            ManyRules.either(8) + "    then"),
        Attack.edit(
            "more conditions than a rule may hold",
            "RULE-116",
            WIN,
            when,
            "      - engaged to won is clearly behind\n".repeat(101) + "    then"),
        Attack.edit(
            "a joining word that is code",
            "RULE-107",
            WIN,
            when,
            "      - System.exit:\n          - engaged to won is clearly behind\n    then"),
        Attack.edit(
            "a pattern with a regular expression for a slot",
            "RULE-101",
            "vocabulary/en.yaml",
            "{factor} is {verdict}",
            "(a+)+$ {factor}"),
        Attack.edit(
            "a slot that is no slot",
            "RULE-101",
            "vocabulary/en.yaml",
            "{factor} is {verdict}",
            "{System} is {verdict}"),
        Attack.edit(
            "a vocabulary for nothing",
            "PACK-021",
            "vocabulary/en.yaml",
            "nothing: silence",
            "nothing: silence\nimports: [java.lang.System]"),
        Attack.edit(
            "an accepting comment in place of a rule",
            "PACK-024",
            WIN,
            "  - id: WIN-002",
            "  - \"*/ System.exit(1); /*\"\n  - id: WIN-002"),
        Attack.file(
            "more rules than a pack may hold",
            "PACK-004",
            "diagnosis/many.yaml",
            () ->
                ManyRules.file(
                    ManyRules.rules(999, "MA", ManyRules.one())
                        + ManyRules.rules(2, "MB", ManyRules.one()))),
        Attack.file(
            "more ways than a pack may hold",
            "PACK-004",
            "diagnosis/many.yaml",
            () -> ManyRules.of(60, "MA", ManyRules.either(6))));
  }

  @ParameterizedTest
  @MethodSource({"yaml", "numbers", "zips", "signs", "tables", "language"})
  void isRefusedWithCodeAndPlace(Attack attack) {
    InputRejected refused =
        catchThrowableOfType(InputRejected.class, () -> RuleReader.read(attack.pack().get()));
    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.faults()).extracting(Fault::code).contains(attack.code());
    assertThat(refused.faults()).hasSizeLessThanOrEqualTo(1_001);
    assertThat(refused.faults())
        .allSatisfy(
            fault -> {
              assertThat(fault.place().file()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
              assertThat(fault.problem()).hasSizeLessThan(5_000);
              assertThat(fault.wayOut()).isNotBlank();
            });
  }

  /** The refusals mean something only if the pack the attacks are made from is sound. */
  @org.junit.jupiter.api.Test
  void thePackTheyAreMadeFromIsSound() {
    Supplier<Object> sound = () -> RuleReader.read(EngagedWonPack.FILES);
    assertThat(sound.get()).isNotNull();
  }
}
