package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.fremgang.core.Fault;
import no.fremgang.core.Text;
import no.fremgang.feed.FeedRow.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An xAPI statement (IEEE 9274.1.1, xAPI 2.0; also 1.0.3), as far as it is looked at. What else it
 * holds is passed over.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "XapiStatement")
record Statement(
    @Schema(format = "uuid", example = "12345678-1234-5678-1234-567812345678") @Nullable String id,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Actor actor,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Verb verb,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Activity object,
    @Nullable Result result,
    @Schema(example = "2026-10-20T13:00:00Z") @Nullable String timestamp) {

  private static final Map<String, Outcome> VERBS =
      Map.of(
          "http://adlnet.gov/expapi/verbs/completed", Outcome.completed,
          "http://adlnet.gov/expapi/verbs/passed", Outcome.passed,
          "http://adlnet.gov/expapi/verbs/failed", Outcome.failed);

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Actor(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Account account) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Account(
      @Schema(example = "https://hr.example.com") @Nullable String homePage,
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "S017",
              description = "sellerId of the recommendation")
          @Nullable String name) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Verb(
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "http://adlnet.gov/expapi/verbs/completed")
          @Nullable String id) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Activity(
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "urn:fremgang:recommendation:rec-3f1c09d2a7b64e58",
              description = "activityId of the recommendation")
          @Nullable String id) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Result(@Nullable Score score) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Score(@Schema(example = "0.9", minimum = "-1", maximum = "1") @Nullable Double scaled) {}

  /**
   * What it reports, or nothing with the faults added.
   *
   * @param place where it stands, such as {@code statements[3]}
   * @param now for a statement without a time, as the standard says
   */
  Optional<PracticeReport> report(String place, Instant now, List<Fault> faults) {
    List<Fault> found = new ArrayList<>();
    String seller = actor == null || actor.account() == null ? null : actor.account().name();
    if (seller == null || seller.isBlank() || !Plain.is(seller)) {
      found.add(
          Refusal.fault(
              place + ".actor",
              new Text("The actor has no account name.", "Aktøren mangler kontonavn."),
              new Text(
                  "Name the seller as actor.account.name.",
                  "Oppgi selgeren som actor.account.name.")));
    }
    Outcome outcome = verb == null || verb.id() == null ? null : VERBS.get(verb.id());
    if (outcome == null) {
      found.add(
          Refusal.fault(
              place + ".verb",
              new Text(
                  "The verb \"" + (verb == null ? "" : verb.id()) + "\" says nothing of practice.",
                  "Verbet \"" + (verb == null ? "" : verb.id()) + "\" sier ikke noe om øving."),
              new Text(
                  "Send completed, passed or failed of http://adlnet.gov/expapi/verbs/.",
                  "Send completed, passed eller failed fra http://adlnet.gov/expapi/verbs/.")));
    }
    String activity = object == null ? null : object.id();
    if (activity == null || !activity.startsWith(FeedEntry.ACTIVITY) || !Plain.is(activity)) {
      found.add(
          Refusal.fault(
              place + ".object",
              new Text(
                  "\"" + activity + "\" is no activity of Fremgang.",
                  "\"" + activity + "\" er ingen aktivitet i Fremgang."),
              new Text(
                  "Send the activityId of a recommendation in the feed.",
                  "Send activityId for en anbefaling i feeden.")));
    }
    if (id != null && !isUuid(id)) {
      found.add(
          Refusal.fault(
              place + ".id",
              new Text("\"" + id + "\" is no UUID.", "\"" + id + "\" er ingen UUID."),
              new Text("Send a UUID.", "Send en UUID.")));
    }
    Double given = scaled();
    if (given != null && !(given >= -1 && given <= 1)) {
      found.add(
          Refusal.fault(
              place + ".result.score.scaled",
              new Text("It is " + given + ".", "Verdien er " + given + "."),
              new Text("Send -1 to 1, or none.", "Send -1 til 1, eller ingen.")));
    }
    Instant at = timestamp == null ? now : PracticeController.time(timestamp).orElse(null);
    if (at == null) {
      found.add(
          Refusal.fault(
              place + ".timestamp",
              new Text(
                  "\"" + timestamp + "\" is no time.",
                  "\"" + timestamp + "\" er ikke et tidspunkt."),
              new Text(
                  "Send a time such as 2026-10-20T13:00:00Z.",
                  "Send et tidspunkt som 2026-10-20T13:00:00Z.")));
    }
    faults.addAll(found);
    if (seller == null || outcome == null || activity == null || at == null || !found.isEmpty()) {
      return Optional.empty();
    }
    String recommendation = PracticeReport.recommendation(activity);
    Double score = score();
    return Optional.of(
        new PracticeReport(
            id == null
                ? PracticeReport.idOf(seller, recommendation, outcome, at, score)
                : id.toLowerCase(Locale.ROOT),
            seller,
            recommendation,
            outcome,
            at,
            score));
  }

  private @Nullable Double score() {
    Double scaled = scaled();
    return scaled == null ? null : (Double) Math.max(0, scaled);
  }

  private @Nullable Double scaled() {
    return result == null || result.score() == null ? null : result.score().scaled();
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
