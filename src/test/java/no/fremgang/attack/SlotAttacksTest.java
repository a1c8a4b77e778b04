package no.fremgang.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.diagnosis.drools.DroolsDiagnostician;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code in every slot of a pack: refused with a code and a place, or read as a text that no compiled
 * rule contains and that a plan shows letter by letter.
 */
class SlotAttacksTest {
  private static final String CANARY = "fremgang.canary";
  private static final String SET = "System.setProperty('fremgang.canary','1')";

  /** Where a pack takes text. */
  enum Slot {
    RULE_TITLE("diagnosis/winning.yaml", "Few of the engaged buy, and buyers were not heard"),
    RULE_ID("diagnosis/winning.yaml", "WIN-001"),
    RULE_SOURCE("diagnosis/winning.yaml", "this company's own trainers"),
    RULE_COUNTER("diagnosis/winning.yaml", "The price rose that month"),
    CONDITION("diagnosis/winning.yaml", "engaged to won is clearly behind\n      - "),
    OUTCOME("diagnosis/winning.yaml", "speaks strongly against"),
    TEXT("diagnosis/winning.yaml", "Buyers give {heard.customers} for being heard."),
    TEST_NAME("diagnosis/winning.yaml", "silent when buyers were heard"),
    PACK_NAME("pack.yaml", "Two steps"),
    PACK_VERSION("pack.yaml", "0.1.0"),
    STAGE_NAME("catalogue/process.yaml", "engasjert"),
    CAUSE_NAME("catalogue/causes.yaml", "Winning the engaged"),
    ACTION_TITLE("catalogue/actions.yaml", "Ask for the decision"),
    PARAMETER_UNIT("parameters/numbers.yaml", "unit: skills"),
    PARAMETER_VALUE("parameters/numbers.yaml", "value: 2"),
    JOIN("vocabulary/en.yaml", "all of"),
    NOTHING("vocabulary/nb.yaml", "nothing: "),
    TABLE_CELL("coaching/actions.csv", "winning-ask");

    private final String path;
    private final String text;

    Slot(String path, String text) {
      this.path = path;
      this.text = text;
    }

    PackFiles with(String payload) {
      Map<String, byte[]> bytes = EngagedWonPack.bytes();
      String file = new String(bytes.getOrDefault(path, new byte[0]), UTF_8);
      assertThat(file).contains(text);
      bytes.put(path, file.replace(text, key() + quoted(payload) + end()).getBytes(UTF_8));
      return PackFiles.of(bytes);
    }

    private String quoted(String payload) {
      return path.endsWith(".csv")
          ? '"' + payload.replace("\"", "\"\"") + '"'
          : '"' + payload.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private String key() {
      int colon = text.indexOf(": ");
      return colon > 0 ? text.substring(0, colon + 2) : "";
    }

    private String end() {
      return this == CONDITION ? "\n      - " : this == NOTHING ? " # " : "";
    }
  }

  private static final List<String> PAYLOADS =
      List.of(
          "\"); " + SET + "; //",
          "\\\"); " + SET + "; //",
          "\nend\nrule \"x\" when then " + SET + "; end\n",
          "*/ " + SET + "; /*",
          "\\u0022); " + SET + "; //",
          "{" + SET + "}",
          "${" + SET + "}",
          "#{T(java.lang.System).setProperty('fremgang.canary','1')}",
          "@{" + SET + "}",
          "%{" + SET + "}",
          "{{7*7}}",
          "<%= " + SET + " %>",
          "eval(true) or not exists accumulate from collect",
          "=cmd|'/C calc'!A0",
          "'; DROP TABLE plans; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://localhost/a}",
          "__proto__",
          "(a+)+$",
          "%s%n%x{0}");

  static Stream<Arguments> attacks() {
    return Stream.of(Slot.values())
        .flatMap(slot -> PAYLOADS.stream().map(payload -> Arguments.of(slot, payload)));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedOrNeverGetsIntoCompiledRules(Slot slot, String payload) {
    Faults faults = new Faults();
    Optional<RulePack> pack = read(slot.with(payload), faults);
    if (pack.isEmpty()) {
      assertThat(faults.errors())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault.place().file()).isNotBlank());
    } else {
      String sound = DroolsDiagnostician.drl(RuleReader.read(EngagedWonPack.FILES));
      assertThat(DroolsDiagnostician.drl(pack.get())).isEqualTo(sound);
    }
    assertThat(System.getProperty(CANARY)).isNull();
  }

  private static Optional<RulePack> read(PackFiles files, Faults faults) {
    try {
      return RuleReader.read(files, faults);
    } catch (InputRejected rejected) {
      faults.addAll(rejected.faults());
      return Optional.empty();
    }
  }

  /** Slots that never take free text refuse every payload. */
  @Test
  void closedSlotsTakeNoTextAtAll() {
    List<String> taken = new ArrayList<>();
    for (Slot slot :
        List.of(
            Slot.RULE_ID,
            Slot.CONDITION,
            Slot.OUTCOME,
            Slot.PACK_VERSION,
            Slot.PARAMETER_VALUE,
            Slot.TABLE_CELL)) {
      for (String payload : PAYLOADS) {
        Faults faults = new Faults();
        if (read(slot.with(payload), faults).isPresent()) {
          taken.add(slot + " " + payload);
        }
      }
    }
    assertThat(taken).isEmpty();
  }

  /** Names and texts full of code, compiled, fired and planned with: shown, not run. */
  @Test
  void showsTextsLetterByLetterAndRunsNothing() {
    String evil = "\\\"); System.setProperty(\\\"fremgang.canary\\\", \\\"1\\\"); // <b>#$@%";
    String shown = evil.replace("\\\"", "\"");
    Map<String, byte[]> bytes = EngagedWonPack.bytes();
    replace(
        bytes,
        "diagnosis/winning.yaml",
        "Of {engaged_to_won.n} engaged customers",
        "\"" + evil + " {engaged_to_won.n}\" #");
    replace(bytes, "catalogue/causes.yaml", "Winning the engaged", "\"" + evil + "\"");
    replace(bytes, "catalogue/actions.yaml", "Ask for the decision", "\"" + evil + "\"");
    RunningPack pack = RunningPack.of(PackFiles.of(bytes));
    Observations observations =
        DataSetReader.read(
                Path.of("src/test/resources/data/engaged-won"),
                DataSetSchema.of(pack.pack().catalogue()),
                ReadOptions.defaults())
            .observations();
    CoachingPlan plan =
        Assessment.prepare(pack, observations, Period.parse("2026-Q3"), LocalDate.of(2026, 11, 15))
            .plan(new SellerId("E04"));
    assertThat(plan.causes().get(0).name()).isEqualTo(shown);
    assertThat(plan.causes().get(0).evidence().get(0).text()).startsWith(shown + " ");
    assertThat(plan.recommendations().get(0).title()).isEqualTo(shown);
    assertThat(System.getProperty(CANARY)).isNull();
  }

  private static void replace(
      Map<String, byte[]> bytes, String path, String old, String replacement) {
    String text = new String(bytes.getOrDefault(path, new byte[0]), UTF_8);
    assertThat(text).contains(old);
    bytes.put(path, text.replace(old, replacement).getBytes(UTF_8));
  }

  /** The faults say what was wrong in words, not with a stack trace. */
  @Test
  void refusesInWords() {
    Faults faults = new Faults();
    read(Slot.RULE_ID.with(PAYLOADS.get(0)), faults);
    assertThat(faults.errors()).extracting(Fault::code).contains("RULE-110");
  }
}
