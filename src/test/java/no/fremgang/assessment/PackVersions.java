package no.fremgang.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.rule.RuleReader;

/** Versions of another company's pack that conclude different things of the same seller, E04. */
public final class PackVersions {
  /** Shows the cause "winning". */
  public static final PackFiles FIRST = EngagedWonPack.FILES;

  /** Has only faint evidence for it, which is not enough. */
  public static final PackFiles FAINT =
      changed("0.2.0", "speaks strongly for", "speaks faintly for");

  /** Says the same in another word. */
  public static final PackFiles REWORDED = changed("0.3.0", "for being heard", "for listening");

  /** One of its tests fails. */
  public static final PackFiles FAILING =
      changed(
          "0.4.0",
          "was heard\" high]\n        expect: silence",
          "was heard\" low]\n        expect: silence");

  /** Cannot be read. */
  public static final PackFiles FAULTY = changed("0.5.0", "clearly behind", "clearly behynd");

  /** All of them compiled once for all tests. */
  static final RunningPacks COMPILED = new RunningPacks(20);

  private PackVersions() {}

  static RunningPack running(PackFiles files) {
    return COMPILED.of(RuleReader.read(files));
  }

  public static PackFiles changed(String version, String old, String replacement) {
    Map<String, byte[]> bytes = EngagedWonPack.bytes();
    replace(bytes, "pack.yaml", "0.1.0", version);
    replace(bytes, "diagnosis/winning.yaml", old, replacement);
    return PackFiles.of(bytes);
  }

  private static void replace(
      Map<String, byte[]> bytes, String path, String old, String replacement) {
    String text = new String(bytes.getOrDefault(path, new byte[0]), UTF_8);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " holds no \"" + old + "\"");
    }
    bytes.put(path, text.replace(old, replacement).getBytes(UTF_8));
  }
}
