package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import no.fremgang.coaching.CoachingPlan.RulePackRef;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanExplaining;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.core.Language;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;

/** Explains plans made earlier, each with the very rule pack it was made with. */
public final class Explanations {
  private static final int PACKS_READ = 4;

  private final ActivePack active;
  private final RulePacks packs;
  private final Cache<String, RulePack> read =
      Caffeine.newBuilder().maximumSize(PACKS_READ).build();

  public Explanations(ActivePack active, RulePacks packs) {
    this.active = active;
    this.packs = packs;
  }

  /**
   * @throws PackGone if the plan's rule pack is neither active nor kept
   */
  public PlanExplanation of(ExplainedPlan plan, Language language) {
    return PlanExplaining.explain(pack(plan), plan, language);
  }

  private RulePack pack(ExplainedPlan plan) {
    RulePackRef made = plan.plan().rulePack();
    RulePack current = active.get().pack();
    if (current.hash().equals(made.hash())) {
      return current;
    }
    RulePack kept = read.get(made.hash(), this::kept);
    if (kept == null) {
      throw new PackGone(plan.plan().id(), made.version());
    }
    return kept;
  }

  private @org.jspecify.annotations.Nullable RulePack kept(String hash) {
    return packs.files(hash).map(RuleReader::read).orElse(null);
  }
}
