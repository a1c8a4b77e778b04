package no.fremgang.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "HR and learning tools",
    description =
        "Recommendations of agreed plans; of proposals too where the service is set so. No basis"
            + " for decisions on pay or employment.")
class FeedController {
  private static final int MOST = 1_000;

  private final FeedRows rows;
  private final FeedEpochs epochs;

  FeedController(FeedRows rows, FeedEpochs epochs) {
    this.rows = rows;
    this.epochs = epochs;
  }

  @Schema(name = "FeedPage")
  record Page(
      @Schema(requiredMode = RequiredMode.REQUIRED) List<FeedEntry> items,
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "ZjI6MGExYjJjM2Q0ZTVmOjEy",
              description = "Keep it, also on the last page, and send it as `cursor` next time")
          String nextCursor,
      @Schema(requiredMode = RequiredMode.REQUIRED) boolean more) {}

  @GetMapping("/recommendations")
  @Operation(
      operationId = "recommendations",
      summary = "What has changed among the recommendations, oldest change first",
      description =
          "One entry for each recommendation that was created, updated or withdrawn after `cursor`,"
              + " as it is now. Ask again with `nextCursor` while `more` is true, keep the last"
              + " `nextCursor`, and go on from it the next night. A recommendation that changes"
              + " while you read comes again later; none is passed over.")
  @ApiResponse(responseCode = "200", description = "A page, perhaps empty")
  @ApiResponse(
      responseCode = "400",
      description = "A parameter cannot be used",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "410",
      description =
          "The cursor is of a time this feed does not know any more, as after its database was"
              + " restored from a backup: read from the start, without cursor, and then delete what"
              + " you hold that was not named (`urn:fremgang:problem:full-sync-needed`)",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  Page recommendations(
      @Parameter(
              description = "Only what has changed since this time",
              example = "2026-10-01T00:00:00Z")
          @RequestParam(defaultValue = "")
          String updatedSince,
      @RequestParam(defaultValue = "") String cursor,
      @Parameter(description = "Most entries on a page, 1 to 1000")
          @RequestParam(defaultValue = "200")
          int limit,
      @Parameter(description = "`nb` or `en`; without it each text is in the seller's language")
          @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.ofRequest(
          "limit",
          new Text(
              "limit " + limit + " is out of range.", "limit " + limit + " er utenfor grensene."),
          new Text("Ask for 1 to " + MOST + " entries.", "Be om 1 til " + MOST + " oppføringer."));
    }
    long after = epochs.sequence(FeedCursor.of(cursor));
    List<FeedRow> found = rows.after(after, since(updatedSince), limit + 1);
    List<FeedRow> page = found.subList(0, Math.min(limit, found.size()));
    long last = page.isEmpty() ? after : page.get(page.size() - 1).sequence();
    Language asked = asked(language);
    return new Page(
        page.stream().map(row -> FeedEntry.of(row, asked)).toList(),
        epochs.at(last).text(),
        found.size() > limit);
  }

  @GetMapping(path = "/recommendations.csv", produces = "text/csv")
  @Operation(
      operationId = "recommendationsAsCsv",
      summary = "All recommendations as a CSV file",
      description = "The feed for tools without an API, withdrawn ones included.")
  void csv(
      @RequestParam(defaultValue = "") String updatedSince,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language,
      HttpServletResponse response)
      throws IOException {
    FeedFile file = new FeedFile(rows, since(updatedSince), asked(language));
    file.writeCsv(attachment(response, "text/csv;charset=UTF-8", "recommendations.csv"));
  }

  @GetMapping(path = "/recommendations.xlsx", produces = FeedFile.XLSX)
  @Operation(
      operationId = "recommendationsAsXlsx",
      summary = "All recommendations as a spreadsheet",
      description = "The feed for tools without an API, withdrawn ones included.")
  void xlsx(
      @RequestParam(defaultValue = "") String updatedSince,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language,
      HttpServletResponse response)
      throws IOException {
    FeedFile file = new FeedFile(rows, since(updatedSince), asked(language));
    file.writeXlsx(attachment(response, FeedFile.XLSX, "recommendations.xlsx"));
  }

  private static OutputStream attachment(HttpServletResponse response, String type, String name)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    return response.getOutputStream();
  }

  private static Instant since(String time) {
    return time.isEmpty()
        ? Instant.EPOCH
        : Plain.time(time)
            .orElseThrow(
                () ->
                    Refusal.ofRequest(
                        "updatedSince",
                        new Text(
                            "\"" + time + "\" is no time from 1970 on.",
                            "\"" + time + "\" er ikke et tidspunkt fra 1970 eller senere."),
                        new Text(
                            "Write a time with its zone, such as 2026-10-01T00:00:00Z.",
                            "Skriv et tidspunkt med tidssone, for eksempel"
                                + " 2026-10-01T00:00:00Z.")));
  }

  private static @Nullable Language asked(@Nullable String header) {
    return header == null ? null : Language.wanted(header).orElse(null);
  }
}
