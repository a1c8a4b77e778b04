package no.fremgang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fremgang.demo.CompanyGenerator;
import no.fremgang.demo.CompanySpec;

/** Companies of twelve months with every file, written once under {@code target}. */
final class MadeUpCompany {
  private static final long SEED = 7;

  private MadeUpCompany() {}

  static Path of(int sellers) throws IOException {
    Path folder = Path.of("target", "companies", sellers + "-sellers");
    if (!Files.isDirectory(folder)) {
      Path draft = Path.of("target", "companies", sellers + "-sellers.part");
      CompanyGenerator.generate(CompanySpec.of(sellers, 12, SEED), draft);
      Files.move(draft, folder);
    }
    return folder;
  }
}
