package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.EffectReleases.Group;
import no.fremgang.assessment.EffectReleases.Release;
import no.fremgang.assessment.EffectSum;
import no.fremgang.assessment.EffectSums;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.PlanGrounds.Kind;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.catalogue.Parameters;
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
   * @param through the last quarter whose figures are in it; null before the first release
   * @param madeOn the day it was made; it stays the same since
   * @param nextOn the day from which the next one is told
   * @param fewestSellers below which a sum is not told
   * @param coverage of the intervals
   * @param all every agreed plan's goals; null where too few sellers have one
   * @param tooFew actions and rules in use with too few sellers to tell
   */
  record Answer(
      @Nullable String through,
      @Nullable LocalDate madeOn,
      @Nullable String dataVersion,
      LocalDate nextOn,
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
          "Told once for each quarter, 46 days after it, and the same for everybody and every day"
              + " since; `through` asks for an earlier quarter. Of plans agreed by then whose"
              + " effect can be told. Each goal counts for every action recommended for its cause"
              + " and every rule that spoke for it. `means` pool the effects by factor: weighted by"
              + " how sure each is, with the spread between plans (random effects, interval of"
              + " Hartung and Knapp). Any two sums ever told differ by at least `fewestSellers`"
              + " sellers or not at all; an action or rule that would break this stands in"
              + " `tooFew`.")
  Answer effects(
      HttpServletRequest request,
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @RequestParam(required = false) @Nullable String through) {
    LocalDate today = LocalDate.now(clock);
    Period due = EffectSums.due(today);
    Period upTo = through == null ? due : Periods.of(through);
    DataSet data = dataSets.current(pack.schema()).orElseThrow(NoDataSet::new);
    LocalDate next = EffectSums.dayOf(due.next());
    return sums.of(upTo, data, pack, today)
        .map(release -> answer(release, next, pack, Languages.of(request)))
        .orElseGet(() -> nothing(next, pack, today));
  }

  private static Answer nothing(LocalDate next, RunningPack pack, LocalDate today) {
    Parameters numbers = pack.pack().catalogue().parameters();
    return new Answer(
        null,
        null,
        null,
        next,
        (int) Math.ceil(numbers.value("effect-fewest-sellers", today)),
        numbers.value("effect-coverage", today),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Answer answer(
      Release release, LocalDate next, RunningPack pack, Language language) {
    return new Answer(
        release.through(),
        release.madeOn(),
        release.dataVersion(),
        next,
        release.fewestSellers(),
        release.coverage(),
        release.all(),
        actions(release, pack, language),
        rules(release, pack),
        release.tooFew());
  }

  private static List<OfAction> actions(Release release, RunningPack pack, Language language) {
    return release.groups().stream()
        .filter(entry -> entry.group().kind() == Kind.ACTION)
        .map(
            entry -> {
              Group group = entry.group();
              return new OfAction(
                  group.name(), title(group, pack, language), group.cause(), entry.sum());
            })
        .toList();
  }

  private static @Nullable String title(Group group, RunningPack pack, Language language) {
    CoachingAction action = pack.pack().catalogue().actions().get(group.name());
    return action == null ? null : action.title().in(language);
  }

  private static List<OfRule> rules(Release release, RunningPack pack) {
    return release.groups().stream()
        .filter(entry -> entry.group().kind() == Kind.RULE)
        .map(
            entry -> {
              Group group = entry.group();
              String title = pack.pack().rule(group.name()).map(Rule::title).orElse(null);
              return new OfRule(group.name(), title, group.cause(), entry.sum());
            })
        .toList();
  }
}
