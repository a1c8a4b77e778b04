package no.fremgang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;

/** The rule pack a command works with. */
final class RulesFolder {
  private static final Path HERE = Path.of("rules");

  private RulesFolder() {}

  /**
   * The files of the given pack, else of the one in {@code ./rules}, else of the one in the jar.
   *
   * @throws no.fremgang.core.InputRejected if there is no such folder, or no pack in it
   */
  static PackFiles files(@Nullable Path folder) {
    if (folder != null) {
      return PackFiles.from(folder);
    }
    return Files.isDirectory(HERE) ? PackFiles.from(HERE) : RunningPack.product();
  }
}
