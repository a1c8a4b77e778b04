package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataChange;
import no.fremgang.assessment.DataImport;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Figures;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownImport;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/v1/data-sets")
@Tag(name = "Data sets")
class DataSetController {
  private static final String ABOUT =
      "All faults come at once as 422, and then nothing is taken over. The import comes on top of"
          + " the earlier ones: its rows take the place of theirs with the same key; with"
          + " `replace=true` it takes the place of all of them. The same files twice are one"
          + " import: 200 instead of 201.";
  private final DataSets dataSets;
  private final Figures figures;
  private final DataSize largest;

  DataSetController(
      DataSets dataSets,
      Figures figures,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.dataSets = dataSets;
    this.largest = largest;
    this.figures = figures;
  }

  /**
   * What was read: rows per file, and what deserves notice.
   *
   * @param id names the import by the content of its files
   * @param dataVersion the data version with this import on top
   * @param repeated the same files were in force already, so nothing changed
   * @param sellers sellers of the data set with this import on top
   */
  record Receipt(
      String id,
      String dataVersion,
      boolean dryRun,
      boolean repeated,
      int sellers,
      SortedMap<String, Long> rows,
      List<Problems.ErrorLine> notices) {}

  @PostMapping(
      consumes = {
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(summary = "Takes an import over, as a zip of CSV files", description = ABOUT)
  ResponseEntity<Receipt> zip(
      HttpServletRequest request,
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean replace)
      throws IOException {
    return receive(
        new DataSetSource.ZipStream(
            new LimitedUpload(request.getInputStream(), request.getContentLengthLong(), largest)),
        pack.schema(),
        dryRun,
        replace,
        Languages.of(request));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Takes an import over, as multipart CSV files or one zip",
      description = ABOUT)
  ResponseEntity<Receipt> parts(
      MultipartHttpServletRequest request,
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean replace)
      throws IOException {
    List<MultipartFile> parts =
        request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
    if (parts.isEmpty()) {
      throw new UnusableRequest(
          "file",
          new Text("The request has no file.", "Forespørselen har ingen fil."),
          new Text(
              "Send sellers.csv and the other files, or one zip.",
              "Send sellers.csv og de andre filene, eller én zip."));
    }
    return receive(source(parts), pack.schema(), dryRun, replace, Languages.of(request));
  }

  private static DataSetSource source(List<MultipartFile> parts) throws IOException {
    if (parts.size() == 1 && UploadNames.of(parts.get(0)).endsWith(".zip")) {
      return new DataSetSource.ZipStream(parts.get(0).getInputStream());
    }
    Map<String, InputSource> files = new LinkedHashMap<>();
    for (MultipartFile part : parts) {
      String name = UploadNames.of(part);
      if (files.put(name, part::getInputStream) != null) {
        throw new UnusableRequest(
            "file",
            new Text("\"" + name + "\" was sent twice.", "\"" + name + "\" ble sendt to ganger."),
            new Text("Send each file once.", "Send hver fil én gang."));
      }
    }
    return new DataSetSource.NamedFiles(files);
  }

  private ResponseEntity<Receipt> receive(
      DataSetSource source,
      DataSetSchema schema,
      boolean dryRun,
      boolean replace,
      Language language)
      throws IOException {
    DataSets.Mode mode = replace ? DataSets.Mode.REPLACE : DataSets.Mode.ADD;
    DataSets.Receipt receipt = taken(source, schema, dryRun, mode);
    boolean changed = !dryRun && !receipt.repeated();
    return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
        .body(told(receipt, dryRun, language));
  }

  private DataSets.Receipt taken(
      DataSetSource source, DataSetSchema schema, boolean dryRun, DataSets.Mode mode)
      throws IOException {
    try {
      return dryRun
          ? dataSets.check(source, mode, schema)
          : dataSets.takeOver(source, mode, schema);
    } catch (InputRejected rejection) {
      figures.importFaults(rejection.faults());
      throw rejection;
    }
  }

  private static Receipt told(DataSets.Receipt receipt, boolean dryRun, Language language) {
    DataImport dataImport = receipt.dataImport();
    return new Receipt(
        dataImport.id(),
        receipt.version(),
        dryRun,
        receipt.repeated(),
        dataImport.sellers(),
        rows(dataImport),
        Problems.ErrorLine.of(receipt.notices(), language));
  }

  private static SortedMap<String, Long> rows(DataImport dataImport) {
    SortedMap<String, Long> rows = new TreeMap<>();
    dataImport.rows().forEach((file, count) -> rows.put(file.fileName(), count));
    return rows;
  }

  /**
   * @param dataVersion the version in force, null where no import is
   * @param imports those in force, newest first
   * @param changes what happened, newest first
   */
  record History(
      @Nullable String dataVersion, List<ImportLine> imports, List<DataChange> changes) {}

  /** An import, and whether it is in force. */
  record ImportLine(String id, boolean inForce, int sellers, SortedMap<String, Long> rows) {}

  @GetMapping
  @Operation(
      summary = "The imports in force and the history of the data",
      description =
          "`changes` is append-only: imports added, put in place of others, or withdrawn, each with"
              + " the data version it led to. At most `limit` of them, older than the one with the"
              + " number `cursor`. A `Link` header with `rel=\"next\"` names the next page where"
              + " there is one.")
  ResponseEntity<History> history(
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Pages.limit(limit);
    List<DataChange> changes = new ArrayList<>(dataSets.changes());
    List<String> inForce = new ArrayList<>(DataChange.inForce(changes));
    Collections.reverse(inForce);
    Collections.reverse(changes);
    Map<String, ImportLine> lines = lines(inForce);
    String version = changes.isEmpty() ? null : changes.get(0).version();
    List<ImportLine> imports =
        inForce.stream().flatMap(id -> Optional.ofNullable(lines.get(id)).stream()).toList();
    List<DataChange> wished =
        changes.stream()
            .filter(change -> cursor == null || change.number() < cursor)
            .limit(most + 1L)
            .toList();
    return Pages.answer(
        wished,
        most,
        change -> Long.toString(change.number()),
        page -> new History(version, imports, page));
  }

  private Map<String, ImportLine> lines(List<String> inForce) {
    Map<String, ImportLine> lines = new HashMap<>();
    for (DataImport one : dataSets.imports()) {
      lines.put(
          one.id(), new ImportLine(one.id(), inForce.contains(one.id()), one.sellers(), rows(one)));
    }
    return lines;
  }

  @GetMapping("/{id}")
  @Operation(summary = "One import, in force or not")
  ImportLine one(@PathVariable String id) {
    ImportLine line = lines(DataChange.inForce(dataSets.changes())).get(id);
    if (line == null) {
      throw new UnknownImport(id);
    }
    return line;
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Withdraws an import: the data are again as they would be without it",
      description =
          "The import and the plans made with it stay in the history. 409 where later imports rest"
              + " on it.")
  DataChange withdraw(
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @PathVariable String id) {
    return dataSets.withdraw(id, pack.schema());
  }
}
