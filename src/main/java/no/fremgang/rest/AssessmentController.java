package no.fremgang.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.PlanExplaining;
import no.fremgang.coaching.PlanExplanation;
import no.fremgang.core.Fault;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.core.Text;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Assessments")
class AssessmentController {
  private final Clock clock;

  AssessmentController(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param sellerId whose plan is wanted
   * @param period a month or a quarter, such as 2026-Q3
   * @param asOf what was known on which day; the day after the period or today if not given
   * @param dataSet the seller's and the peers' observations: the files of a data set without their
   *     ending ({@code sellers}, {@code funnel} …), each a list of rows by column name
   */
  record AssessmentRequest(
      @Nullable String sellerId,
      @Nullable String period,
      @Nullable LocalDate asOf,
      @Nullable Map<String, List<Map<String, @Nullable Object>>> dataSet) {}

  @PostMapping("/api/v1/assessments")
  @Operation(
      summary = "Makes a plan from the observations in the request; nothing is stored",
      description =
          "`dataSet` holds the files of a data set without their ending (`sellers`, `funnel` …),"
              + " each a list of rows by column name: the seller and the peers to compare with."
              + " `explained=true` adds why the plan says what it says.")
  ExplainedAnswer assess(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack,
      @RequestBody AssessmentRequest request,
      @RequestParam(defaultValue = "false") boolean explained) {
    String sellerId = request.sellerId();
    Map<String, List<Map<String, @Nullable Object>>> dataSet = request.dataSet();
    if (sellerId == null || dataSet == null || request.period() == null) {
      throw new UnusableRequest(missing(request));
    }
    Period period = Periods.of(request.period());
    LocalDate asOf =
        request.asOf() == null ? AsOf.unlessGiven(period, LocalDate.now(clock)) : request.asOf();
    Observations observations = JsonTables.read(dataSet, DataSetSchema.of(pack.pack().catalogue()));
    Assessment assessment = Assessment.prepare(pack, observations, period, asOf);
    SellerId seller = SellerIds.of(sellerId);
    return explained
        ? ExplainedAnswer.of(pack, assessment.explained(seller))
        : new ExplainedAnswer(assessment.plan(seller), null);
  }

  /** The plan, and its explanation where it was asked for. */
  record ExplainedAnswer(
      @JsonUnwrapped CoachingPlan plan,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanExplanation explanation) {
    static ExplainedAnswer of(RunningPack pack, ExplainedPlan made) {
      Language language = Language.of(made.plan().language());
      return new ExplainedAnswer(made.plan(), PlanExplaining.explain(pack.pack(), made, language));
    }
  }

  private static List<Fault> missing(AssessmentRequest request) {
    List<Fault> faults = new ArrayList<>();
    if (request.sellerId() == null) {
      faults.add(
          missing(
              "sellerId",
              new Text(
                  "Send the id of the seller whose plan is wanted.",
                  "Send id-en til selgeren planen skal være for.")));
    }
    if (request.period() == null) {
      faults.add(
          missing(
              "period",
              new Text("Send for example \"2026-Q3\".", "Send for eksempel \"2026-Q3\".")));
    }
    if (request.dataSet() == null) {
      faults.add(
          missing(
              "dataSet",
              new Text(
                  "Send the rows of sellers and of funnel or opportunities by column.",
                  "Send radene i sellers og i funnel eller opportunities etter kolonne.")));
    }
    return faults;
  }

  private static Fault missing(String field, Text wayOut) {
    return UnusableRequest.fault(
        field, new Text(field + " is missing.", field + " mangler."), wayOut);
  }
}
