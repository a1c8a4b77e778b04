package no.fremgang.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.PracticeReported;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Language;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The plan for people, at the address of the plan for programs. */
@RestController
@Tag(name = "Coaching plans")
class PlanPageController {
  /** The request attribute that holds the pack the request is served with. */
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final CoachingPlans plans;
  private final PlanLives lives;
  private final DataSets dataSets;
  private final PracticeReported practice;

  PlanPageController(
      CoachingPlans plans, PlanLives lives, DataSets dataSets, PracticeReported practice) {
    this.plans = plans;
    this.lives = lives;
    this.dataSets = dataSets;
    this.practice = practice;
  }

  @GetMapping(path = "/api/v1/coaching-plans/{id}", produces = MediaType.TEXT_HTML_VALUE)
  @Operation(
      summary = "A coaching plan as a page to read and print",
      description =
          "Around the plan, and what causes and factors are called, in the language of"
              + " `Accept-Language`, else in the seller's; what the plan says stays in the"
              + " seller's.")
  ResponseEntity<String> page(
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    CoachingPlan plan = plans.find(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    PlanLives.Kept kept = lives.find(id).orElseThrow(() -> new UnknownCoachingPlan(id));
    PlanPage page =
        new PlanPage(
            plan,
            kept.life(),
            name(plan, pack),
            pack.pack().catalogue(),
            practice.of(plan),
            Optional.ofNullable(languages)
                .flatMap(Language::wanted)
                .orElse(Language.of(plan.language())));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .body(page.html());
  }

  private String name(CoachingPlan plan, RunningPack pack) {
    return dataSets.current(pack.schema()).stream()
        .flatMap(data -> data.observations().people().stream())
        .filter(seller -> seller.id().value().equals(plan.sellerId()))
        .map(Seller::name)
        .findFirst()
        .orElse(plan.sellerId());
  }
}
