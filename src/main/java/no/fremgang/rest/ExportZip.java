package no.fremgang.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.fremgang.assessment.SellerRecords;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Files about a seller in a zip, JSON laid out for reading. */
final class ExportZip implements SellerRecords.Package, AutoCloseable {
  private final ZipOutputStream zip;
  private final ObjectWriter json;

  ExportZip(OutputStream out, JsonMapper json) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.json = json.writerWithDefaultPrettyPrinter();
  }

  /** What each file is, and that notes are left out where they are. */
  void readme(boolean toSelf) throws IOException {
    try (InputStream text =
        new ClassPathResource(toSelf ? "export/readme-seller.txt" : "export/readme-others.txt")
            .getInputStream()) {
      text("README.txt", new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void text(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void json(String name, Object content) throws IOException {
    text(name, json.writeValueAsString(content));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
