package no.fremgang.catalogue;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/**
 * A finding of the checks that the author of a pack knows of and keeps.
 *
 * @param code of the finding, such as {@code RULE-201}
 * @param of id of the rule, cause, factor … it is about
 * @param because the author's reason
 */
public record Acceptance(String code, String of, String because, Place place) {
  /** What is a matter of judgement; everything else must be mended. */
  public static final SortedSet<String> CODES =
      new TreeSet<>(
          List.of(
              "CAT-020",
              "CAT-021",
              "CAT-022",
              "RULE-200",
              "RULE-201",
              "RULE-202",
              "RULE-210",
              "RULE-211",
              "RULE-212",
              "RULE-213",
              "RULE-214"));

  private static final String[] OF_RULE = {"code", "because"};
  private static final String[] OF_PACK = {"code", "of", "because"};

  /** What a rule accepts under {@code accept}. */
  public static List<Acceptance> ofRule(String rule, YamlFields fields, Faults faults) {
    return fields.eachIfAny("accept", f -> read(f, rule, faults), OF_RULE);
  }

  /** What pack.yaml accepts under {@code accept}. */
  static List<Acceptance> ofPack(YamlFields fields, Faults faults) {
    return fields.eachIfAny("accept", f -> read(f, f.text("of"), faults), OF_PACK);
  }

  private static Acceptance read(YamlFields f, String of, Faults faults) {
    String code = f.text("code");
    if (!code.isEmpty() && !CODES.contains(code)) {
      faults.error(f.placeOf("code"), Message.of("RULE-216", code, String.join(", ", CODES)));
    }
    return new Acceptance(code, of, f.text("because"), f.placeOf("code"));
  }
}
