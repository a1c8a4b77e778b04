package no.fremgang.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack among the program's resources. A jar is asked for its entries through the URL of
 * pack.yaml, which also works where the jar's loader nests jars in jars (there the platform's zip
 * file system does not).
 */
final class PackResources {
  private PackResources() {}

  static SortedMap<String, byte[]> read(String folder, Faults faults) {
    return read(PackResources.class.getResource("/" + folder + "/pack.yaml"), folder, faults);
  }

  static SortedMap<String, byte[]> read(@Nullable URL packYaml, String folder, Faults faults) {
    if (packYaml == null) {
      Place place = Place.ofFile("classpath:" + folder);
      faults.error(place, Message.of("PACK-001.classpath"));
      return new TreeMap<>();
    }
    try {
      return packYaml.getProtocol().equals("file")
          ? PackFolder.read(folderOf(packYaml.toURI()), faults)
          : fromJar(packYaml, folder + "/");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + packYaml, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not an address: " + packYaml, e);
    }
  }

  private static Path folderOf(URI packYaml) {
    Path parent = Path.of(packYaml).getParent();
    return parent == null ? Path.of("/") : parent;
  }

  private static SortedMap<String, byte[]> fromJar(URL packYaml, String prefix) throws IOException {
    if (!(packYaml.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("neither a file nor in a jar");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    JarFile jar = connection.getJarFile();
    for (JarEntry entry : jar.stream().toList()) {
      if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
        files.put(entry.getName().substring(prefix.length()), content(jar, entry));
      }
    }
    return files;
  }

  private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
