package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.assessment.InformationRecord;
import no.fremgang.assessment.InformationRecord.Audience;
import no.fremgang.assessment.InformationRecords;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/information-records")
@Tag(
    name = "Information given",
    description =
        "That sellers, managers and employees' representatives were told what the product does,"
            + " before it is used. Names nobody.")
class InformationRecordController {
  private static final int LONGEST_DOCUMENT = 300;
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_TEAM = 200;
  private final InformationRecords records;

  InformationRecordController(InformationRecords records) {
    this.records = records;
  }

  /**
   * @param givenOn the day
   * @param team null for the whole company
   * @param document what was given, such as the title and date of the notice
   */
  record Given(
      @Nullable LocalDate givenOn,
      @Nullable Audience audience,
      @Nullable String team,
      @Nullable String document,
      @Nullable String note) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Records that people were told; cannot be changed or taken back",
      description =
          "The notices to start from: docs/notice-to-sellers.md, docs/varsel-til-selgere.md.")
  InformationRecord add(@RequestBody Given given, @Nullable Principal person) {
    LocalDate day = needed("givenOn", given.givenOn());
    Audience audience = needed("audience", given.audience());
    String document = bounded("document", needed("document", given.document()), LONGEST_DOCUMENT);
    bounded("team", given.team() == null ? "" : given.team(), LONGEST_TEAM);
    bounded("note", given.note() == null ? "" : given.note(), LONGEST_NOTE);
    return records.add(day, audience, given.team(), document, given.note(), People.name(person));
  }

  private static <T> T needed(String field, @Nullable T value) {
    if (value == null || value.toString().isBlank()) {
      throw new UnusableRequest(
          field,
          new Text("The record has no " + field + ".", "Oppføringen mangler " + field + "."),
          new Text("Give givenOn, audience and document.", "Oppgi givenOn, audience og document."));
    }
    return value;
  }

  private static String bounded(String field, String text, int most) {
    if (text.length() > most) {
      throw new UnusableRequest(
          field,
          new Text(
              field + " has " + text.length() + " characters.",
              field + " har " + text.length() + " tegn."),
          new Text("Use at most " + most + ".", "Bruk høyst " + most + "."));
    }
    return text;
  }

  @GetMapping
  @Operation(
      summary = "What people were told, newest first",
      description =
          "At most `limit` records, older than the one with the number `cursor`. A `Link` header"
              + " with `rel=\"next\"` names the next page where there is one.")
  ResponseEntity<List<InformationRecord>> all(
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    List<InformationRecord> found =
        records.before(cursor == null ? Long.MAX_VALUE : cursor, most + 1);
    return Pages.answer(found, most, record -> Long.toString(record.number()));
  }
}
