package no.fremgang.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compiled rules in a folder that only the account the program runs under may write to. Few are
 * kept, those used last.
 */
public final class CompiledRulesFolder implements CompiledRules {
  private static final System.Logger LOG = System.getLogger(CompiledRulesFolder.class.getName());
  private static final int KEPT = 8;
  private static final String DRAFT = ".part";

  private final Path folder;

  /**
   * @param folder made, for its owner alone, when something is kept first
   */
  public CompiledRulesFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> find(String key) {
    Path file = folder.resolve(key);
    try {
      if (isWritableByOthers(folder)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Compiled rules in {0} are not used: others may write to the folder. Run chmod go-w.",
            folder);
        return Optional.empty();
      }
      Optional<byte[]> kept = KeptRules.read(Files.readAllBytes(file));
      if (kept.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
      return kept;
    } catch (NoSuchFileException notKept) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Compiled rules in " + file + " cannot be read.", e);
      return Optional.empty();
    }
  }

  @Override
  public void keep(String key, Supplier<byte[]> compiled) {
    try {
      make(folder);
      Path draft = Files.createTempFile(folder, key, DRAFT);
      try {
        Files.write(draft, KeptRules.written(compiled.get()));
        Files.move(draft, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      forgetAllBut(KEPT);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Compiled rules cannot be kept in " + folder + ".", e);
    }
  }

  private static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean isWritableByOthers(Path folder) throws IOException {
    return isPosix(folder)
        && Files.getPosixFilePermissions(folder).stream()
            .anyMatch(
                permission -> List.of("GROUP_WRITE", "OTHERS_WRITE").contains(permission.name()));
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private void forgetAllBut(int kept) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .sorted(Comparator.comparing(CompiledRulesFolder::used).reversed())
              .skip(kept)
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Instant used(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }
}
