package no.fremgang.rule.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Question;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.core.Text;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;

/** What differs in what two packs declare beside their rules. */
record CatalogueDiff(RulePack from, RulePack to) {
  List<Change> changes() {
    Catalogue before = from.catalogue();
    Catalogue after = to.catalogue();
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        new Pairing<Cause>(Kind.CAUSE, Cause::name, Cause::id, CatalogueDiff::cause)
            .changes(before.causes(), after.causes()));
    changes.addAll(
        new Pairing<CoachingAction>(
                Kind.ACTION, CoachingAction::title, CoachingAction::cause, CatalogueDiff::action)
            .changes(before.actions(), after.actions()));
    changes.addAll(
        new Pairing<FactorDefinition>(
                Kind.FACTOR, FactorDefinition::name, factor -> "", CatalogueDiff::factor)
            .changes(before.factors(), after.factors()));
    changes.addAll(
        new Pairing<Question>(
                Kind.QUESTION, Question::name, question -> "", CatalogueDiff::question)
            .changes(before.questions(), after.questions()));
    changes.addAll(
        new Pairing<Stage>(Kind.STAGE, Stage::name, stage -> "", CatalogueDiff::stage)
            .changes(stages(before), stages(after)));
    order(before, after).ifPresent(changes::add);
    return changes;
  }

  private static List<Detail> cause(Cause before, Cause after) {
    return new Details()
        .compare("name", before.name(), after.name())
        .compare("kind", before.kind(), after.kind())
        .compare("names", String.valueOf(before.names()), String.valueOf(after.names()))
        .compareCard("alignment", before.alignment(), after.alignment())
        .all();
  }

  private static List<Detail> action(CoachingAction before, CoachingAction after) {
    return new Details()
        .compare("cause", before.cause(), after.cause())
        .compare("step", step(before), step(after))
        .compare("order", before.order(), after.order())
        .compare("title", before.title(), after.title())
        .compare("why", before.why(), after.why())
        .compare("practice", texts(before.practice()), texts(after.practice()))
        .compare("goal_factor", before.goalFactor(), after.goalFactor())
        .compare("resources", resources(before), resources(after))
        .all();
  }

  private static String step(CoachingAction action) {
    return action.firstStep() ? "find-out" : "learn";
  }

  private static Text texts(List<Text> texts) {
    return new Text(
        texts.stream().map(Text::en).collect(Collectors.joining(" / ")),
        texts.stream().map(Text::nb).collect(Collectors.joining(" / ")));
  }

  private static String resources(CoachingAction action) {
    return action.resources().stream()
        .map(resource -> resource.url() + " (" + resource.minutes() + ")")
        .collect(Collectors.joining(", "));
  }

  private static List<Detail> factor(FactorDefinition before, FactorDefinition after) {
    return new Details()
        .compare("name", before.name(), after.name())
        .compare("measure", before.measure(), after.measure())
        .compare("control", before.control(), after.control())
        .compare("direction", before.direction(), after.direction())
        .compare("smallest_difference", before.smallestDifference(), after.smallestDifference())
        .compare("adjust_for", before.adjustFor(), after.adjustFor())
        .all();
  }

  private static List<Detail> question(Question before, Question after) {
    return new Details()
        .compare("name", before.name(), after.name())
        .compare("about", before.about(), after.about())
        .all();
  }

  private static List<Detail> stage(Stage before, Stage after) {
    return new Details()
        .compare("name", before.name(), after.name())
        .compare("maturity_days", before.maturityDays(), after.maturityDays())
        .all();
  }

  private static Map<String, Stage> stages(Catalogue catalogue) {
    Map<String, Stage> stages = new TreeMap<>();
    catalogue.process().stages().forEach(stage -> stages.put(stage.id(), stage));
    return stages;
  }

  /** The same stages in another order are another process. */
  private static Optional<Change> order(Catalogue before, Catalogue after) {
    String was = order(before);
    String is = order(after);
    boolean sameStages = stages(before).keySet().equals(stages(after).keySet());
    return was.equals(is) || !sameStages
        ? Optional.empty()
        : Optional.of(
            new Change(
                Kind.STAGE,
                PackDiff.Type.CHANGED,
                "",
                new Text("order of the stages", "rekkefølgen av fasene"),
                "",
                new Details().compare("order", was, is).all()));
  }

  private static String order(Catalogue catalogue) {
    return catalogue.process().stages().stream().map(Stage::id).collect(Collectors.joining(" → "));
  }
}
