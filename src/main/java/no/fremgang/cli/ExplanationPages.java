package no.fremgang.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import no.fremgang.coaching.Explanation.ParameterUsed;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.coaching.PlanExplanation.CauseExplained;
import no.fremgang.coaching.PlanExplanation.ConditionExplained;
import no.fremgang.coaching.PlanExplanation.GivenEvidence;
import no.fremgang.coaching.PlanExplanation.Result;
import no.fremgang.coaching.PlanExplanation.RuleExplained;
import no.fremgang.coaching.PlanExplanation.Standing;
import no.fremgang.core.Language;
import no.fremgang.core.Text;

/** The explanation of a plan as a sales leader reads it. */
final class ExplanationPages {
  private static final int WIDTH = 100;

  private final PlanExplanation of;

  /** In the language of the plan; empty where the explanation is in another. */
  private final String summary;

  private final boolean all;
  private final boolean narrow;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param all tells of every rule, number and parameter; else only of what matters most
   */
  ExplanationPages(PlanExplanation of, String summary, boolean all) {
    this.of = of;
    this.summary = summary;
    this.all = all;
    this.narrow = of.causes().size() <= 1;
    this.language = Language.of(of.language());
  }

  String text() {
    heading();
    causes();
    rules();
    if (all || narrow) {
      numbers();
    }
    if (all) {
      parameters();
    }
    if (!all) {
      line(0, say(ExplanationWords.MORE));
    }
    return text.toString();
  }

  private void heading() {
    line(0, fill(ExplanationWords.TITLE, of.sellerId(), of.period()));
    line(0, fill(ExplanationWords.PACK, of.rulePack().version(), of.asOf().toString()));
    if (!narrow && !summary.isEmpty()) {
      line(0, summary);
    }
  }

  private void causes() {
    List<CauseExplained> told =
        of.causes().stream().filter(cause -> all || narrow || inFull(cause)).toList();
    if (!told.isEmpty()) {
      title(say(ExplanationWords.CAUSES));
      told.forEach(this::cause);
    }
    if (!all && !narrow) {
      briefly(Standing.NOT_EVALUATED);
      briefly(Standing.NOT_FOUND);
    }
  }

  private static boolean inFull(CauseExplained cause) {
    return cause.standing() != Standing.NOT_EVALUATED && cause.standing() != Standing.NOT_FOUND;
  }

  private void briefly(Standing standing) {
    List<String> names =
        of.causes().stream()
            .filter(cause -> cause.standing() == standing)
            .map(CauseExplained::name)
            .toList();
    if (!names.isEmpty()) {
      line(
          0,
          atStart(say(ExplanationWords.standing(standing)))
              + ": "
              + String.join(", ", names)
              + ".");
    }
  }

  private void cause(CauseExplained cause) {
    blank();
    line(0, cause.name() + " – " + say(ExplanationWords.standing(cause.standing())));
    line(1, cause.answer());
    cause.evidence().forEach(this::evidence);
    if (!cause.wouldTake().isEmpty() && (all || narrow)) {
      line(1, say(ExplanationWords.WOULD_TAKE));
      cause.wouldTake().forEach(would -> item(1, "·", would));
    }
  }

  private void evidence(GivenEvidence evidence) {
    String sign = evidence.direction().equals("for") ? "+" : "−";
    String used = evidence.used() ? "" : " " + say(ExplanationWords.NOT_USED);
    item(1, sign, evidence.text() + " (" + evidence.rule() + used + ")");
  }

  private void rules() {
    rules(ExplanationWords.FIRED, rule -> rule.result() == Result.FIRED);
    rules(ExplanationWords.NEAR, RuleExplained::near);
    if (all || narrow) {
      rules(ExplanationWords.OTHERS, rule -> rule.result() != Result.FIRED && !rule.near());
    }
  }

  private void rules(Text title, Predicate<RuleExplained> which) {
    List<RuleExplained> some = of.rules().stream().filter(which).toList();
    if (!some.isEmpty()) {
      title(say(title) + " (" + some.size() + ")");
      some.forEach(this::rule);
    }
  }

  private void rule(RuleExplained rule) {
    blank();
    line(0, rule.rule() + "  " + rule.title() + " → " + rule.concludes());
    rule.conditions().forEach(condition -> condition(1, condition));
  }

  private void condition(int depth, ConditionExplained condition) {
    String mark = say(ExplanationWords.truth(condition.truth()));
    String actual = condition.actual();
    if (actual == null) {
      item(depth, mark, condition.expected() + ":");
      condition.parts().forEach(part -> condition(depth + 4, part));
      return;
    }
    String needs =
        condition.missing().isEmpty()
            ? ""
            : fill(ExplanationWords.NEEDS, String.join(", ", condition.missing()), "");
    item(depth, mark, condition.expected() + " – " + actual + needs);
  }

  private void numbers() {
    if (!of.numbers().isEmpty()) {
      title(say(ExplanationWords.NUMBERS));
      of.numbers().stream()
          .filter(one -> all || one.of().startsWith("factors/"))
          .forEach(one -> item(0, "·", one.text()));
    }
  }

  private void parameters() {
    title(say(ExplanationWords.PARAMETERS));
    for (ParameterUsed one : of.parameters()) {
      String from =
          one.validFrom() == null
              ? ""
              : fill(ExplanationWords.VALID_FROM, one.validFrom().toString(), "");
      item(0, "·", one.id() + " = " + one.value() + " " + one.unit() + from + ": " + one.source());
    }
  }

  private static String atStart(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String say(Text words) {
    return words.in(language);
  }

  private String fill(Text words, String first, String second) {
    return say(words).replace("{1}", first).replace("{2}", second);
  }

  private void title(String title) {
    blank();
    line(0, title.toUpperCase(language.locale()));
  }

  private void blank() {
    text.append('\n');
  }

  private void line(int depth, String words) {
    wrapped("  ".repeat(depth), "  ".repeat(depth), words);
  }

  private void item(int depth, String mark, String words) {
    String indent = "  ".repeat(depth);
    wrapped(indent + mark + " ", indent + " ".repeat(mark.length() + 1), words);
  }

  private void wrapped(String first, String others, String words) {
    StringBuilder line = new StringBuilder(first);
    int used = 0;
    for (String word : words.split(" ", -1)) {
      if (used > 0 && line.length() + word.length() >= WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(others);
        used = 0;
      }
      line.append(used++ == 0 ? "" : " ").append(word);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
