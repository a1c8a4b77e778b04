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

  /** In one line, for people. */
  public String told(Language language) {
    return place
        + "  "
        + severity.text().in(language)
        + " "
        + code
        + "  "
        + problem(language)
        + " "
        + wayOut(language);
  }

  @Override
  public String toString() {
    return told(Language.EN);
  }
}
