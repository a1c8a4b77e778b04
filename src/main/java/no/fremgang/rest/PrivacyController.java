package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.fremgang.assessment.Erasures;
import no.fremgang.assessment.SellerExports;
import no.fremgang.assessment.Viewer;
import no.fremgang.core.SellerId;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a seller may ask for: everything kept about the seller, and that it be erased. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Privacy", description = "Access to, and erasure of, everything kept about a seller.")
class PrivacyController {
  private static final String ZIP = "application/zip";

  private final SellerExports exports;
  private final Erasures erasures;
  private final JsonMapper json;

  PrivacyController(SellerExports exports, Erasures erasures, JsonMapper json) {
    this.exports = exports;
    this.erasures = erasures;
    this.json = json;
  }

  @GetMapping(path = "/sellers/{id}/export", produces = ZIP)
  @Operation(
      summary = "Everything kept about one seller, as a zip (GDPR art. 15)",
      description =
          "README.txt in it tells, in both languages, what each file is. For the seller and the"
              + " administrator; notes of sessions are in it only when the seller asks. What is in"
              + " it stood so at one moment.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<InputStreamResource> export(Viewer viewer, @PathVariable String id)
      throws IOException {
    SellerId seller = SellerIds.of(id);
    boolean toSelf = viewer.isSelf(seller.value());
    Path file = Files.createTempFile("fremgang-export-", ".zip");
    boolean handedOver = false;
    try {
      try (OutputStream out = Files.newOutputStream(file);
          ExportZip zip = new ExportZip(out, json)) {
        zip.readme(toSelf);
        exports.handOut(seller, toSelf, zip);
      }
      // Gone from the disk when it has been sent, or the process ends.
      InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      handedOver = true;
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(ZIP))
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("fremgang-export.zip").build().toString())
          .body(new InputStreamResource(in));
    } finally {
      if (!handedOver) {
        Files.deleteIfExists(file);
      }
    }
  }

  @DeleteMapping("/sellers/{id}")
  @Operation(
      summary = "Erases everything kept about one seller (GDPR art. 17); cannot be undone",
      description =
          "All of it or nothing. `confirm` repeats the id. What the figures of colleagues rest on"
              + " stays under a random pseudonym. Rows of the seller in later imports are left out."
              + " Keep the tombstone beside the backups: docs/operation.md.")
  Erasures.Receipt erase(
      @PathVariable String id, @RequestParam(required = false) @Nullable String confirm) {
    SellerId seller = SellerIds.of(id);
    if (!seller.value().equals(confirm)) {
      throw new UnusableRequest(
          List.of(
              UnusableRequest.fault(
                  "confirm",
                  new Text(
                      "confirm does not repeat the id; nothing was erased.",
                      "confirm gjentar ikke id-en. Ingenting er slettet."),
                  new Text(
                      "Erasing cannot be undone. If it is meant, add ?confirm= with the id.",
                      "Sletting kan ikke angres. Er det meningen, legg til ?confirm= med"
                          + " id-en."))));
    }
    return erasures.erase(seller);
  }

  @GetMapping("/erasures")
  @Operation(
      summary = "Every erasure so far, without naming anybody",
      description = "Keep the answer beside the backups: `POST` it after restoring an older one.")
  List<Erasures.Line> all() {
    return erasures.all();
  }

  /**
   * @param erasedAt not looked at; the lines can be sent as they were read
   */
  record Again(@Nullable String tombstone, @Nullable String erasedAt) {}

  @PostMapping("/erasures")
  @Operation(
      summary = "Erases again whoever had been erased when the lines were read",
      description =
          "For after an older backup was restored. The body is what `GET` answered before. Answers"
              + " with what was erased; nothing where all of it was erased already.")
  List<Erasures.Receipt> again(@RequestBody List<Again> lines) {
    Set<String> tombstones = new TreeSet<>();
    for (Again line : lines) {
      if (line.tombstone() == null) {
        throw new UnusableRequest(
            "tombstone",
            new Text("A line has no tombstone.", "En linje mangler tombstone."),
            new Text(
                "Send the lines as GET answers them.", "Send linjene slik GET svarer med dem."));
      }
      tombstones.add(line.tombstone());
    }
    return erasures.again(tombstones);
  }
}
