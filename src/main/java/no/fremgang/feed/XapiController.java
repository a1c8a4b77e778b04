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
import no.fremgang.assessment.ProblemType;
import no.fremgang.core.Fault;
import no.fremgang.core.Text;
import no.fremgang.feed.PracticeResults.Verdict;
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
            new Text(
                list.size() + " statements were sent.",
                "Det ble sendt " + list.size() + " utsagn."),
            new Text("Send 1 to " + MOST + " at a time.", "Send 1 til " + MOST + " om gangen."));
      }
      List<Statement> statements = new ArrayList<>();
      for (JsonNode one : list) {
        if (!one.isObject()) {
          throw Refusal.ofRequest(
              "statements",
              new Text("\"" + one + "\" is no statement.", "\"" + one + "\" er ikke et utsagn."),
              new Text("Send statements as objects.", "Send utsagn som objekter."));
        }
        statements.add(json.treeToValue(one, Statement.class));
      }
      return statements;
    } catch (JacksonException unreadable) {
      throw Refusal.ofRequest(
          "statements",
          new Text(
              "The statements cannot be read" + place(unreadable, "line") + ".",
              "Utsagnene kan ikke leses" + place(unreadable, "linje") + "."),
          new Text(
              "Send a statement, or a list of statements, as xAPI writes them.",
              "Send ett utsagn eller en liste av utsagn slik xAPI skriver dem."));
    }
  }

  /** Where reading broke off; what stood there is not echoed. */
  private static String place(JacksonException unreadable, String line) {
    return unreadable.getLocation() == null || unreadable.getLocation().getLineNr() < 1
        ? ""
        : " (" + line + " " + unreadable.getLocation().getLineNr() + ")";
  }

  private void takeAll(List<PracticeReport> reports, List<Fault> faults) {
    for (int i = 0; i < reports.size(); i++) {
      Verdict verdict = results.take(reports.get(i));
      Text why = verdict.why();
      if (why != null) {
        faults.add(
            Refusal.fault(
                "statements[" + i + "]",
                why,
                new Text(
                    "None of the statements was taken over; send the others without it.",
                    "Ingen av utsagnene er tatt inn. Send de andre uten dette.")));
      }
    }
  }

  private static void refuseIfAny(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(
          ProblemType.STATEMENTS_REFUSED,
          new Text(
              faults.size() + " faults, all listed in errors.",
              faults.size() + " feil, som alle står i errors."),
          faults);
    }
  }
}
