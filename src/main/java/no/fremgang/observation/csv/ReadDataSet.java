package no.fremgang.observation.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;

/**
 * A data set that was read.
 *
 * @param rows rows taken in per file
 * @param notices what is noteworthy without being wrong
 * @param skippedRows the faults of the rows left out; empty unless bad rows are skipped
 */
public record ReadDataSet(
    Observations observations,
    Map<InputFile, Long> rows,
    List<Fault> notices,
    List<Fault> skippedRows) {
  public ReadDataSet {
    Map<InputFile, Long> ordered = new EnumMap<>(InputFile.class);
    ordered.putAll(rows);
    rows = Collections.unmodifiableMap(ordered);
    notices = List.copyOf(notices);
    skippedRows = List.copyOf(skippedRows);
  }
}
