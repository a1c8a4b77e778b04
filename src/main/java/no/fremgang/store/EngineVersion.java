package no.fremgang.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Names the program that makes plans by its version and by the content of its own classes: two
 * builds of one snapshot differ if their code does. Says nothing of the libraries, which the
 * version of a release fixes.
 */
record EngineVersion(String value) {
  private static final String CLASSES = "classpath*:no/fremgang/%s/**/*.class";
  private static final String[] STAGES = {
    "core",
    "catalogue",
    "observation",
    "factor",
    "expectation",
    "gap",
    "perception",
    "rule",
    "diagnosis",
    "coaching",
    "assessment"
  };

  static EngineVersion ofThisProgram() {
    String version =
        Optional.ofNullable(EngineVersion.class.getPackage().getImplementationVersion())
            .orElse("development");
    return new EngineVersion(version + "+" + hash());
  }

  private static String hash() {
    try {
      MessageDigest digest = Hashes.sha256();
      PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
      for (String stage : STAGES) {
        Resource[] classes = resources.getResources(CLASSES.formatted(stage));
        Arrays.sort(classes, Comparator.comparing(c -> String.valueOf(c.getFilename())));
        for (Resource one : classes) {
          try (InputStream bytes = one.getInputStream()) {
            digest.update(bytes.readAllBytes());
          }
        }
      }
      return Hashes.shortened(digest);
    } catch (IOException e) {
      throw new UncheckedIOException("The program cannot read its own classes", e);
    }
  }
}
