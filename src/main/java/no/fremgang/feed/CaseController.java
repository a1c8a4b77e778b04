package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.StoredPack;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.feed.CasePackage.Association;
import no.fremgang.feed.CasePackage.Document;
import no.fremgang.feed.CasePackage.Item;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/ims/case/v1p1")
@Tag(name = "Skill framework (CASE 1.1)")
class CaseController {
  private final RulePacks packs;
  private final PublicAddress address;

  CaseController(RulePacks packs, PublicAddress address) {
    this.packs = packs;
    this.address = address;
  }

  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    Unknown(String kind, String id) {
      super("There is no " + kind + " of that id");
      this.text =
          new Text(
              "There is no " + kind + " \"" + id + "\". CFDocuments lists the framework.",
              "Det finnes ingen " + kind + " \"" + id + "\". CFDocuments viser rammeverket.");
    }
  }

  record Documents(@JsonProperty("CFDocuments") List<Document> documents) {}

  @GetMapping("/CFDocuments")
  @Operation(summary = "The skill framework of the rule pack in force")
  Documents documents(@RequestAttribute(ActivePack.IN_FORCE_OF_REQUEST) InForce inForce) {
    return new Documents(List.of(standingAlone(inForce)));
  }

  @GetMapping("/CFDocuments/{id}")
  @Operation(summary = "One framework without its skills")
  Document document(
      @RequestAttribute(ActivePack.IN_FORCE_OF_REQUEST) InForce inForce, @PathVariable String id) {
    return known(standingAlone(inForce), "CFDocument", id);
  }

  private static Document known(Document document, String kind, String id) {
    if (!document.identifier().toString().equals(id)) {
      throw new Unknown(kind, id);
    }
    return document;
  }

  private Document standingAlone(InForce inForce) {
    CaseExport export = export(inForce);
    Document document = export.whole().document();
    return document.standingAlone(export.uri("CFPackages", document.identifier()));
  }

  @GetMapping("/CFPackages/{id}")
  @Operation(summary = "A framework with all skills and how they relate")
  CasePackage whole(
      @RequestAttribute(ActivePack.IN_FORCE_OF_REQUEST) InForce inForce, @PathVariable String id) {
    CasePackage whole = export(inForce).whole();
    known(whole.document(), "CFPackage", id);
    return whole;
  }

  @GetMapping("/CFItems/{id}")
  @Operation(summary = "One skill in one language")
  Item item(
      @RequestAttribute(ActivePack.IN_FORCE_OF_REQUEST) InForce inForce, @PathVariable String id) {
    CasePackage whole = export(inForce).whole();
    return whole.items().stream()
        .filter(item -> item.identifier().toString().equals(id))
        .findFirst()
        .map(item -> item.standingAlone(whole.documentLink()))
        .orElseThrow(() -> new Unknown("CFItem", id));
  }

  @GetMapping("/CFAssociations/{id}")
  @Operation(summary = "How a skill relates to another one")
  Association association(
      @RequestAttribute(ActivePack.IN_FORCE_OF_REQUEST) InForce inForce, @PathVariable String id) {
    CasePackage whole = export(inForce).whole();
    return whole.associations().stream()
        .filter(one -> one.identifier().toString().equals(id))
        .findFirst()
        .map(one -> one.standingAlone(whole.documentLink()))
        .orElseThrow(() -> new Unknown("CFAssociation", id));
  }

  private CaseExport export(InForce inForce) {
    RunningPack pack = inForce.pack();
    Instant changed = packs.withHash(pack.hash()).map(StoredPack::at).orElse(inForce.since());
    return new CaseExport(pack.pack(), address.ofRequest(), changed);
  }

  /** Errors in the form CASE gives them (imsx_StatusInfo). */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unknown(Unknown unknown, Locale reader) {
    Language language = Language.ofLocale(reader).orElse(Language.EN);
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .body(
            Map.of(
                "imsx_codeMajor",
                "failure",
                "imsx_severity",
                "error",
                "imsx_description",
                unknown.text.in(language),
                "imsx_codeMinor",
                Map.of(
                    "imsx_codeMinorField",
                    List.of(
                        Map.of(
                            "imsx_codeMinorFieldName", "TargetEndSystem",
                            "imsx_codeMinorFieldValue", "unknownobject")))));
  }
}
