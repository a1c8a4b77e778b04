package no.fremgang.rest;

import java.util.ArrayList;
import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a body and tells all faults at once, in both languages. */
final class Wanted {
  private static final int LONGEST = 4_000;
  private final List<Fault> faults = new ArrayList<>();

  /** A text of 1 to 4,000 characters, without the blanks around it. */
  String text(String field, @Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty()) {
      missing(field);
    }
    return within(field, stripped);
  }

  /** A text that may be left out. */
  @Nullable String note(String field, @Nullable String text) {
    return text == null || text.isBlank() ? null : within(field, text.strip());
  }

  private String within(String field, String text) {
    if (text.length() > LONGEST) {
      fault(
          field,
          new Text(
              field + " has " + text.length() + " characters.",
              field + " har " + text.length() + " tegn."),
          new Text("Use at most " + LONGEST + ".", "Bruk høyst " + LONGEST + "."));
    }
    return text;
  }

  void missing(String field) {
    fault(
        field,
        new Text(field + " is missing.", field + " mangler."),
        new Text("Write it in a sentence or two.", "Skriv det i en setning eller to."));
  }

  void fault(String field, Text problem, Text wayOut) {
    faults.add(UnusableRequest.fault(field, problem, wayOut));
  }

  /**
   * @throws UnusableRequest with every fault found so far, if there is one
   */
  void check() {
    if (!faults.isEmpty()) {
      throw new UnusableRequest(faults);
    }
  }
}
