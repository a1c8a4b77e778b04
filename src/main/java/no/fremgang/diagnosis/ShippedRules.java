package no.fremgang.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules compiled when the program was built: those of the pack in its jar. */
public final class ShippedRules implements CompiledRules {
  /** Folder on the class path; the build writes there. */
  private static final String FOLDER = "/compiled-rules/";

  @Override
  public Optional<byte[]> find(String key) {
    try (InputStream kept = ShippedRules.class.getResourceAsStream(FOLDER + key)) {
      return kept == null ? Optional.empty() : KeptRules.read(kept.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(String key, Supplier<byte[]> compiled) {}
}
