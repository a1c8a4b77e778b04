package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.CoachingSessions;
import no.fremgang.assessment.CoachingSessions.Session;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.assessment.Viewer;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coaching sessions and their notes. */
@RestController
@RequestMapping("/api/v1/coaching-plans/{id}/sessions")
@Tag(name = "Life of a plan")
class CoachingSessionController {
  private final CoachingSessions sessions;
  private final PlanLives lives;
  private final Clock clock;

  CoachingSessionController(CoachingSessions sessions, PlanLives lives, Clock clock) {
    this.sessions = sessions;
    this.lives = lives;
    this.clock = clock;
  }

  /**
   * @param heldOn today if not given
   */
  record SessionRequest(@Nullable LocalDate heldOn, @Nullable String note) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Records a coaching session with a note",
      description =
          "Only the seller and the seller's manager can read the note. The first session begins the"
              + " work on an agreed plan.")
  Session add(Viewer viewer, @PathVariable String id, @RequestBody SessionRequest request) {
    LocalDate today = LocalDate.now(clock);
    LocalDate heldOn = request.heldOn() == null ? today : request.heldOn();
    Wanted wanted = new Wanted();
    String note = wanted.text("note", request.note());
    if (heldOn.isAfter(today)) {
      wanted.fault(
          "heldOn",
          new Text(heldOn + " is in the future.", heldOn + " er i framtiden."),
          new Text("Record a session once it was held.", "Registrer samtalen når den er holdt."));
    }
    wanted.check();
    PlanLives.Kept kept = lives.find(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    return sessions.add(id, heldOn, note, Participants.of(viewer, kept.sellerId()));
  }

  @GetMapping
  @Operation(
      summary = "The coaching sessions of a plan with their notes, for the two alone",
      description =
          "At most `limit` after the one with the number `cursor`. A `Link` header with `rel=\"next\"`"
              + " names the next page where there is one.")
  ResponseEntity<List<Session>> all(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    return Pages.answer(
        sessions.of(id, cursor, most + 1), most, session -> Long.toString(session.number()));
  }
}
