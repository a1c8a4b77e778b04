package no.fremgang.assessment;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;

/**
 * A folder somebody edits while the service runs. A change is taken over once two looks in a row
 * saw the same, so that no half-written state counts; what has faults is rejected, and the pack in
 * force stays. Looks come from one thread.
 */
public final class WatchedFolder {
  private static final Logger LOG = System.getLogger(WatchedFolder.class.getName());

  private final Path folder;
  private final String by;
  private final PackLife life;
  private Sight settled;
  private Sight last;

  /** What a look saw: a pack by its content, or what made it none. */
  private record Sight(String hash, List<Fault> faults) {}

  public WatchedFolder(Path folder, String by, PackLife life) {
    this.folder = folder;
    this.by = by;
    this.life = life;
    this.settled = sight().orElseGet(() -> new Sight("", List.of()));
    this.last = settled;
  }

  /** Looks at the folder once and takes over what has settled since it changed. */
  public void look() {
    sight().ifPresent(this::saw);
  }

  private void saw(Sight now) {
    boolean moving = !now.equals(last);
    last = now;
    if (moving || now.equals(settled)) {
      return;
    }
    settled = now;
    takeOver();
  }

  private void takeOver() {
    try {
      life.takeOver(() -> PackFiles.from(folder), by);
    } catch (InputRejected rejected) {
      LOG.log(
          Level.WARNING,
          "The change of {0} is not taken over; the pack in force stays. {1}",
          folder,
          rejected.getMessage());
    }
  }

  /** Empty while files come and go under the look. */
  private Optional<Sight> sight() {
    try {
      return Optional.of(new Sight(PackFiles.from(folder).hash(), List.of()));
    } catch (InputRejected unreadable) {
      return Optional.of(new Sight("", unreadable.faults()));
    } catch (UncheckedIOException moving) {
      return Optional.empty();
    }
  }
}
