package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.EffectSum;
import no.fremgang.assessment.EffectSums;
import no.fremgang.assessment.EffectSums.Group;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.PlanGrounds.Kind;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What works: for those who write rules and actions, of nobody in particular. */
@RestController
@RequestMapping("/api/v1/effects")
@Tag(name = "Effects")
class EffectSumController {
  private final EffectSums sums;
  private final DataSets dataSets;
  private final Clock clock;

  EffectSumController(EffectSums sums, DataSets dataSets, Clock clock) {
    this.sums = sums;
    this.dataSets = dataSets;
    this.clock = clock;
  }

  /**
   * @param period of the plans; null for all
   * @param team of the plans; null for all
   * @param fewestSellers below which a sum is not told
   * @param coverage of the intervals
   * @param all every agreed plan's goals; null where too few sellers have one
   * @param tooFew actions and rules in use with too few sellers to tell
   */
  record Answer(
      @Nullable String period,
      @Nullable String team,
      LocalDate asOf,
      String dataVersion,
      int fewestSellers,
      double coverage,
      @Nullable EffectSum all,
      List<OfAction> byAction,
      List<OfRule> byRule,
      List<Group> tooFew) {}

  /**
   * @param title null where the active pack has no such action any more
   */
  record OfAction(String action, @Nullable String title, String cause, EffectSum sum) {}

  /**
   * @param title null where the active pack has no such rule any more
   */
  record OfRule(String rule, @Nullable String title, String cause, EffectSum sum) {}

  @GetMapping
  @Operation(
      summary = "What coaching moved, summed by action and by rule; no seller is named",
      description =
          "Of agreed plans, for one `period` or `team` if given. Each goal counts for every action"
              + " recommended for its cause and every rule that spoke for it. `means` pool the"
              + " effects by factor: weighted by how sure each is, with the spread between plans"
              + " (random effects, interval of Hartung and Knapp). A sum of fewer sellers than"
              + " `fewestSellers` is not told, nor that of one period or team where another one has"
              + " fewer: it stands in `tooFew`.")
  Answer effects(
      HttpServletRequest request,
      @RequestAttribute(RulePackVersionHeader.PACK) @Parameter(hidden = true) RunningPack pack,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String team) {
    Period of = period == null ? null : Periods.of(period);
    DataSet data = dataSets.current(pack.schema()).orElseThrow(NoDataSet::new);
    LocalDate today = LocalDate.now(clock);
    EffectSums.Found found =
        sums.of(new EffectSums.Wish(of, team), data, pack, Instant.now(clock), today);
    Language language = Languages.of(request);
    return new Answer(
        of == null ? null : of.toString(),
        team,
        today,
        data.version(),
        found.fewestSellers(),
        found.coverage(),
        found.all(),
        actions(found, pack, language),
        rules(found, pack),
        List.copyOf(found.tooFew()));
  }

  private static List<OfAction> actions(
      EffectSums.Found found, RunningPack pack, Language language) {
    return found.byGroup().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == Kind.ACTION)
        .map(
            entry -> {
              Group group = entry.getKey();
              return new OfAction(
                  group.name(), title(group, pack, language), group.cause(), entry.getValue());
            })
        .toList();
  }

  private static @Nullable String title(Group group, RunningPack pack, Language language) {
    CoachingAction action = pack.pack().catalogue().actions().get(group.name());
    return action == null ? null : action.title().in(language);
  }

  private static List<OfRule> rules(EffectSums.Found found, RunningPack pack) {
    return found.byGroup().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == Kind.RULE)
        .map(
            entry -> {
              Group group = entry.getKey();
              String title = pack.pack().rule(group.name()).map(Rule::title).orElse(null);
              return new OfRule(group.name(), title, group.cause(), entry.getValue());
            })
        .toList();
  }
}
