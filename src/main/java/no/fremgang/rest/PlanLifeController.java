package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.PlanWork;
import no.fremgang.assessment.PracticeReported;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.assessment.Viewer;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of manager and seller with a plan; each names in If-Match the plan it was decided on.
 */
@RestController
@RequestMapping("/api/v1/coaching-plans/{id}")
@Tag(
    name = "Life of a plan",
    description =
        "From proposal over agreement and follow-ups to the end. The seller may object; then a"
            + " person decides, or the plan is made again.")
class PlanLifeController {
  private final PlanWork work;
  private final PlanLives lives;
  private final CoachingPlans plans;
  private final PlanStandings standings;
  private final PracticeReported practice;
  private final Clock clock;

  PlanLifeController(
      PlanWork work,
      PlanLives lives,
      CoachingPlans plans,
      PlanStandings standings,
      PracticeReported practice,
      Clock clock) {
    this.work = work;
    this.lives = lives;
    this.plans = plans;
    this.standings = standings;
    this.practice = practice;
    this.clock = clock;
  }

  record CommentRequest(@Nullable String text) {}

  @PostMapping("/comments")
  @Operation(summary = "Comments on a plan, as its seller or manager")
  ResponseEntity<PlanStanding> comment(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CommentRequest request) {
    return taken(
        viewer,
        id,
        ifMatch,
        wanted -> step(id, new PlanStep.Comment(wanted.text("text", request.text()))));
  }

  record ObjectionRequest(@Nullable String reason) {}

  @PostMapping("/objection")
  @Operation(
      summary = "Objects to a plan, as its seller",
      description = "The manager then has the plan made again or records a decision.")
  ResponseEntity<PlanStanding> objection(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ObjectionRequest request) {
    return taken(
        viewer,
        id,
        ifMatch,
        wanted -> step(id, new PlanStep.Objection(wanted.text("reason", request.reason()))));
  }

  record AgreementRequest(@Nullable String note) {}

  @PostMapping("/agreement")
  @Operation(
      summary = "Records that manager and seller have agreed on a plan",
      description =
          "The history keeps whether the seller had commented or objected before. A plan is agreed"
              + " as a whole; what the two change goes into the note.")
  ResponseEntity<PlanStanding> agreement(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody AgreementRequest request) {
    return taken(
        viewer,
        id,
        ifMatch,
        wanted -> {
          String note = wanted.note("note", request.note());
          return (revision, by) -> work.agree(id, revision, note, by);
        });
  }

  /** What becomes of a plan after an objection. */
  enum Outcome {
    RE_RUN,
    PLAN_STANDS
  }

  record DecisionRequest(@Nullable Outcome outcome, @Nullable String reason) {}

  @PostMapping("/decision")
  @Operation(
      summary = "Decides on the seller's objection",
      description =
          "`RE_RUN` makes a new plan from the data and rules of today, and this one ends;"
              + " `PLAN_STANDS` records a person's decision with its reason, after which the plan"
              + " can be agreed or withdrawn.")
  ResponseEntity<PlanStanding> decision(
      Viewer viewer,
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody DecisionRequest request) {
    return taken(viewer, id, ifMatch, wanted -> decided(id, request, pack, wanted));
  }

  private Taking decided(String id, DecisionRequest request, RunningPack pack, Wanted wanted) {
    String reason = wanted.text("reason", request.reason());
    Outcome outcome = request.outcome();
    if (outcome == null) {
      wanted.fault(
          "outcome",
          new Text("outcome is missing.", "outcome mangler."),
          new Text("Send RE_RUN or PLAN_STANDS.", "Send RE_RUN eller PLAN_STANDS."));
    }
    return outcome == Outcome.RE_RUN
        ? (revision, by) -> work.runAgain(id, revision, reason, by, pack)
        : step(id, new PlanStep.Decision(reason));
  }

  record WithdrawalRequest(@Nullable String reason) {}

  @PostMapping("/withdrawal")
  @Operation(summary = "Withdraws a plan, with the reason")
  ResponseEntity<PlanStanding> withdrawal(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody WithdrawalRequest request) {
    return taken(
        viewer,
        id,
        ifMatch,
        wanted -> step(id, new PlanStep.Withdrawal(wanted.text("reason", request.reason()))));
  }

  /**
   * @param day when it was followed up; today if not given
   * @param seen what was seen of the behaviour agreed on
   * @param goals by factor with a goal in the plan: whether it is reached; leave out what is not
   *     known yet
   * @param nextStep what the two do now
   */
  record FollowUpRequest(
      @Nullable LocalDate day,
      @Nullable String seen,
      @Nullable Map<String, Boolean> goals,
      @Nullable String nextStep) {}

  @PostMapping("/follow-ups")
  @Operation(
      summary = "Records a follow-up of an agreed plan",
      description =
          "The plan names the days: after about 30, 60, 90 and 180. The history keeps with it what"
              + " learning tools had reported of the practice by then.")
  ResponseEntity<PlanStanding> followUp(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody FollowUpRequest request) {
    return taken(viewer, id, ifMatch, wanted -> step(id, followUp(id, request, wanted)));
  }

  private PlanStep followUp(String id, FollowUpRequest request, Wanted wanted) {
    CoachingPlan plan = plans.find(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    LocalDate today = LocalDate.now(clock);
    LocalDate day = request.day() == null ? today : request.day();
    Map<String, Boolean> goals = request.goals() == null ? Map.of() : request.goals();
    checkDay(day, plan, today, wanted);
    checkGoals(goals, plan, wanted);
    return new PlanStep.FollowUp(
        day,
        wanted.text("seen", request.seen()),
        new TreeMap<>(goals),
        wanted.text("nextStep", request.nextStep()),
        practice.of(plan));
  }

  private static void checkDay(LocalDate day, CoachingPlan plan, LocalDate today, Wanted wanted) {
    if (day.isBefore(plan.asOf()) || day.isAfter(today)) {
      wanted.fault(
          "day",
          new Text(
              "day " + day + " is before the plan or in the future.",
              "day " + day + " er før planen eller i framtiden."),
          new Text(
              "Give a day from " + plan.asOf() + " to " + today + ".",
              "Oppgi en dag fra " + plan.asOf() + " til " + today + "."));
    }
  }

  private static void checkGoals(Map<String, Boolean> goals, CoachingPlan plan, Wanted wanted) {
    Set<String> known =
        plan.recommendations().stream()
            .filter(one -> one.goal() != null)
            .map(one -> one.goal().factor())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    for (String factor : goals.keySet()) {
      if (!known.contains(factor)) {
        wanted.fault(
            "goals",
            new Text(
                "The plan has no goal for \"" + factor + "\".",
                "Planen har ikke noe mål for «" + factor + "»."),
            new Text(
                "Its goals are for: " + String.join(", ", known) + ".",
                "Den har mål for: " + String.join(", ", known) + "."));
      }
    }
  }

  record ClosingRequest(@Nullable String outcome) {}

  @PostMapping("/closing")
  @Operation(summary = "Closes a plan that was followed up, with what came of it")
  ResponseEntity<PlanStanding> closing(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ClosingRequest request) {
    return taken(
        viewer,
        id,
        ifMatch,
        wanted -> step(id, new PlanStep.Closing(wanted.text("outcome", request.outcome()))));
  }

  /** What is done once nothing is wrong with the request. */
  private interface Taking {
    void take(long revision, Participant by);
  }

  private Taking step(String id, PlanStep step) {
    return (revision, by) -> work.take(id, revision, step, by);
  }

  /**
   * The way of every step: all faults of the body at once, then the revision it was decided on,
   * then who may take it.
   */
  private ResponseEntity<PlanStanding> taken(
      Viewer viewer, String id, @Nullable String ifMatch, Function<Wanted, Taking> asked) {
    Wanted wanted = new Wanted();
    Taking taking = asked.apply(wanted);
    wanted.check();
    taking.take(Revision.of(ifMatch), participant(viewer, id));
    PlanStanding standing = standings.of(id);
    return ResponseEntity.ok().eTag(Revision.tag(standing.revision())).body(standing);
  }

  private Participant participant(Viewer viewer, String id) {
    PlanLives.Kept kept = lives.find(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    return Participants.of(viewer, kept.sellerId());
  }
}
