package no.fremgang.assessment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import no.fremgang.observation.InputFile;

/**
 * Files that were handed in together.
 *
 * @param id names the files by their content: the same files twice are one import
 * @param sellers sellers of the data set as it was with this import on top
 * @param rows rows taken over per file
 */
public record DataImport(String id, int sellers, Map<InputFile, Long> rows) {
  public DataImport {
    Map<InputFile, Long> ordered = new EnumMap<>(InputFile.class);
    ordered.putAll(rows);
    rows = Collections.unmodifiableMap(ordered);
  }
}
