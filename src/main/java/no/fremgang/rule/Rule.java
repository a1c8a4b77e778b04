package no.fremgang.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.fremgang.catalogue.Acceptance;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/**
 * One rule of a pack.
 *
 * @param id such as {@code NEEDS-001}, unique in the pack
 * @param title one line for trainers
 * @param grade how well the pattern is documented: A research or real data, B practitioners, C
 *     plausible
 * @param source where the pattern comes from
 * @param counter what else could lie behind the same facts
 * @param cause id of the cause it speaks of; empty for praise
 * @param language the language its file is written in
 * @param accepts findings of the checks its author knows of and keeps, with reasons
 */
public record Rule(
    String id,
    String title,
    Grade grade,
    String source,
    String counter,
    String cause,
    Condition when,
    Outcome then,
    Text say,
    List<Example> tests,
    Language language,
    Place place,
    List<Acceptance> accepts) {
  static final Pattern ID = Pattern.compile("[A-Z][A-Z]{1,15}-[0-9]{3}");

  public Rule {
    if (!isId(id)) {
      throw new IllegalArgumentException("A rule id looks like NEEDS-001, not \"" + id + "\"");
    }
    tests = List.copyOf(tests);
    accepts = List.copyOf(accepts);
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public enum Grade {
    A,
    B,
    C
  }

  /**
   * A test beside the rule: a made-up seller for whom the given conditions hold.
   *
   * @param expected what the rule then concludes, null for nothing
   */
  public record Example(
      String name,
      List<Given> given,
      @org.jspecify.annotations.Nullable Outcome expected,
      Place place) {
    public Example {
      given = List.copyOf(given);
    }

    public Optional<Outcome> expect() {
      return Optional.ofNullable(expected);
    }
  }
}
