package no.fremgang.core;

/**
 * One thing wrong with an input: where, what, and the way out.
 *
 * @param code stable, documented, such as {@code DATA-012} or {@code RULE-104}
 * @param problem names the thing, the value and the rule it broke
 * @param wayOut what to do about it
 */
public record Fault(Severity severity, String code, Place place, String problem, String wayOut) {
  /** An error refuses the input; a warning and a notice do not. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTICE;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static Fault error(String code, Place place, String problem, String wayOut) {
    return new Fault(Severity.ERROR, code, place, problem, wayOut);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return place + "  " + severity + " " + code + "  " + problem + " " + wayOut;
  }
}
