package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.Jobs;
import no.fremgang.assessment.NoDataSet;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownTeam;
import no.fremgang.assessment.Viewer;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Jobs", description = "Plans for many sellers at once; a job survives a restart.")
class JobController {

  private final Jobs jobs;
  private final DataSets dataSets;
  private final JobEvents events;
  private final Clock clock;

  JobController(Jobs jobs, DataSets dataSets, JobEvents events, Clock clock) {
    this.jobs = jobs;
    this.dataSets = dataSets;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A batch of plans and how far it is.
   *
   * @param team null for the whole company
   * @param total sellers it is for
   * @param problem why the job as a whole failed, null otherwise
   */
  record JobLine(
      String id,
      @Nullable String team,
      String period,
      LocalDate asOf,
      String dataVersion,
      String rulePackHash,
      Job.State state,
      int total,
      int made,
      int failed,
      Instant requestedAt,
      @Nullable Instant finishedAt,
      @Nullable String problem) {
    static JobLine of(Job job, Language language) {
      return new JobLine(
          job.id(),
          job.work().team(),
          job.work().period().toString(),
          job.work().asOf(),
          job.work().dataVersion(),
          job.work().packHash(),
          job.state(),
          job.total(),
          job.made(),
          job.failed(),
          job.requestedAt(),
          job.finishedAt(),
          Text.in(job.problem(), language));
    }
  }

  /**
   * What became of one seller.
   *
   * @param planId null where no plan could be made
   * @param problem null where one was made
   */
  record Outcome(String sellerId, @Nullable String planId, @Nullable String problem) {
    static Outcome of(Job.Outcome outcome, Language language) {
      return new Outcome(
          outcome.sellerId(), outcome.planId(), Text.in(outcome.problem(), language));
    }
  }

  @PostMapping("/teams/{team}/coaching-plans")
  @Operation(summary = "Makes coaching plans for everybody in a team; answers 202 with the job")
  ResponseEntity<JobLine> forTeam(
      HttpServletRequest asked,
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack,
      @PathVariable String team,
      @RequestBody CoachingPlanController.PlanRequest request) {
    return submitted(pack, team, request, Languages.of(asked));
  }

  @PostMapping("/coaching-plans")
  @Operation(summary = "Makes coaching plans for the whole company; answers 202 with the job")
  ResponseEntity<JobLine> forCompany(
      HttpServletRequest asked,
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack,
      @RequestBody CoachingPlanController.PlanRequest request) {
    return submitted(pack, null, request, Languages.of(asked));
  }

  private ResponseEntity<JobLine> submitted(
      RunningPack pack,
      @Nullable String team,
      CoachingPlanController.PlanRequest request,
      Language language) {
    Period period = Periods.of(request.period());
    LocalDate asOf =
        request.asOf() == null ? AsOf.unlessGiven(period, LocalDate.now(clock)) : request.asOf();
    DataSet data = dataSets.current(pack.schema()).orElseThrow(NoDataSet::new);
    int total = JobRun.sellers(data, team).size();
    if (team != null && total == 0) {
      throw new UnknownTeam(team);
    }
    Job job = jobs.submit(new Job.Work(team, period, asOf, data.version(), pack.hash()), total);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/jobs/" + job.id()))
        .body(JobLine.of(job, language));
  }

  @GetMapping("/jobs")
  @Operation(
      summary = "Jobs, newest first",
      description =
          "Those of teams the caller leads; for an admin all of them. In one `state` or of one"
              + " `team` only, if given. At most `limit` after the job `cursor`. A `Link` header"
              + " with `rel=\"next\"` names the next page where there is one.")
  ResponseEntity<List<JobLine>> all(
      HttpServletRequest request,
      Viewer viewer,
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @RequestParam(required = false) Job.@Nullable State state,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Pages.limit(limit);
    if (cursor != null && jobs.find(cursor).isEmpty()) {
      throw Pages.noSuchCursor();
    }
    Set<String> teams = viewer.is(Viewer.Role.ADMIN) ? null : led(viewer, pack);
    if (team != null) {
      teams = teams == null || teams.contains(team) ? Set.of(team) : Set.of();
    }
    Language language = Languages.of(request);
    List<JobLine> found =
        jobs.list(new Jobs.Wish(teams, state, cursor, most + 1)).stream()
            .map(job -> JobLine.of(job, language))
            .toList();
    return Pages.answer(found, most, JobLine::id);
  }

  private Set<String> led(Viewer viewer, RunningPack pack) {
    return dataSets
        .current(pack.schema())
        .map(data -> data.observations().sellers().stream())
        .orElseGet(Stream::empty)
        .filter(seller -> viewer.leads(seller.managerId()))
        .map(Seller::team)
        .collect(Collectors.toUnmodifiableSet());
  }

  @GetMapping("/jobs/{id}")
  @Operation(summary = "How far a job is")
  JobLine one(HttpServletRequest request, @PathVariable String id) {
    return JobLine.of(job(id), Languages.of(request));
  }

  private Job job(String id) {
    return jobs.find(id).orElseThrow(() -> new UnknownJob(id));
  }

  @GetMapping(path = "/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "How far a job is, as server-sent events",
      description =
          "`progress` whenever something was made, then `done` or `failed`, and the stream ends."
              + " A stream that broke can be asked for again.")
  SseEmitter events(HttpServletRequest request, @PathVariable String id) {
    return events.of(job(id), Languages.of(request));
  }

  @GetMapping("/jobs/{id}/coaching-plans")
  @Operation(
      summary = "What became of each seller of a job, by seller id",
      description =
          "At most `limit` sellers after `cursor`. A `Link` header with `rel=\"next\"` names the"
              + " next page where there is one.")
  ResponseEntity<List<Outcome>> outcomes(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    Language language = Languages.of(request);
    List<Outcome> found =
        jobs.outcomes(job(id).id(), cursor, most + 1).stream()
            .map(outcome -> Outcome.of(outcome, language))
            .toList();
    return Pages.answer(found, most, Outcome::sellerId);
  }
}
