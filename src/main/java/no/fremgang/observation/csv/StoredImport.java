package no.fremgang.observation.csv;

import java.util.Map;
import no.fremgang.observation.InputFile;

/**
 * An import that was taken over earlier.
 *
 * @param called what faults in its rows call it
 * @param files its files, plain CSV
 */
public record StoredImport(String called, Map<InputFile, InputSource> files) {
  public StoredImport {
    files = Map.copyOf(files);
  }

  /** What faults call the file. */
  String nameOf(InputFile file) {
    return called + "/" + file.fileName();
  }
}
