package no.fremgang.rest;

/** An upload beyond the configured limit. */
final class UploadTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UploadTooLarge(long limitBytes) {
    super("An upload has at most " + limitBytes + " bytes (fremgang.upload.max-bytes).");
  }
}
