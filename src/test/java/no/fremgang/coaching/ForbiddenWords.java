package no.fremgang.coaching;

import java.util.List;
import java.util.regex.Pattern;

/** Words that speak of the person, not of the task; none of them belongs in a text of a plan. */
final class ForbiddenWords {
  static final List<Pattern> ALL =
      List.of(
          word("you are|you're|you were|you never|you always|you fail|your fault"),
          word("lazy|careless|stupid|incompetent|unmotivated|unprofessional|unsuitable|talentless"),
          word(
              "(weak|bad|poor|good|best|worst|low|high)[ -]?(seller|sellers|performer|performers)"),
          word("personality|attitude|character flaw|wrong person|not cut out"),
          word("du er|du var|du har aldri|du gjør aldri|din feil"),
          word("lat|late|dovne?|slurvete|dum|inkompetent|umotivert|uprofesjonell|uegnet|udugelig"),
          word("(svak|dårlig|flink|god|best|beste|dårligste|svake)e? selger(e|en|ne)?"),
          word("personlighet(en)?|holdning(er|en|ene)?|feil person"));

  /** English words that are fine in English and would be meant otherwise in Norwegian. */
  static final List<Pattern> ENGLISH = ALL.stream().filter(p -> !isNorwegianOnly(p)).toList();

  private ForbiddenWords() {}

  private static Pattern word(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static boolean isNorwegianOnly(Pattern pattern) {
    return pattern.pattern().contains("dovne");
  }

  /** Forbidden words of the text as it is read; ids in placeholders are not. */
  static List<String> in(String text, List<Pattern> forbidden) {
    String read = text.replaceAll("\\{[^}]*}", "");
    return forbidden.stream()
        .map(pattern -> pattern.matcher(read))
        .filter(java.util.regex.Matcher::find)
        .map(java.util.regex.Matcher::group)
        .toList();
  }
}
