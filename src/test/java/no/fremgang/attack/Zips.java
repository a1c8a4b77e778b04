package no.fremgang.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.catalogue.EngagedWonPack;

/** Zips as nobody's tool makes them. */
final class Zips {
  private static final String LIST_ENTRY = "PK\u0001\u0002";

  private Zips() {}

  static byte[] of(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The sound pack and one more file. */
  static byte[] with(String path, byte[] content) {
    Map<String, byte[]> files = new LinkedHashMap<>(EngagedWonPack.bytes());
    files.put(path, content);
    return of(files);
  }

  static byte[] with(String path, String content) {
    return with(path, content.getBytes(UTF_8));
  }

  /** Every place the name stands in is overwritten with another of the same length. */
  static byte[] renamed(byte[] zip, String name, String other) {
    return bytes(text(zip).replace(latin(name), latin(other)));
  }

  /** Only the list at the end tells the other name. */
  static byte[] renamedInList(byte[] zip, String name, String other) {
    String text = text(zip);
    int list = text.indexOf(LIST_ENTRY);
    return bytes(text.substring(0, list) + text.substring(list).replace(latin(name), latin(other)));
  }

  /** The list says that the file is a symbolic link. */
  static byte[] asLink(byte[] zip, String name) {
    return marked(zip, name, 41, (char) 0xA1);
  }

  /** The list says that the file is encrypted. */
  static byte[] asEncrypted(byte[] zip, String name) {
    return marked(zip, name, 8, (char) 1);
  }

  private static byte[] marked(byte[] zip, String name, int offset, char sign) {
    String text = text(zip);
    int entry = text.lastIndexOf(LIST_ENTRY, text.lastIndexOf(latin(name)));
    int at = entry + offset;
    return bytes(text.substring(0, at) + sign + text.substring(at + 1));
  }

  private static String latin(String name) {
    return new String(name.getBytes(UTF_8), ISO_8859_1);
  }

  private static String text(byte[] zip) {
    return new String(zip, ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
