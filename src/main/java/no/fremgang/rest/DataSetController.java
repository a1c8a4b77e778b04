package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.core.Fault;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.InputSource;
import no.fremgang.observation.csv.ReadDataSet;
import no.fremgang.observation.csv.ReadOptions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/v1/data-sets")
@Tag(name = "Data sets")
class DataSetController {
  private final DataSets dataSets;
  private final ActivePack activePack;

  DataSetController(DataSets dataSets, ActivePack activePack) {
    this.dataSets = dataSets;
    this.activePack = activePack;
  }

  /** What was read: rows per file, and what deserves notice. */
  record Receipt(
      String id,
      boolean dryRun,
      int sellers,
      SortedMap<String, Long> rows,
      List<Problems.ErrorLine> notices) {}

  @PostMapping(
      consumes = {
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(
      summary = "Takes a data set over, as a zip of CSV files",
      description = "All faults come at once as 422, and then nothing is taken over.")
  ResponseEntity<Receipt> zip(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    return receive(
        DataSetReader.readZip(request.getInputStream(), schema(), ReadOptions.forUpload()), dryRun);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Takes a data set over, as multipart CSV files or one zip")
  ResponseEntity<Receipt> parts(
      MultipartHttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    List<MultipartFile> parts =
        request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
    if (parts.isEmpty()) {
      throw new UnusableRequest(
          "file", "The request has no file.", "Send sellers.csv and the other files, or one zip.");
    }
    return receive(read(parts), dryRun);
  }

  private ReadDataSet read(List<MultipartFile> parts) throws IOException {
    if (parts.size() == 1 && UploadNames.of(parts.get(0)).endsWith(".zip")) {
      return DataSetReader.readZip(
          parts.get(0).getInputStream(), schema(), ReadOptions.forUpload());
    }
    Map<String, InputSource> files = new LinkedHashMap<>();
    for (MultipartFile part : parts) {
      String name = UploadNames.of(part);
      if (files.put(name, part::getInputStream) != null) {
        throw new UnusableRequest(
            "file", "\"" + name + "\" was sent twice.", "Send each file once.");
      }
    }
    return DataSetReader.readFiles(files, schema(), ReadOptions.forUpload());
  }

  private DataSetSchema schema() {
    return DataSetSchema.of(activePack.get().pack().catalogue());
  }

  private ResponseEntity<Receipt> receive(ReadDataSet read, boolean dryRun) {
    DataSet dataSet = new DataSet(UUID.randomUUID().toString(), read.observations(), read.rows());
    if (!dryRun) {
      dataSets.takeOver(dataSet);
    }
    return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.CREATED)
        .body(receipt(dataSet, dryRun, read.notices()));
  }

  private static Receipt receipt(DataSet dataSet, boolean dryRun, List<Fault> notices) {
    SortedMap<String, Long> rows = new TreeMap<>();
    for (Map.Entry<InputFile, Long> file : dataSet.rows().entrySet()) {
      rows.put(file.getKey().fileName(), file.getValue());
    }
    return new Receipt(
        dataSet.version(),
        dryRun,
        dataSet.observations().sellers().size(),
        rows,
        notices.stream().map(Problems.ErrorLine::of).toList());
  }
}
