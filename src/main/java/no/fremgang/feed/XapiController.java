package no.fremgang.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.feed.PracticeResults.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes xAPI statements as a learning record store does: all of a request, or none. */
@RestController
@Tag(name = "HR and learning tools")
class XapiController {
  private static final String VERSION = "X-Experience-API-Version";
  private static final int MOST = 1_000;

  private final JsonMapper json = JsonMapper.shared();
  private final PracticeResults results;
  private final TransactionTemplate transaction;
  private final Clock clock;

  XapiController(PracticeResults results, TransactionTemplate transaction, Clock clock) {
    this.results = results;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostMapping(path = "/api/v1/xapi/statements", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "sendStatements",
      summary = "Reports practice as xAPI statements",
      description =
          "One statement or a list. All are taken, or none with every reason. Verbs: completed,"
              + " passed, failed. The same statement again changes nothing. Answers with the ids.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      array = @ArraySchema(schema = @Schema(implementation = Statement.class)))))
  ResponseEntity<List<String>> statements(@RequestBody String body) {
    List<Statement> statements = read(body);
    List<Fault> faults = new ArrayList<>();
    List<PracticeReport> reports = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      statements
          .get(i)
          .report("statements[" + i + "]", Instant.now(clock), faults)
          .ifPresent(reports::add);
    }
    refuseIfAny(faults);
    transaction.executeWithoutResult(
        status -> {
          takeAll(reports, faults);
          refuseIfAny(faults);
        });
    return ResponseEntity.ok()
        .header(VERSION, "2.0.0")
        .body(reports.stream().map(PracticeReport::id).toList());
  }

  private List<Statement> read(String body) {
    try {
      JsonNode node = json.readTree(body);
      JsonNode list = node.isArray() ? node : json.createArrayNode().add(node);
      if (list.isEmpty() || list.size() > MOST) {
        throw Refusal.ofRequest(
            "statements",
            list.size() + " statements were sent.",
            "Send 1 to " + MOST + " at a time.");
      }
      List<Statement> statements = new ArrayList<>();
      for (JsonNode one : list) {
        if (!one.isObject()) {
          throw Refusal.ofRequest(
              "statements", "\"" + one + "\" is no statement.", "Send statements as objects.");
        }
        statements.add(json.treeToValue(one, Statement.class));
      }
      return statements;
    } catch (JacksonException unreadable) {
      throw Refusal.ofRequest(
          "statements",
          "The statements cannot be read: " + unreadable.getOriginalMessage(),
          "Send a statement, or a list of statements, as xAPI writes them.");
    }
  }

  private void takeAll(List<PracticeReport> reports, List<Fault> faults) {
    for (int i = 0; i < reports.size(); i++) {
      Verdict verdict = results.take(reports.get(i));
      if (verdict.isRefused()) {
        faults.add(
            Refusal.fault(
                "statements[" + i + "]",
                String.valueOf(verdict.problem()),
                "None of the statements was taken over; send the others without it."));
      }
    }
  }

  private static void refuseIfAny(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "statements-refused",
          "No statement was taken over",
          faults.size() + " faults, all listed in errors.",
          faults);
    }
  }
}
