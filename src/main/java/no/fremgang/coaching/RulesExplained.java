package no.fremgang.coaching;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fremgang.coaching.PlanExplanation.ConditionExplained;
import no.fremgang.coaching.PlanExplanation.Result;
import no.fremgang.coaching.PlanExplanation.RuleExplained;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.Condition;
import no.fremgang.rule.Fact;
import no.fremgang.rule.FactTexts;
import no.fremgang.rule.Recording;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RuleFacts;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SentencePrinter;
import no.fremgang.rule.Subject;
import no.fremgang.rule.Truth;
import no.fremgang.rule.Wording;

/** Tells what rules asked for and what they found, in one language. */
final class RulesExplained {
  private static final Comparator<Recording> FIRED_THEN_NEAREST =
      Comparator.comparing((Recording r) -> !r.fired())
          .thenComparing(r -> !isNear(r))
          .thenComparing(Recording::lacking)
          .thenComparing(r -> r.rule().id());

  private final Language language;
  private final Wording wording;
  private final SentencePrinter printer;
  private final FactTexts texts;
  private final Map<Subject, Fact> facts;
  private final Map<String, Text> said;

  RulesExplained(RulePack pack, RuleFacts facts, Language language) {
    this.language = language;
    this.wording = pack.vocabulary().in(language);
    this.printer = new SentencePrinter(pack, language);
    this.texts = new FactTexts(pack, language);
    this.facts = facts.bySubject();
    this.said =
        facts.said().stream().collect(Collectors.toMap(RuleFacts.Said::rule, RuleFacts.Said::text));
  }

  List<RuleExplained> all(List<Recording> recordings) {
    return recordings.stream().sorted(FIRED_THEN_NEAREST).map(this::rule).toList();
  }

  /** Exactly one of several conditions is in the way; with one condition only, any rule is near. */
  static boolean isNear(Recording recording) {
    return recording.lacking() == 1 && recording.leaves().limit(2).count() > 1;
  }

  private RuleExplained rule(Recording recording) {
    Rule rule = recording.rule();
    return new RuleExplained(
        rule.id(),
        rule.title(),
        rule.cause(),
        wording.outcome(rule.then()),
        recording.fired() ? Result.FIRED : recording.undecided() ? Result.UNKNOWN : Result.SILENT,
        isNear(recording),
        recording.lacking(),
        recording.fired() ? said(rule.id()) : null,
        topmost(recording).stream().map(this::condition).toList(),
        about(rule),
        rule.grade().name(),
        rule.source(),
        rule.counter(),
        rule.place().toString());
  }

  private static List<String> about(Rule rule) {
    SortedSet<String> about = new TreeSet<>();
    rule.when().forEachAtom(atom -> about.add(atom.subject().of()));
    about.remove("");
    return List.copyOf(about);
  }

  String said(String rule) {
    Text text = said.get(rule);
    return text == null ? "" : text.in(language);
  }

  /** The conditions as the rule lists them. */
  private static List<Recording.Step> topmost(Recording recording) {
    Recording.Step all = recording.condition();
    return all.condition() instanceof Condition.AllOf ? all.parts() : List.of(all);
  }

  private ConditionExplained condition(Recording.Step step) {
    boolean single = step.condition() instanceof Condition.Atom;
    return new ConditionExplained(
        single ? printer.print(step.condition()) : join(step.condition()),
        single ? actual((Condition.Atom) step.condition()) : null,
        step.truth().name().toLowerCase(Locale.ROOT),
        step.missing(),
        step.parts().stream().map(this::condition).toList());
  }

  private String join(Condition nested) {
    if (nested instanceof Condition.Not) {
      return wording.joins().not();
    }
    return nested instanceof Condition.AllOf ? wording.joins().allOf() : wording.joins().anyOf();
  }

  private String actual(Condition.Atom atom) {
    Fact fact = facts.get(atom.subject());
    return fact == null ? "" : texts.actual(fact);
  }

  /** What kept the rule silent, such as {@code "price kept is below expectation" is: normal}. */
  String lacking(Recording recording) {
    return topmost(recording).stream()
        .filter(step -> step.truth() != Truth.TRUE)
        .map(this::lacking)
        .collect(Collectors.joining("; "));
  }

  private String lacking(Recording.Step step) {
    if (step.condition() instanceof Condition.Atom atom) {
      return quoted(printer.print(atom)) + ": " + actual(atom);
    }
    return join(step.condition())
        + " ("
        + step.parts().stream().map(this::lacking).collect(Collectors.joining("; "))
        + ")";
  }

  private String quoted(String sentence) {
    return ExplanationTexts.QUOTED.in(language).replace("{text}", sentence);
  }

  /** What the rule concludes, in the words of the vocabulary. */
  String concludes(Rule rule) {
    return wording.outcome(rule.then());
  }
}
