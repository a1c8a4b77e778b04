package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.DryRun;
import no.fremgang.assessment.DryRuns;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.PlanChange;
import no.fremgang.assessment.PlanChange.Aspect;
import no.fremgang.assessment.PlanChange.Difference;
import no.fremgang.assessment.Pseudonyms;
import no.fremgang.assessment.RunningPack;
import no.fremgang.coaching.CoachingPlan.RulePackRef;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rule packs")
class RuleDryRunController {
  private static final int EXAMPLES = 10;
  private static final int MOST_EXAMPLES = 100;

  private final PackLife life;
  private final DataSets dataSets;
  private final Assessments assessments;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  RuleDryRunController(
      PackLife life,
      DataSets dataSets,
      Assessments assessments,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.life = life;
    this.dataSets = dataSets;
    this.assessments = assessments;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @param period a month or a quarter, such as 2026-Q3
   * @param asOf what was known on which day; the day after the period or today if not given
   * @param examples how many sellers to show at most, 10 if not given
   * @param dataSet observations to try the pack on, in the form of an assessment; the stored data
   *     set if not given
   */
  record DryRunRequest(
      @Nullable String period,
      @Nullable LocalDate asOf,
      @Nullable Integer examples,
      @Nullable Map<String, List<Map<String, @Nullable Object>>> dataSet) {}

  /**
   * {@code appears} and {@code vanishes} count plans; {@code otherwise} those in which it stands
   * elsewhere than before.
   */
  record DryRunReport(
      RulePackRef from,
      RulePackRef to,
      String period,
      LocalDate asOf,
      int sellers,
      int teams,
      int changed,
      int changedTeams,
      int onlyWording,
      Map<Aspect, List<DryRun.Count>> counts,
      List<Example> examples) {}

  /** {@code seller} is a pseudonym: the same one in every dry run until the service restarts. */
  record Example(String seller, Map<Aspect, List<Difference>> differences) {}

  @PostMapping("/api/v1/rule-packs/{version}/dry-run")
  @Operation(
      summary = "Whose plan would change with this pack, and how",
      description =
          "Makes the plans of all sellers of the stored data set, or of the one in the request,"
              + " with the pack in force and with this one; nothing is stored.")
  DryRunReport dryRun(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack before,
      @PathVariable String version,
      @RequestBody DryRunRequest request) {
    Period period = Periods.of(request.period());
    LocalDate asOf =
        request.asOf() == null ? AsOf.unlessGiven(period, LocalDate.now(clock)) : request.asOf();
    int examples = examples(request);
    RunningPack after = life.running(version);
    DryRun run = run(request, before, after, period, asOf, examples);
    return new DryRunReport(
        reference(before),
        reference(after),
        period.toString(),
        asOf,
        run.sellers(),
        run.teams(),
        run.changed(),
        run.changedTeams(),
        run.onlyWording(),
        run.counts(),
        run.examples().stream().map(this::example).toList());
  }

  private DryRun run(
      DryRunRequest request,
      RunningPack before,
      RunningPack after,
      Period period,
      LocalDate asOf,
      int examples) {
    Map<String, List<Map<String, @Nullable Object>>> given = request.dataSet();
    if (given == null) {
      DataSet stored = dataSets.current(before.schema()).orElseThrow(NoDataSet::new);
      return new DryRuns(assessments).compare(before, after, stored, period, asOf, examples);
    }
    DataSet data =
        new DataSet(UUID.randomUUID().toString(), JsonTables.read(given, before.schema()));
    return new DryRuns(new Assessments()).compare(before, after, data, period, asOf, examples);
  }

  private static int examples(DryRunRequest request) {
    int examples = request.examples() == null ? EXAMPLES : request.examples();
    if (examples < 0 || examples > MOST_EXAMPLES) {
      throw new UnusableRequest(
          "examples",
          new Text(
              "examples " + examples + " is out of range.",
              "examples " + examples + " er utenfor grensene."),
          new Text(
              "Ask for 0 to " + MOST_EXAMPLES + " sellers.",
              "Be om 0 til " + MOST_EXAMPLES + " selgere."));
    }
    return examples;
  }

  private static RulePackRef reference(RunningPack pack) {
    return new RulePackRef(pack.version(), pack.hash());
  }

  private Example example(PlanChange change) {
    return new Example(pseudonyms.of(change.seller()), change.differences());
  }
}
