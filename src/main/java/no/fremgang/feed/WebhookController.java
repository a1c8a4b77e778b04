package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(
    name = "Webhooks",
    description =
        "Requests of Fremgang's own when a recommendation changes: Standard Webhooks, the body as"
            + " CloudEvents 1.0 JSON. The content is in the feed.")
class WebhookController {
  private static final int MOST = 500;
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_DESCRIPTION = 500;

  private final Webhooks webhooks;
  private final WebhookOutbox outbox;
  private final Deliveries deliveries;
  private final Targets targets;
  private final AuditLog audit;

  WebhookController(
      Webhooks webhooks,
      WebhookOutbox outbox,
      Deliveries deliveries,
      Targets targets,
      AuditLog audit) {
    this.audit = audit;
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.targets = targets;
  }

  @Schema(name = "WebhookRequest")
  record Wanted(
      @Schema(example = "https://hr.example.com/fremgang") @Nullable String url,
      @Schema(example = "Nightly sync of the HR system") @Nullable String description) {}

  /**
   * @param secret told when it is made and when it is rotated, never again
   * @param previousUntil how long the secret before signs as well
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Webhook")
  record Line(
      @Schema(example = "wh-6f1c09d2") String id,
      @Schema(example = "https://hr.example.com/fremgang") String url,
      String description,
      Instant createdAt,
      boolean disabled,
      @Nullable Instant disabledAt,
      @Nullable String disabledBecause,
      @Schema(example = "whsec_…") @Nullable String secret,
      @Nullable Instant previousUntil) {
    static Line of(Webhook webhook, Locale reader) {
      return of(webhook, null, reader);
    }

    static Line withSecret(Webhook webhook, Locale reader) {
      return of(webhook, webhook.secret(), reader);
    }

    private static Line of(Webhook webhook, @Nullable String secret, Locale reader) {
      return new Line(
          webhook.id(),
          webhook.url(),
          webhook.description(),
          webhook.createdAt(),
          webhook.disabledAt() != null,
          webhook.disabledAt(),
          Text.in(webhook.disabledBecause(), Language.ofLocale(reader).orElse(Language.EN)),
          secret,
          webhook.previousUntil());
    }
  }

  @GetMapping
  @Operation(
      operationId = "webhooks",
      summary = "The webhooks there are, without their secrets, oldest first",
      description =
          "At most `limit` after the one with the id `cursor`. A `Link` header with"
              + " `rel=\"next\"` names the next page where there is one.")
  ResponseEntity<List<Line>> all(
      Locale reader,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "500") int limit) {
    int most = within(limit);
    Webhook last = cursor == null ? null : webhooks.find(cursor).orElseThrow(() -> stale());
    List<Line> found =
        webhooks.after(last, most + 1).stream().map(one -> Line.of(one, reader)).toList();
    if (found.size() <= most) {
      return ResponseEntity.ok(found);
    }
    String next = "</api/v1/webhooks?cursor=" + found.get(most - 1).id() + "&limit=" + most + ">";
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, next + "; rel=\"next\"")
        .body(found.subList(0, most));
  }

  private static Refusal stale() {
    return Refusal.ofRequest(
        "cursor",
        new Text("This is no cursor of this list.", "Dette er ingen cursor for listen."),
        new Text(
            "Follow the Link header of the page before, or begin without cursor.",
            "Følg Link-headeren til siden før, eller begynn uten cursor."));
  }

  @PostMapping
  @Operation(
      operationId = "addWebhook",
      summary = "Has an address told of every change from now on",
      description =
          "The answer holds the secret requests are signed with; it is not told again. The address"
              + " has to be https on the public internet.")
  @Transactional
  ResponseEntity<Line> add(@RequestBody Wanted wanted, Locale reader) {
    String url = limited("url", wanted.url(), LONGEST_URL);
    String description = limited("description", wanted.description(), LONGEST_DESCRIPTION);
    Webhook made = webhooks.add(targets.accepted(url).toString(), description);
    note("webhook.added", made.id());
    return ResponseEntity.created(URI.create("/api/v1/webhooks/" + made.id()))
        .body(Line.withSecret(made, reader));
  }

  private static String limited(String field, @Nullable String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.length() > longest) {
      throw Refusal.ofRequest(
          field,
          new Text(
              field + " has " + text.length() + " characters.",
              field + " har " + text.length() + " tegn."),
          new Text("Use at most " + longest + ".", "Bruk høyst " + longest + "."));
    }
    if (!Plain.is(text)) {
      throw Refusal.ofRequest(
          field,
          new Text(
              field + " holds a control character or half a character.",
              field + " inneholder et kontrolltegn eller et halvt tegn."),
          new Text("Send it without.", "Send den uten."));
    }
    return text;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeWebhook", summary = "Ends a webhook; its log goes with it")
  @Transactional
  void remove(@PathVariable String id) {
    if (!webhooks.remove(id)) {
      throw unknown(id);
    }
    note("webhook.removed", id);
  }

  @PostMapping("/{id}/rotation")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Gives a webhook a new secret",
      description = "For 24 hours requests are signed with both secrets.")
  @Transactional
  Line rotation(@PathVariable String id, Locale reader) {
    webhooks.rotate(known(id).id());
    note("webhook.secret-rotated", id);
    return Line.withSecret(known(id), reader);
  }

  @PostMapping("/{id}/activation")
  @Operation(
      operationId = "activateWebhook",
      summary = "Has a disabled webhook told of changes again",
      description =
          "What changed while it was disabled is in the feed; what was waiting then is sent now.")
  @Transactional
  Line activation(@PathVariable String id, Locale reader) {
    webhooks.enable(known(id).id());
    note("webhook.activated", id);
    return Line.of(known(id), reader);
  }

  @PostMapping("/{id}/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "testWebhook",
      summary = "Sends a test event; its deliveries tell what came of it")
  void test(@PathVariable String id) {
    outbox.test(known(id).id());
  }

  @GetMapping("/{id}/deliveries")
  @Operation(
      operationId = "webhookDeliveries",
      summary = "What was sent to a webhook in the last 30 days or as long as is set, newest first",
      description = "At most `limit` before the number `before`.")
  List<DeliveryLine> deliveries(
      Locale reader,
      @PathVariable String id,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "100") int limit) {
    Language language = Language.ofLocale(reader).orElse(Language.EN);
    return deliveries.of(known(id).id(), before, within(limit)).stream()
        .map(one -> DeliveryLine.of(one, language))
        .toList();
  }

  @PostMapping("/{id}/deliveries/{number}/redelivery")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(operationId = "redeliverToWebhook", summary = "Sends an event again, with its id")
  void redelivery(@PathVariable String id, @PathVariable long number) {
    if (!deliveries.again(known(id).id(), number)) {
      throw Refusal.unknown(
          ProblemType.UNKNOWN_DELIVERY,
          new Text(
              "Webhook " + id + " has no delivery " + number + ". Its deliveries list them.",
              "Webhook " + id + " har ingen levering " + number + ". Leveringene dens viser dem."));
    }
  }

  private static int within(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.ofRequest(
          "limit",
          new Text(
              "limit " + limit + " is out of range.", "limit " + limit + " er utenfor grensene."),
          new Text("Ask for 1 to " + MOST + ".", "Be om 1 til " + MOST + "."));
    }
    return limit;
  }

  /** In the transaction of the change. */
  private void note(String change, String webhook) {
    audit.changed(List.of(Deed.change(change, null, null, "webhooks/" + webhook)));
  }

  private Webhook known(String id) {
    return webhooks.find(id).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(String id) {
    return Refusal.unknown(
        ProblemType.UNKNOWN_WEBHOOK,
        new Text(
            "There is no webhook \"" + id + "\". GET /api/v1/webhooks lists them.",
            "Det finnes ingen webhook \"" + id + "\". GET /api/v1/webhooks lister dem."));
  }
}
