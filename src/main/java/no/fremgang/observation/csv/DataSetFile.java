package no.fremgang.observation.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file as it was given, under whatever name.
 *
 * @param packedBytes size in its zip, or {@link ByteBudget#NOT_PACKED}
 */
record DataSetFile(String name, long packedBytes, InputSource source) {
  static DataSetFile plain(String name, InputSource source) {
    return new DataSetFile(name, ByteBudget.NOT_PACKED, source);
  }

  static DataSetFile packed(ZipFile zip, ZipEntry entry) {
    return new DataSetFile(
        entry.getName(),
        Math.max(1, entry.getCompressedSize()),
        () -> new SumChecked(zip.getInputStream(entry), entry.getCrc()));
  }

  DataSetFile named(String other) {
    return new DataSetFile(other, packedBytes, source);
  }

  InputStream open(ByteBudget budget, String fileName) throws IOException {
    return budget.bounded(fileName, packedBytes, source.open());
  }
}
