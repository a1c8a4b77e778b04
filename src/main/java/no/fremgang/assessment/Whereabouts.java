package no.fremgang.assessment;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.Evidence;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.rule.Condition;
import no.fremgang.rule.Findings;
import no.fremgang.rule.Recording;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SellerTest.Part;
import no.fremgang.rule.SentencePrinter;
import no.fremgang.rule.Truth;

/** Says where in a plan something stands, and why, to whoever expected it elsewhere. */
record Whereabouts(RulePack pack, Findings findings, CoachingPlan plan, Language language) {
  String of(Part part, String id) {
    return switch (part) {
      case PRAISE -> praise(id);
      case ACTIONS ->
          plan.recommendations().stream().anyMatch(r -> r.action().equals(id))
              ? say("recommended")
              : say("not-recommended");
      default -> cause(id);
    };
  }

  private String praise(String kind) {
    String rules =
        plan.praise().stream()
            .filter(praise -> praise.kind().equals(kind))
            .map(CoachingPlan.Praise::rule)
            .collect(joining(", "));
    return rules.isEmpty() ? say("no-praise") : say("praised", rules);
  }

  private String cause(String id) {
    return found(id)
        .or(() -> ruledOut(id))
        .or(() -> notEvaluated(id))
        .orElseGet(() -> say("nothing") + nearest(id));
  }

  private Optional<String> found(String id) {
    return plan.causes().stream()
        .filter(cause -> cause.cause().equals(id))
        .findFirst()
        .map(
            cause ->
                say(
                    "found",
                    word(cause.standing()) + place(id),
                    cause.evidence().stream().map(this::evidence).collect(joining(", "))));
  }

  private String place(String id) {
    return plan.focus().contains(id)
        ? say("in-focus")
        : plan.notNow().contains(id) ? say("not-now") : "";
  }

  private String evidence(Evidence one) {
    return one.rule() + " " + word(one.strength()) + " " + word(one.direction());
  }

  private Optional<String> ruledOut(String id) {
    return plan.ruledOut().stream()
        .filter(out -> out.cause().equals(id))
        .findFirst()
        .map(out -> say("ruled-out", out.text()));
  }

  private Optional<String> notEvaluated(String id) {
    return plan.notEvaluated().stream()
        .filter(not -> not.cause().equals(id))
        .findFirst()
        .map(not -> say("not-evaluated", String.join(", ", not.missing())));
  }

  /** The rule for the cause that lacks least, with what it lacks. */
  private String nearest(String cause) {
    return new RecordingEvaluator(pack)
        .record(findings).stream()
            .filter(recording -> recording.rule().cause().equals(cause))
            .filter(recording -> !recording.fired())
            .min(Comparator.comparingInt(Recording::lacking))
            .map(r -> " " + say("nearest", r.rule().id(), lacking(r)))
            .orElse("");
  }

  private String lacking(Recording recording) {
    SentencePrinter printer = new SentencePrinter(pack.catalogue(), pack.vocabulary().in(language));
    Recording.Step all = recording.condition();
    List<Recording.Step> parts =
        all.condition() instanceof Condition.AllOf ? all.parts() : List.of(all);
    return parts.stream()
        .filter(step -> step.truth() != Truth.TRUE)
        .map(
            step ->
                printer.print(step.condition())
                    + (step.truth() == Truth.UNKNOWN ? " (" + say("unknown") + ")" : ""))
        .collect(joining("; "));
  }

  private String say(String key, Object... gaps) {
    return Message.words("whereabouts." + key, gaps).in(language);
  }

  /** A standing, a strength or a direction. */
  private String word(String constant) {
    return say(constant.toLowerCase(Locale.ROOT));
  }
}
