package no.fremgang.assessment;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;

/**
 * One version of a company's observations, taken over whole.
 *
 * @param version names the version, unique among the data sets of a store
 * @param rows data rows read per file
 */
public record DataSet(String version, Observations observations, SortedMap<InputFile, Long> rows) {
  public DataSet(String version, Observations observations, Map<InputFile, Long> rows) {
    this(version, observations, new TreeMap<>(rows));
  }
}
