package no.fremgang.assessment;

import java.net.URI;
import no.fremgang.core.Text;

/**
 * Everything a request can be refused for, with its HTTP status and what it is called in both
 * languages. The one list of them: no outlet tells a problem of its own making.
 */
public enum ProblemType {
  UNUSABLE_REQUEST(
      400, "unusable-request", "The request cannot be used", "Forespørselen kan ikke brukes"),
  UNREADABLE_REQUEST(
      400, "unreadable-request", "The request cannot be read", "Forespørselen kan ikke leses"),
  UNREADABLE_BODY(
      400,
      "unreadable-body",
      "The request body cannot be read",
      "Innholdet i forespørselen kan ikke leses"),
  UNUSABLE_IDEMPOTENCY_KEY(
      400,
      "unusable-idempotency-key",
      "The Idempotency-Key cannot be used",
      "Denne Idempotency-Key kan ikke brukes"),
  NOT_SIGNED_IN(401, "not-signed-in", "Not signed in", "Ikke logget inn"),
  NOT_PERMITTED(403, "not-permitted", "Not permitted", "Ikke tillatt"),
  NOT_FROM_THIS_MACHINE(
      403, "not-from-this-machine", "Not from this machine", "Ikke fra denne maskinen"),
  NO_SUCH_ADDRESS(
      404, "no-such-address", "There is nothing at this address", "Det er ingenting her"),
  UNKNOWN_SELLER(404, "unknown-seller", "Unknown seller", "Ukjent selger"),
  UNKNOWN_TEAM(404, "unknown-team", "Unknown team", "Ukjent team"),
  UNKNOWN_JOB(404, "unknown-job", "Unknown job", "Ukjent jobb"),
  UNKNOWN_IMPORT(404, "unknown-import", "Unknown import", "Ukjent import"),
  UNKNOWN_COACHING_PLAN(
      404, "unknown-coaching-plan", "Unknown coaching plan", "Ukjent coachingplan"),
  UNKNOWN_RULE_PACK(404, "unknown-rule-pack", "Unknown rule pack", "Ukjent regelpakke"),
  UNKNOWN_WEBHOOK(404, "unknown-webhook", "Unknown webhook", "Ukjent webhook"),
  UNKNOWN_DELIVERY(404, "unknown-delivery", "Unknown delivery", "Ukjent levering"),
  NO_DATA_SET(409, "no-data-set", "No data set", "Ingen data"),
  IMPORT_NEEDED(409, "import-needed", "Other imports rest on it", "Andre importer bygger på denne"),
  RULE_PACK_GONE(409, "rule-pack-gone", "Rule pack not kept", "Regelpakken er ikke bevart"),
  VERSION_TAKEN(
      409,
      "version-taken",
      "The version stands for another rule pack",
      "Versjonen står for en annen regelpakke"),
  RULE_PACK_REFUSED(
      409, "rule-pack-refused", "Not with this rule pack", "Ikke med denne regelpakken"),
  STEP_NOT_POSSIBLE(
      409,
      "step-not-possible",
      "The plan is not there in its life",
      "Planen er ikke der i løpet sitt"),
  RE_RUN_CHANGES_NOTHING(
      409,
      "re-run-changes-nothing",
      "A re-run makes the same plan",
      "En ny kjøring gir samme plan"),
  DATA_REWRITTEN(409, "data-rewritten", "The data changed meanwhile", "Dataene ble endret imens"),
  STRANGE_TOMBSTONES(
      409, "strange-tombstones", "Tombstones of another store", "Gravsteiner fra et annet lager"),
  REQUEST_UNDER_WAY(
      409,
      "request-under-way",
      "The same request is under way",
      "Den samme forespørselen er i gang"),
  COACHING_PLAN_ERASED(410, "coaching-plan-erased", "The plan was erased", "Planen er slettet"),
  NOT_REPRODUCIBLE(410, "not-reproducible", "Not reproducible", "Kan ikke lages på nytt"),
  FULL_SYNC_NEEDED(
      410, "full-sync-needed", "The cursor holds no more", "Cursoren gjelder ikke lenger"),
  PLAN_CHANGED(412, "plan-changed", "The plan has changed", "Planen er endret"),
  BODY_TOO_LARGE(413, "body-too-large", "The request body is too large", "Innholdet er for stort"),
  INPUT_REJECTED(
      422,
      "input-rejected",
      "The input has faults; nothing of it was taken over",
      "Det som ble sendt inn, har feil; ingenting av det er tatt inn"),
  STATEMENTS_REFUSED(
      422, "statements-refused", "No statement was taken over", "Ingen av utsagnene er tatt inn"),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "idempotency-key-reused",
      "The Idempotency-Key was used before",
      "Denne Idempotency-Key er brukt før"),
  IF_MATCH_MISSING(
      428,
      "if-match-missing",
      "The revision is missing in If-Match",
      "Revisjonen mangler i If-Match"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests", "For mange forespørsler"),
  INTERNAL_ERROR(500, "internal-error", "Fremgang failed", "Fremgang feilet"),
  NOT_IMPLEMENTED(
      501, "not-implemented", "The service does not have this", "Tjenesten har ikke dette"),
  DATABASE_AWAY(503, "database-away", "The database does not answer", "Databasen svarer ikke"),
  IDENTITY_PROVIDER_AWAY(
      503,
      "identity-provider-away",
      "The identity provider does not answer",
      "Innloggingen svarer ikke"),
  STORAGE_FULL(507, "storage-full", "The service has no room left", "Tjenesten har ikke mer plass");

  private final int status;
  private final String code;
  private final Text title;

  ProblemType(int status, String code, String en, String nb) {
    this.status = status;
    this.code = code;
    this.title = new Text(en, nb);
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** Its name for programs, which never changes. */
  public URI uri() {
    return URI.create("urn:fremgang:problem:" + code);
  }

  public Text title() {
    return title;
  }
}
