package no.fremgang.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Lays uploads into a folder of their own, within the size limit, and clears it away afterwards. */
@Component
class Uploads {
  private static final int BLOCK = 64 * 1024;
  private final long limitBytes;

  Uploads(@Value("${fremgang.upload.max-size}") DataSize limit) {
    this.limitBytes = limit.toBytes();
  }

  @FunctionalInterface
  interface Use<T> {
    T of(Path upload) throws IOException;
  }

  <T> T withZip(InputStream body, Use<T> use) throws IOException {
    return withFolder(
        folder -> {
          Path zip = folder.resolve("data-set.zip");
          copy(body, zip);
          return use.of(zip);
        });
  }

  /** One zip, or the CSV files under their own names. */
  <T> T withParts(List<MultipartFile> parts, Use<T> use) throws IOException {
    return withFolder(
        folder -> {
          if (parts.size() == 1 && name(parts.get(0)).endsWith(".zip")) {
            return withZip(parts.get(0).getInputStream(), use);
          }
          for (MultipartFile part : parts) {
            try (InputStream body = part.getInputStream()) {
              copy(body, folder.resolve(name(part)));
            }
          }
          return use.of(folder);
        });
  }

  /** The file name without any path; a browser may send one. */
  private static String name(MultipartFile part) {
    String given = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    if (!name.matches("[\\w][\\w .-]{0,99}")) {
      throw new UnusableRequest(
          "file", "A part has the file name \"" + name + "\".", "Name each part as in the contract, such as sellers.csv.");
    }
    return name;
  }

  private void copy(InputStream body, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target)) {
      byte[] block = new byte[BLOCK];
      long size = 0;
      for (int read = body.read(block); read >= 0; read = body.read(block)) {
        size += read;
        if (size > limitBytes) {
          throw new UploadTooLarge(limitBytes);
        }
        file.write(block, 0, read);
      }
    }
  }

  private static <T> T withFolder(Use<T> use) throws IOException {
    Path folder = Files.createTempDirectory("fremgang-upload");
    try {
      return use.of(folder);
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
