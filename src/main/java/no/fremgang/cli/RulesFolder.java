package no.fremgang.cli;

import java.nio.file.Path;
import no.fremgang.assessment.RunningPack;
import org.jspecify.annotations.Nullable;

/** The rule pack a command works with. */
final class RulesFolder {
  private RulesFolder() {}

  /** The given pack, else the one in {@code ./rules}, else the one in the jar. */
  static RunningPack running(@Nullable Path folder) {
    return folder == null ? RunningPack.nearest() : RunningPack.in(folder);
  }
}
