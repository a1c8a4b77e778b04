package no.fremgang.core;

/**
 * One thing wrong with an input: where, what, and the way out.
 *
 * @param code stable, documented, such as {@code DATA-012} or {@code RULE-104}
 * @param problemText names the thing, the value and the rule it broke
 * @param wayOutText what to do about it
 */
public record Fault(
    Severity severity, String code, Place place, Text problemText, Text wayOutText) {

  /** A fault whose message is written in English only. */
  public Fault(Severity severity, String code, Place place, String problem, String wayOut) {
    this(severity, code, place, new Text(problem, problem), new Text(wayOut, wayOut));
  }

  /** A fault that can be told in both languages. */
  public Fault(Severity severity, Place place, Message message) {
    this(severity, message.code(), place, message.problem(), message.wayOut());
  }

  /** An error refuses the input; a warning and a notice do not. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTICE;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Text text() {
      return Message.words(toString());
    }
  }

  public static Fault error(String code, Place place, String problem, String wayOut) {
    return new Fault(Severity.ERROR, code, place, problem, wayOut);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** What is wrong, in English. */
  public String problem() {
    return problem(Language.EN);
  }

  public String problem(Language language) {
    return problemText.in(language);
  }

  /** What to do about it, in English. */
  public String wayOut() {
    return wayOut(Language.EN);
  }

  public String wayOut(Language language) {
    return wayOutText.in(language);
  }

  @Override
  public String toString() {
    return place + "  " + severity + " " + code + "  " + problem() + " " + wayOut();
  }
}
