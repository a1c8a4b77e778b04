package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.feed.FeedRow.Outcome;
import no.fremgang.feed.PracticeResults.Taken;
import no.fremgang.feed.PracticeResults.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "HR and learning tools")
class PracticeController {
  private static final int MOST = 1_000;
  private static final int LONGEST_ID = 100;
  private static final Text NULL = new Text("It is null.", "Det er null.");
  private final PracticeResults results;

  PracticeController(PracticeResults results) {
    this.results = results;
  }

  @Schema(name = "PracticeResult")
  record Given(
      @Schema(
              example = "lms-4711",
              description = "Your name for the report; the same one again changes nothing")
          @Nullable String id,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "S017") @Nullable String sellerId,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "rec-3f1c09d2a7b64e58")
          @Nullable String recommendationId,
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "completed",
              allowableValues = {"completed", "passed", "failed"})
          @Nullable String outcome,
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "2026-10-20T13:00:00Z",
              description = "When it was done; at most five minutes ahead of the service's clock")
          @Nullable String at,
      @Schema(example = "0.9", minimum = "0", maximum = "1") @Nullable Double score) {}

  @Schema(name = "PracticeResults")
  record GivenList(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<Given> results) {}

  /**
   * What came of one result.
   *
   * @param index its place in the list, from 0
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PracticeResultTaken")
  record Line(int index, @Nullable String id, Taken taken, @Nullable String problem) {}

  @PostMapping("/practice-results")
  @Operation(
      operationId = "reportPractice",
      summary = "Reports that recommended practice was done",
      description =
          "Each result is taken or refused by itself: 200 where all were taken, 207 where one was"
              + " not, with the reason. It marks the practice on the plan and changes the"
              + " recommendation in the feed.")
  ResponseEntity<List<Line>> take(@RequestBody GivenList given, Locale reader) {
    Language language = Language.ofLocale(reader).orElse(Language.EN);
    List<Given> all = given.results() == null ? List.of() : given.results();
    if (all.isEmpty() || all.size() > MOST) {
      throw Refusal.ofRequest(
          "results",
          new Text(
              all.size() + " results were sent.", "Det ble sendt " + all.size() + " resultater."),
          new Text("Send 1 to " + MOST + " at a time.", "Send 1 til " + MOST + " om gangen."));
    }
    List<Line> lines = new ArrayList<>();
    for (Given one : all) {
      lines.add(line(lines.size(), one, language));
    }
    boolean refused = lines.stream().anyMatch(line -> line.taken() == Taken.refused);
    return ResponseEntity.status(refused ? HttpStatus.MULTI_STATUS : HttpStatus.OK).body(lines);
  }

  private Line line(int index, @Nullable Given one, Language language) {
    if (one == null) {
      return new Line(index, null, Taken.refused, NULL.in(language));
    }
    List<Text> faults = faults(one);
    if (!faults.isEmpty()) {
      return new Line(
          index,
          one.id(),
          Taken.refused,
          faults.stream().map(fault -> fault.in(language)).collect(Collectors.joining(" ")));
    }
    PracticeReport report = report(one);
    Verdict verdict = results.take(report);
    return new Line(index, report.id(), verdict.taken(), verdict.problem(language));
  }

  private static List<Text> faults(Given one) {
    return Stream.of(
            missing("sellerId", one.sellerId()),
            missing("recommendationId", one.recommendationId()),
            unless(
                outcome(one.outcome()).isPresent(),
                "outcome is \"" + one.outcome() + "\"; send completed, passed or failed.",
                "outcome er \"" + one.outcome() + "\"; send completed, passed eller failed."),
            unless(
                time(one.at()).isPresent(),
                "at is \"" + one.at() + "\"; send a time such as 2026-10-20T13:00:00Z.",
                "at er \"" + one.at() + "\"; send et tidspunkt som 2026-10-20T13:00:00Z."),
            unless(
                one.score() == null || one.score() >= 0 && one.score() <= 1,
                "score is " + one.score() + "; send 0 to 1.",
                "score er " + one.score() + "; send 0 til 1."),
            unless(
                one.id() == null || one.id().length() <= LONGEST_ID,
                "id has more than " + LONGEST_ID + " characters.",
                "id har mer enn " + LONGEST_ID + " tegn."),
            unplain("id", one.id()),
            unplain("sellerId", one.sellerId()),
            unplain("recommendationId", one.recommendationId()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Text> unless(boolean right, String en, String nb) {
    return right ? Optional.empty() : Optional.of(new Text(en, nb));
  }

  private static Optional<Text> unplain(String field, @Nullable String value) {
    return unless(
        value == null || Plain.is(value),
        field + " holds a control character or half a character; send it without.",
        field + " inneholder et kontrolltegn eller et halvt tegn; send den uten.");
  }

  private static Optional<Text> missing(String field, @Nullable String value) {
    return unless(value != null && !value.isBlank(), field + " is missing.", field + " mangler.");
  }

  static Optional<Outcome> outcome(@Nullable String name) {
    return Stream.of(Outcome.values()).filter(o -> o.name().equals(name)).findFirst();
  }

  static Optional<Instant> time(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(Plain::time);
  }

  private static PracticeReport report(Given one) {
    String seller = String.valueOf(one.sellerId());
    String recommendation = PracticeReport.recommendation(String.valueOf(one.recommendationId()));
    Outcome outcome = outcome(one.outcome()).orElseThrow();
    Instant at = time(one.at()).orElseThrow();
    String id =
        one.id() == null || one.id().isBlank()
            ? PracticeReport.idOf(seller, recommendation, outcome, at, one.score())
            : one.id();
    return new PracticeReport(id, seller, recommendation, outcome, at, one.score());
  }

  @GetMapping("/coaching-plans/{id}/practice-results")
  @Operation(
      operationId = "practiceResultsOfPlan",
      summary = "What learning tools reported for a plan, oldest first",
      description = "For manager and seller, to look at together when they follow the plan up.")
  List<PracticeReport> ofPlan(@PathVariable String id) {
    return results.ofPlan(id);
  }
}
