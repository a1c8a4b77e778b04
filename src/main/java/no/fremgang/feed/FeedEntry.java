package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** A recommendation as other tools read it; of a withdrawn one nothing but that it is withdrawn. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedRecommendation")
record FeedEntry(
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "rec-3f1c09d2a7b64e58") String id,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            example = "urn:fremgang:recommendation:rec-3f1c09d2a7b64e58",
            description = "Its name as the object of an xAPI statement")
        String activityId,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "What the last change was; take over `created` and `updated` alike")
        FeedRow.Change change,
    @Schema(requiredMode = RequiredMode.REQUIRED) FeedRow.Status status,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-10-05T08:00:00Z")
        Instant changedAt,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "S017") String sellerId,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "plan-77a0c1f5e2b94d36") String planId,
    @Schema(example = "2026-Q3") @Nullable String period,
    @Schema(example = "en") @Nullable String language,
    @Nullable CauseTold cause,
    @Nullable SkillTold skill,
    @Schema(example = "Five open questions before the first proposal") @Nullable String title,
    @Schema(example = "Customers say yes more often when their own words are in the proposal.")
        @Nullable String reason,
    @Nullable List<String> practice,
    @Schema(example = "180", description = "Extra working time until the first follow-up")
        @Nullable Integer minutes,
    @Nullable List<ResourceTold> resources,
    @Nullable GoalTold goal,
    @Nullable List<LocalDate> followUps,
    @Nullable PractisedTold practised,
    @Schema(example = "2026-10-01") @Nullable LocalDate validFrom,
    @Schema(example = "2027-03-30") @Nullable LocalDate validTo,
    @Nullable PackTold rulePack) {

  record CauseTold(
      @Schema(example = "needs-analysis") String id,
      @Schema(example = "Needs analysis") String name,
      @Schema(example = "skill") String kind,
      @Schema(example = "SHOWN") String standing) {}

  /**
   * @param noMatch why there is no alignment, null where there is one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SkillTold(
      Skill.Match match,
      List<Skill.Aligned> alignment,
      @Schema(format = "uuid") @Nullable String caseItem,
      @Schema(example = "The cause is no skill, so no skill matches.") @Nullable String noMatch) {}

  record ResourceTold(String title, String url, int minutes) {}

  /** {@code from} and {@code to} are left out where the factor is an amount of money. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GoalTold(
      @Schema(example = "meeting_to_proposal") String factor,
      @Schema(example = "From meeting to proposal") String name,
      @Schema(example = "0.31") @Nullable Double from,
      @Schema(example = "0.38") @Nullable Double to,
      @Schema(example = "2026-12-31") LocalDate by) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PractisedTold(FeedRow.Outcome outcome, Instant at, @Nullable Double score) {
    static @Nullable PractisedTold of(FeedRow.@Nullable Practised practised) {
      return practised == null
          ? null
          : new PractisedTold(practised.outcome(), practised.at(), practised.score());
    }
  }

  record PackTold(
      @Schema(example = "1.1.0") String version, @Schema(example = "sha256:…") String hash) {}

  static String activity(String id) {
    return ACTIVITY + id;
  }

  static final String ACTIVITY = "urn:fremgang:recommendation:";

  /**
   * @param asked the language wanted, null for the plan's own
   */
  static FeedEntry of(FeedRow row, @Nullable Language asked) {
    Told told = row.told();
    return told == null
        ? withdrawn(row)
        : of(row, told, asked == null ? Language.of(told.language()) : asked);
  }

  private static FeedEntry withdrawn(FeedRow row) {
    return new FeedEntry(
        row.id(),
        activity(row.id()),
        row.change(),
        row.status(),
        row.changedAt(),
        row.sellerId(),
        row.planId(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static FeedEntry of(FeedRow row, Told told, Language language) {
    return new FeedEntry(
        row.id(),
        activity(row.id()),
        row.change(),
        row.status(),
        row.changedAt(),
        row.sellerId(),
        row.planId(),
        told.period(),
        language.code(),
        new CauseTold(told.cause(), told.causeName().in(language), told.kind(), told.standing()),
        skill(told, language),
        told.title().in(language),
        told.reason().in(language),
        told.practice().stream().map(text -> text.in(language)).toList(),
        told.minutes(),
        told.resources().stream()
            .map(r -> new ResourceTold(r.title().in(language), r.url(), r.minutes()))
            .toList(),
        goal(told, language),
        told.followUps(),
        PractisedTold.of(row.practised()),
        told.validFrom(),
        told.validTo(),
        new PackTold(told.packVersion(), told.packHash()));
  }

  private static SkillTold skill(Told told, Language language) {
    Skill.Match match = Skill.Match.of(told.alignment());
    boolean isSkill = told.kind().equals("skill");
    return new SkillTold(
        match,
        told.alignment(),
        isSkill ? CaseIds.item(told.cause(), "en").toString() : null,
        match == Skill.Match.none ? noMatch(isSkill).in(language) : null);
  }

  private static Text noMatch(boolean isSkill) {
    return isSkill
        ? new Text(
            "The framework has no skill like this one.", "Rammeverket har ingen slik ferdighet.")
        : new Text(
            "The cause is no skill, so no skill matches.",
            "Årsaken er ingen ferdighet, så ingen ferdighet passer.");
  }

  private static @Nullable GoalTold goal(Told told, Language language) {
    Told.Goal goal = told.goal();
    return goal == null
        ? null
        : new GoalTold(goal.factor(), goal.name().in(language), goal.from(), goal.to(), goal.by());
  }
}
