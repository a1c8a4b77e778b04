package no.fremgang.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ids of the numbers in a file of the starter pack. */
public final class ParameterFile {
  private static final String ID = "- id: ";

  private ParameterFile() {}

  public static List<String> ids(String name) {
    try {
      return Files.readAllLines(Path.of("rules/parameters", name)).stream()
          .map(String::strip)
          .filter(line -> line.startsWith(ID))
          .map(line -> line.substring(ID.length()))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
