package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.PraiseSent;
import no.fremgang.assessment.UnknownCoachingPlan;
import no.fremgang.assessment.Viewer;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.SellerId;
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

/** Praise on its own, without anything to work on beside it. */
@RestController
@RequestMapping("/api/v1/sellers/{id}/praise")
@Tag(name = "Praise")
class PraiseController {
  private final CoachingPlans plans;
  private final PraiseSent sent;

  PraiseController(CoachingPlans plans, PraiseSent sent) {
    this.plans = plans;
    this.sent = sent;
  }

  /**
   * @param plan the plan that holds the praise
   * @param rules which of its lines; all if not given
   * @param words the manager's own, if any
   */
  record PraiseRequest(
      @Nullable String plan, @Nullable Set<String> rules, @Nullable String words) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Passes praise from a plan on to the seller, on its own",
      description = "A line that was passed on before stays as it was.")
  List<PraiseSent.Line> send(
      Viewer viewer, @PathVariable String id, @RequestBody PraiseRequest request) {
    SellerId seller = SellerIds.of(id);
    Wanted wanted = new Wanted();
    String planId = wanted.text("plan", request.plan());
    String words = wanted.note("words", request.words());
    wanted.check();
    CoachingPlan plan =
        plans
            .find(planId)
            .filter(one -> one.sellerId().equals(seller.value()))
            .orElseThrow(() -> new UnknownCoachingPlan(planId));
    sent.send(plan, lines(plan, request.rules()), words, viewer.person());
    return sent.to(seller);
  }

  private static Set<String> lines(CoachingPlan plan, @Nullable Set<String> asked) {
    Set<String> known =
        plan.praise().stream()
            .map(CoachingPlan.Praise::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> wished = asked == null ? known : new TreeSet<>(asked);
    Wanted wanted = new Wanted();
    if (known.isEmpty() || !known.containsAll(wished)) {
      wanted.fault(
          "rules",
          new Text("The plan holds no such praise.", "Planen har ikke denne rosen."),
          new Text(
              "Its praise: " + String.join(", ", known) + ".",
              "Rosen i planen: " + String.join(", ", known) + "."));
    }
    wanted.check();
    return wished;
  }

  @GetMapping
  @Operation(
      summary = "What the seller was praised for, newest first",
      description =
          "At most `limit` lines after `cursor`. A `Link` header with `rel=\"next\"` names the next"
              + " page where there is one.")
  ResponseEntity<List<PraiseSent.Line>> all(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    List<PraiseSent.Line> found =
        sent.to(SellerIds.of(id), cursor == null ? null : place(cursor), most + 1);
    return Pages.answer(found, most, line -> line.planId() + ":" + line.line());
  }

  private static PraiseSent.Place place(String cursor) {
    int colon = cursor.lastIndexOf(':');
    try {
      return new PraiseSent.Place(
          cursor.substring(0, Math.max(colon, 0)), Integer.parseInt(cursor.substring(colon + 1)));
    } catch (NumberFormatException unusable) {
      throw Pages.noSuchCursor();
    }
  }
}
