package no.fremgang.attack;

import java.util.List;

/** Files of many rules, and conditions that can hold in many ways. */
final class ManyRules {
  private static final List<String> SENTENCES =
      List.of(
          "buyers rate \"was heard\" low",
          "existing customers rate \"was heard\" low",
          "lost customers rate \"was heard\" low",
          "potential customers rate \"was heard\" low",
          "lost prospects rate \"was heard\" low",
          "the seller rates \"was heard\" low",
          "the manager rates \"was heard\" low",
          "observed meetings show \"was heard\" low",
          "engaged per day is behind",
          "size of the order is behind",
          "engaged to won has shrunk",
          "engaged per day has shrunk",
          "size of the order has shrunk",
          "the target is missed",
          "the result is below expectation",
          "the seller is new");

  private ManyRules() {}

  static String one() {
    return "      - engaged to won is behind\n";
  }

  /** A condition that can hold in two to the power of so many ways, at most 8. */
  static String either(int times) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < times; i++) {
      yaml.append("      - any of:\n          - ").append(SENTENCES.get(2 * i));
      yaml.append("\n          - ").append(SENTENCES.get(2 * i + 1)).append('\n');
    }
    return yaml.toString();
  }

  static String file(String rules) {
    return "language: en\ncause: winning\nrules:\n" + rules;
  }

  static String of(int count, String letters, String when) {
    return file(rules(count, letters, when));
  }

  /** At most 999 rules of the letters. */
  static String rules(int count, String letters, String when) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      yaml.append("  - id: %s-%03d\n".formatted(letters, i))
          .append("    title: a\n    grade: C\n    source: a\n    counter: a\n    when:\n")
          .append(when)
          .append("    then: speaks for\n    say: {en: a, nb: a}\n    tests:\n")
          .append("      - {name: a, given: [engaged to won is behind], expect: speaks for}\n")
          .append("      - {name: b, given: [engaged to won is ahead], expect: silence}\n");
    }
    return yaml.toString();
  }
}
