package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.DryRuns;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Period;
import no.fremgang.rule.diff.ChangeReport;
import no.fremgang.rule.diff.Concerned;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The document employee representatives get before a pack is put to use. */
@RestController
@Tag(name = "Rule packs")
class ChangeReportController {
  private static final String PATH = "/api/v1/rule-packs/{version}/change-report";
  private static final String ABOUT =
      "What changes against the pack in force, from when, and whom it may concern. With `period`"
          + " it counts the sellers and teams of the stored data whose plans would conclude"
          + " something else, and names nobody. `fromDay` is the day it applies from. In the"
          + " language of `Accept-Language`; as HTML, or as Markdown where `Accept` asks for it.";

  private final PackLife life;
  private final DataSets dataSets;
  private final Assessments assessments;
  private final Clock clock;

  ChangeReportController(PackLife life, DataSets dataSets, Assessments assessments, Clock clock) {
    this.life = life;
    this.dataSets = dataSets;
    this.assessments = assessments;
    this.clock = clock;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  @Operation(summary = "The change report for employee representatives", description = ABOUT)
  String html(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack before,
      @PathVariable String version,
      @RequestParam Optional<String> period,
      @RequestParam Optional<LocalDate> fromDay,
      HttpServletRequest request) {
    return report(before, version, period, fromDay, request).html();
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_MARKDOWN_VALUE + ";charset=UTF-8")
  @Operation(summary = "The change report for employee representatives", description = ABOUT)
  String markdown(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack before,
      @PathVariable String version,
      @RequestParam Optional<String> period,
      @RequestParam Optional<LocalDate> fromDay,
      HttpServletRequest request) {
    return report(before, version, period, fromDay, request).markdown();
  }

  private ChangeReport report(
      RunningPack before,
      String version,
      Optional<String> period,
      Optional<LocalDate> fromDay,
      HttpServletRequest request) {
    RunningPack after = life.running(version);
    Concerned concerned =
        period.map(Periods::of).flatMap(judged -> concerned(before, after, judged)).orElse(null);
    return ChangeReport.of(
        before.pack(), after.pack(), fromDay.orElse(null), concerned, Languages.of(request));
  }

  /** Empty where no data are stored. */
  private Optional<Concerned> concerned(RunningPack before, RunningPack after, Period period) {
    Optional<DataSet> stored = dataSets.current(before.schema());
    LocalDate asOf = AsOf.unlessGiven(period, LocalDate.now(clock));
    return stored.map(
        data -> new DryRuns(assessments).concerned(before, after, data, period, asOf));
  }
}
