package no.fremgang.cli;

import java.util.ArrayList;
import java.util.List;
import no.fremgang.core.Fault.Severity;
import no.fremgang.core.Language;
import no.fremgang.core.Message;

/** Counts what was found in a pack, in words. */
record Summary(TrainersPack.Checked checked) {
  /** Such as "6 rules, no faults, 2 warnings.". */
  String accepted(int rules) {
    List<String> parts = new ArrayList<>();
    parts.add(count(rules, "rule"));
    parts.add(Message.words("no-faults").in(language()));
    parts.addAll(lesser());
    return String.join(", ", parts) + ".";
  }

  /** Such as "1 fault, 2 warnings.". */
  String refused() {
    List<String> parts = new ArrayList<>();
    parts.add(count(checked.count(Severity.ERROR), "fault"));
    parts.addAll(lesser());
    return String.join(", ", parts) + ".";
  }

  private List<String> lesser() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.WARNING, Severity.NOTICE)) {
      if (checked.count(severity) > 0) {
        parts.add(count(checked.count(severity), severity.toString()));
      }
    }
    return parts;
  }

  private Language language() {
    return checked.language();
  }

  private String count(int n, String what) {
    return Message.words("count." + what + (n == 1 ? ".one" : ""), n).in(language());
  }
}
