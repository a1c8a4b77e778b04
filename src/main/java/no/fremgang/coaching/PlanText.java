package no.fremgang.coaching;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.catalogue.Numerals;
import no.fremgang.core.Money;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.gap.TargetGap;

/** Sentences the summary and the conversation share. */
record PlanText(PlanFacts facts) {
  private static final Map<String, Text> RESULTS =
      Map.of("revenue", Phrases.REVENUE, "deals", Phrases.DEALS);

  String say(Text phrase) {
    return say(phrase, Map.of());
  }

  String say(Text phrase, String name, String value) {
    return say(phrase, Map.of(name, value));
  }

  String say(Text phrase, Map<String, String> values) {
    return Phrases.say(phrase, facts.language(), values);
  }

  String sayOfPeriod(Text phrase) {
    return say(phrase, "period", facts.spoken().period(facts.period()));
  }

  /** Why nothing is judged, and what would change that. */
  String nothingJudged(Grounds grounds) {
    return switch (grounds) {
      case RAMP_UP -> sayOfPeriod(Phrases.RAMP_UP);
      case NO_DATA -> sayOfPeriod(Phrases.NO_DATA) + " " + needed();
      default -> sayOfPeriod(Phrases.TOO_LITTLE) + " " + needed();
    };
  }

  private String needed() {
    List<String> files = Grounds.filesNeeded(facts);
    return files.isEmpty()
        ? say(Phrases.MORE_CASES)
        : say(Phrases.DATA_NEEDED, "files", facts.spoken().listed(files));
  }

  /** What the leading target was and what came of it. */
  String target() {
    return facts
        .leadingGap()
        .map(this::target)
        .orElseGet(() -> sayOfPeriod(facts.silent() ? Phrases.ONLY_BEFORE : Phrases.NO_TARGET));
  }

  private String target(TargetGap gap) {
    return say(
        gap.missed() ? Phrases.TARGET_MISSED : Phrases.TARGET_REACHED,
        Map.of(
            "period", facts.spoken().period(facts.period()),
            "measure", measure(gap.measure()),
            "actual", size(gap, gap.actual()),
            "target", size(gap, gap.target())));
  }

  private String measure(String measure) {
    Text result = RESULTS.get(measure);
    return result != null
        ? facts.in(result)
        : facts
            .factor(measure)
            .map(factor -> Spoken.inSentence(facts.in(factor.name())))
            .orElse(measure);
  }

  private String size(TargetGap gap, Money amount) {
    return facts
        .factor(gap.measure())
        .map(factor -> facts.spoken().numerals().level(amount.toDouble(), factor.measure().scale()))
        .orElseGet(() -> facts.spoken().size(amount));
  }

  /** The skills in focus, or what was found instead. */
  String found() {
    if (!facts.choice().focus().isEmpty()) {
      return focus();
    }
    if (!facts.otherThanSkills().isEmpty()) {
      return say(Phrases.NOT_A_SKILL, "causes", facts.names(facts.otherThanSkills()));
    }
    return say(facts.missedTarget() ? Phrases.NOTHING_EXPLAINS : Phrases.NOTHING_FOUND);
  }

  private String focus() {
    Map<Standing, List<FoundCause>> byStanding =
        facts.choice().focus().stream().collect(Collectors.groupingBy(FoundCause::standing));
    String shown = facts.names(byStanding.getOrDefault(Standing.SHOWN, List.of()));
    String indicated = facts.names(byStanding.getOrDefault(Standing.INDICATED, List.of()));
    if (indicated.isEmpty()) {
      return say(Phrases.FOCUS_SHOWN, "focus", shown);
    }
    return shown.isEmpty()
        ? say(Phrases.FOCUS_INDICATED, "focus", indicated)
        : say(Phrases.FOCUS_MIXED, Map.of("shown", shown, "indicated", indicated));
  }

  /**
   * Two levels of a factor with as many decimals as it takes to tell them apart; the word for days
   * once, and not where the factor's name has it already.
   */
  Map<String, String> levels(String factor, double from, double to) {
    Scale scale = facts.factor(factor).map(f -> f.measure().scale()).orElse(Scale.RATE);
    Numerals numerals = facts.spoken().numerals();
    int more = 0;
    while (more < 4
        && numerals.number(from, scale, more).equals(numerals.number(to, scale, more))) {
      more++;
    }
    String days = more == 0 && !countsDays(factor) ? numerals.level(to, scale) : "";
    return Map.of(
        "from",
        numerals.number(from, scale, more),
        "to",
        days.isEmpty() ? numerals.number(to, scale, more) : days);
  }

  private boolean countsDays(String factor) {
    return facts
        .factor(factor)
        .map(f -> facts.in(f.name()))
        .orElse("")
        .contains(text(Phrases.DAYS));
  }

  private String text(Text phrase) {
    return facts.in(phrase);
  }

  /** One or two sentences for a list of plans. */
  String summary(Grounds grounds) {
    return grounds == Grounds.ENOUGH ? target() + " " + found() : nothingJudged(grounds);
  }

  /** Sentences one after another, each closed. */
  static String joined(List<String> sentences) {
    return sentences.stream()
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .map(PlanText::closed)
        .collect(Collectors.joining(" "));
  }

  private static String closed(String sentence) {
    return ".!?:".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
  }
}
