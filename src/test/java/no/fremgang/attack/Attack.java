package no.fremgang.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.Supplier;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;

/**
 * A pack meant to do harm.
 *
 * @param code of the fault that refuses it
 */
record Attack(String name, String code, Supplier<PackFiles> pack) {
  static Attack zip(String name, String code, Supplier<byte[]> zip) {
    return new Attack(name, code, () -> PackFiles.fromZip(new ByteArrayInputStream(zip.get())));
  }

  /** A sound pack with one file instead of its own. */
  static Attack file(String name, String code, String path, Supplier<String> content) {
    return bytes(name, code, path, () -> content.get().getBytes(UTF_8));
  }

  static Attack bytes(String name, String code, String path, Supplier<byte[]> content) {
    return new Attack(
        name,
        code,
        () -> {
          Map<String, byte[]> files = EngagedWonPack.bytes();
          files.put(path, content.get());
          return PackFiles.of(files);
        });
  }

  /** A sound pack with one text in it replaced. */
  static Attack edit(String name, String code, String path, String old, String replacement) {
    return new Attack(name, code, () -> EngagedWonPack.with(path, old, replacement));
  }

  @Override
  public String toString() {
    return name + " → " + code;
  }
}
