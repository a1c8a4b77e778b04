package no.fremgang.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What other tools are told of one recommendation, in both languages; the only things of a plan
 * that leave Fremgang this way. Why each: docs/hr-tools.md.
 *
 * @param language the language the plan was made in
 * @param minutes extra working time until the first follow-up
 * @param validTo the day of the goal, else the last follow-up
 */
record Told(
    String id,
    String sellerId,
    String planId,
    String period,
    String language,
    String cause,
    Text causeName,
    String kind,
    String standing,
    List<Skill.Aligned> alignment,
    Text title,
    Text reason,
    List<Text> practice,
    @Nullable Integer minutes,
    List<Resource> resources,
    @Nullable Goal goal,
    List<LocalDate> followUps,
    LocalDate validFrom,
    LocalDate validTo,
    String packVersion,
    String packHash) {

  record Resource(Text title, String url, int minutes) {}

  /**
   * @param from null, as is {@code to}, where the factor is an amount of money
   */
  record Goal(String factor, Text name, @Nullable Double from, @Nullable Double to, LocalDate by) {}

  /**
   * What there is to tell of a plan.
   *
   * @param catalogue of the rule pack the plan was made with; without it, texts are in the plan's
   *     language only
   */
  static List<Told> of(CoachingPlan plan, Optional<Catalogue> catalogue) {
    return plan.recommendations().stream()
        .map(one -> new Telling(plan, one, catalogue).told())
        .toList();
  }

  private record Telling(CoachingPlan plan, Recommendation one, Optional<Catalogue> catalogue) {
    Told told() {
      Optional<CauseLine> found =
          plan.causes().stream().filter(c -> c.cause().equals(one.cause())).findFirst();
      Optional<Cause> cause = catalogue.map(c -> c.causes().get(one.cause()));
      Optional<CoachingAction> action = catalogue.map(c -> c.actions().get(one.action()));
      return new Told(
          one.id(),
          plan.sellerId(),
          plan.id(),
          plan.period(),
          plan.language(),
          one.cause(),
          cause
              .map(Cause::name)
              .orElseGet(() -> same(found.map(CauseLine::name).orElse(one.cause()))),
          found.map(CauseLine::kind).orElse(""),
          found.map(CauseLine::standing).orElse(""),
          alignment(cause),
          action.map(CoachingAction::title).orElseGet(() -> same(one.title())),
          action.map(CoachingAction::why).orElseGet(() -> same(one.why())),
          action
              .map(CoachingAction::practice)
              .orElseGet(() -> one.practice().stream().map(Telling::same).toList()),
          one.effortMinutes(),
          resources(action),
          goal(),
          one.followUps(),
          plan.asOf(),
          validTo(),
          plan.rulePack().version(),
          plan.rulePack().hash());
    }

    private List<Skill.Aligned> alignment(Optional<Cause> cause) {
      return cause
          .map(known -> known.alignment().stream().map(Skill.Aligned::of).toList())
          .orElseGet(
              () ->
                  one.alignment().stream()
                      .map(
                          a ->
                              new Skill.Aligned(
                                  a.framework(), a.uri(), "", Skill.Match.valueOf(a.relation())))
                      .toList());
    }

    private List<Resource> resources(Optional<CoachingAction> action) {
      return action
          .map(
              known ->
                  known.resources().stream()
                      .map(r -> new Resource(r.title(), r.url(), r.minutes()))
                      .toList())
          .orElseGet(
              () ->
                  one.resources().stream()
                      .map(r -> new Resource(same(r.title()), r.url(), r.minutes()))
                      .toList());
    }

    private @Nullable Goal goal() {
      CoachingPlan.Goal goal = one.goal();
      if (goal == null) {
        return null;
      }
      boolean money =
          catalogue
              .map(c -> c.factors().get(goal.factor()))
              .map(factor -> factor.measure().scale() == Scale.AMOUNT)
              .orElse(true);
      return new Goal(
          goal.factor(),
          catalogue
              .map(c -> c.factors().get(goal.factor()))
              .map(factor -> factor.name())
              .orElseGet(() -> same(goal.factor())),
          money ? null : (Double) goal.from(),
          money ? null : (Double) goal.to(),
          goal.by());
    }

    private LocalDate validTo() {
      List<LocalDate> ends = new ArrayList<>(one.followUps());
      CoachingPlan.Goal goal = one.goal();
      if (goal != null) {
        ends.add(goal.by());
      }
      return ends.stream().max(LocalDate::compareTo).orElse(plan.asOf());
    }

    private static Text same(String text) {
      return new Text(text, text);
    }
  }
}
