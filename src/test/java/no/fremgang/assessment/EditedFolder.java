package no.fremgang.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.fremgang.catalogue.PackFiles;

/** A folder in which a trainer edits a pack. */
final class EditedFolder {
  private EditedFolder() {}

  static void write(Path folder, PackFiles pack) throws IOException {
    for (Map.Entry<String, String> file : pack.texts().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
