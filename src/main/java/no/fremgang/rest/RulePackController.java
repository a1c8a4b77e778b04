package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.PackLife.HandedIn;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.StoredPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.rest.RulePackLines.ActiveLine;
import no.fremgang.rest.RulePackLines.PackLine;
import no.fremgang.rest.RulePackLines.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-packs")
@Tag(
    name = "Rule packs",
    description =
        "Hand a pack in, try it, have it approved, activate it, roll back. Where a version stands"
            + " in an address, the hash of a pack may stand too. Faults are told in the language"
            + " of `Accept-Language`, nb or en.")
class RulePackController {
  private final PackLife life;
  private final RulePacks packs;

  RulePackController(PackLife life, RulePacks packs) {
    this.life = life;
    this.packs = packs;
  }

  @GetMapping
  @Operation(
      summary = "The rule packs handed in so far, newest first",
      description =
          "At most `limit` after the one with the hash `cursor`. A `Link` header with"
              + " `rel=\"next\"` names the next page where there is one.")
  ResponseEntity<List<PackLine>> all(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack inForce,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    List<PackLine> found =
        Pages.after(packs.all(), cursor, StoredPack::hash).stream()
            .map(pack -> PackLine.of(pack, inForce.hash()))
            .toList();
    return Pages.answer(found, most, PackLine::hash);
  }

  @GetMapping("/active")
  @Operation(
      summary = "The pack in force, since when, and the last pack that was refused",
      description = "`activations` lists what was in force when, newest first.")
  ActiveLine active(
      @RequestAttribute(ActivePack.IN_FORCE_OF_REQUEST) InForce inForce,
      HttpServletRequest request) {
    return ActiveLine.of(inForce, packs, Languages.of(request));
  }

  @PostMapping(
      consumes = {
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(
      summary = "Checks, tests and keeps a rule pack, as a zip of its folder",
      description =
          "201 for a new version, 200 for content that is kept already, 409 if the version stands"
              + " for other content, 422 with all faults or all tests that failed. It becomes"
              + " active by activation only.")
  ResponseEntity<Report> handIn(HttpServletRequest request, @Nullable Principal person) {
    HandedIn handedIn = life.handIn(() -> zip(request), People.name(person));
    Report report = Report.of(handedIn, life.inForce().pack().hash(), Languages.of(request));
    return ResponseEntity.status(handedIn.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/v1/rule-packs/" + handedIn.pack().version()))
        .body(report);
  }

  private static PackFiles zip(HttpServletRequest request) {
    try {
      return PackFiles.fromZip(request.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off", e);
    }
  }

  @GetMapping("/{version}")
  @Operation(summary = "One rule pack")
  PackLine one(@PathVariable String version) {
    return PackLine.of(life.withReference(version), life.inForce().pack().hash());
  }

  @GetMapping(path = "/{version}/files", produces = "application/zip")
  @Operation(summary = "The files of a rule pack, as a zip")
  ResponseEntity<byte[]> files(@PathVariable String version) {
    String hash = life.withReference(version).hash();
    byte[] zip = packs.files(hash).orElseThrow().toZip();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules.zip\"")
        .body(zip);
  }

  @PostMapping("/{version}/approval")
  @Operation(
      summary = "Approves a rule pack somebody else handed in",
      description = "409 for the person who handed it in.")
  PackLine approve(@PathVariable String version, @Nullable Principal person) {
    return PackLine.of(life.approve(version, People.name(person)), life.inForce().pack().hash());
  }

  @PostMapping("/{version}/activation")
  @Operation(
      summary = "Makes a rule pack the active one; also rolls back to an earlier one",
      description =
          "Requests that began before are served with the pack they began with. 409 while the"
              + " pack waits for approval.")
  ActiveLine activate(
      @PathVariable String version,
      @Nullable Principal person,
      HttpServletRequest request,
      HttpServletResponse response) {
    InForce inForce = life.activate(version, People.name(person));
    RulePackVersionHeader.name(inForce.pack(), response);
    return ActiveLine.of(inForce, packs, Languages.of(request));
  }
}
