package no.fremgang.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Faults;

/** Another company's pack, to be read as it is or with one file spoilt. */
public final class EngagedWonPack {
  public static final PackFiles FILES =
      PackFiles.from(Path.of("src/test/resources/packs/engaged-won"));

  private EngagedWonPack() {}

  public static Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new TreeMap<>();
    FILES.texts().forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return bytes;
  }

  public static PackFiles with(String path, String old, String replacement) {
    Map<String, byte[]> bytes = bytes();
    String text = FILES.text(path).orElseThrow();
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " holds no \"" + old + "\"");
    }
    bytes.put(path, text.replace(old, replacement).getBytes(UTF_8));
    return PackFiles.of(bytes);
  }

  static Faults faultsWith(String path, String old, String replacement) {
    Faults faults = new Faults();
    CatalogueReader.read(with(path, old, replacement), faults);
    return faults;
  }
}
