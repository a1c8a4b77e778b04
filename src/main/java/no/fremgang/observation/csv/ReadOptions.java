package no.fremgang.observation.csv;

import java.util.function.Predicate;

/**
 * How much is read at most, and what becomes of faulty rows.
 *
 * @param skipBadRows leave faulty rows out and list them, instead of refusing the whole set
 * @param maxRowsPerFile rows of one file
 * @param maxFileBytes bytes of one file, unpacked
 * @param maxTotalBytes bytes of all files together, unpacked
 * @param maxFiles files, whether they are read or not
 * @param maxCompressionRatio unpacked over packed bytes of a file of more than 16 MB in a zip
 * @param maxFieldChars characters of one field, at least 200
 * @param maxFaultsListed faults listed one by one; the rest is counted
 * @param leftOut sellers whose rows are not taken in, told as a notice: their data were erased
 */
public record ReadOptions(
    boolean skipBadRows,
    long maxRowsPerFile,
    long maxFileBytes,
    long maxTotalBytes,
    int maxFiles,
    int maxCompressionRatio,
    int maxFieldChars,
    int maxFaultsListed,
    Predicate<String> leftOut) {
  private static final Predicate<String> NOBODY = seller -> false;
  private static final long MEGABYTE = 1L << 20;

  public ReadOptions {
    if (maxFieldChars < 200 || maxFaultsListed < 1) {
      throw new IllegalArgumentException("Too narrow limits for reading anything");
    }
  }

  public ReadOptions(
      boolean skipBadRows,
      long maxRowsPerFile,
      long maxFileBytes,
      long maxTotalBytes,
      int maxFiles,
      int maxCompressionRatio,
      int maxFieldChars,
      int maxFaultsListed) {
    this(
        skipBadRows,
        maxRowsPerFile,
        maxFileBytes,
        maxTotalBytes,
        maxFiles,
        maxCompressionRatio,
        maxFieldChars,
        maxFaultsListed,
        NOBODY);
  }

  /** For a company's own files on the command line. */
  public static ReadOptions defaults() {
    return new ReadOptions(
        false, 50_000_000, 4096 * MEGABYTE, 8192 * MEGABYTE, 100, 200, 20_000, 1_000);
  }

  /** For what comes over the network. */
  public static ReadOptions forUpload() {
    return new ReadOptions(
        false, 10_000_000, 512 * MEGABYTE, 1024 * MEGABYTE, 100, 200, 20_000, 1_000);
  }

  public ReadOptions withSkipBadRows(boolean skip) {
    return new ReadOptions(
        skip,
        maxRowsPerFile,
        maxFileBytes,
        maxTotalBytes,
        maxFiles,
        maxCompressionRatio,
        maxFieldChars,
        maxFaultsListed,
        leftOut);
  }

  public ReadOptions leavingOut(Predicate<String> sellers) {
    return new ReadOptions(
        skipBadRows,
        maxRowsPerFile,
        maxFileBytes,
        maxTotalBytes,
        maxFiles,
        maxCompressionRatio,
        maxFieldChars,
        maxFaultsListed,
        sellers);
  }
}
