package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import no.fremgang.assessment.AuditEntry;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.AuditLog.Verification;
import no.fremgang.assessment.AuditLog.Wanted;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/audit-log")
@Tag(
    name = "Audit log",
    description = "Who did or saw what, when, and with which versions. Ids only, no content.")
class AuditLogController {
  private static final int MOST = 5_000;
  private final AuditLog audit;

  AuditLogController(AuditLog audit) {
    this.audit = audit;
  }

  @GetMapping
  @Operation(
      summary = "Lines of the audit log, oldest first",
      description =
          "At most `limit` lines after `cursor`, the number of the last line of the page before. A"
              + " `Link` header with `rel=\"next\"` names the next page where there is one."
              + " `subject` is written as in an address: `sellers/S017`.")
  ResponseEntity<List<AuditEntry>> lines(
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "1000") int limit,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Instant since) {
    if (limit < 1 || limit > MOST) {
      throw new UnusableRequest(
          "limit",
          new Text(
              "limit " + limit + " is out of range.", "limit " + limit + " er utenfor grensene."),
          new Text("Ask for 1 to " + MOST + " lines.", "Be om 1 til " + MOST + " linjer."));
    }
    List<AuditEntry> page = audit.entries(new Wanted(cursor, limit + 1, actor, subject, since));
    if (page.size() <= limit) {
      return ResponseEntity.ok(page);
    }
    List<AuditEntry> lines = page.subList(0, limit);
    long last = lines.get(limit - 1).number();
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, nextPage(last, limit, actor, subject, since))
        .body(lines);
  }

  private static String nextPage(
      long cursor,
      int limit,
      @Nullable String actor,
      @Nullable String subject,
      @Nullable Instant since) {
    UriComponentsBuilder uri =
        UriComponentsBuilder.fromPath("/api/v1/audit-log")
            .queryParam("cursor", cursor)
            .queryParam("limit", limit);
    add(uri, "actor", actor);
    add(uri, "subject", subject);
    add(uri, "since", since);
    return "<" + uri.encode().toUriString() + ">; rel=\"next\"";
  }

  private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
    if (value != null) {
      uri.queryParam(name, value);
    }
  }

  /**
   * @param entries lines read
   * @param first number of the oldest line kept
   * @param last number of the newest line
   * @param lastHash its hash: noted outside of this service, it proves later that nothing was
   *     rewritten since
   * @param problem what is wrong, null if the log is intact
   * @param notedLineHeld whether the line asked about is in the log as noted, null without one
   */
  record Verified(
      boolean intact,
      long entries,
      long first,
      long last,
      String lastHash,
      @Nullable String problem,
      @Nullable Boolean notedLineHeld) {}

  @GetMapping("/verification")
  @Operation(
      summary = "Reads the whole audit log and proves that no line was changed, removed or added",
      description =
          "Somebody who may write to the database could rewrite the log from a line on. To find"
              + " that, note `last` and `lastHash` elsewhere and ask again with them as `number`"
              + " and `hash`.")
  Verified verification(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable Long number,
      @RequestParam(required = false) @Nullable String hash) {
    if ((number == null) != (hash == null)) {
      throw new UnusableRequest(
          "hash",
          new Text(
              "A noted line needs number and hash.", "En notert linje trenger number og hash."),
          new Text("Give both, or neither.", "Oppgi begge, eller ingen."));
    }
    Verification found = audit.verify();
    Boolean held = number == null || hash == null ? null : audit.holds(number, hash);
    return new Verified(
        found.intact() && !Boolean.FALSE.equals(held),
        found.entries(),
        found.first(),
        found.last(),
        found.lastHash(),
        Text.in(found.problem(), Languages.of(request)),
        held);
  }
}
