package no.fremgang.rest;

import org.springframework.web.multipart.MultipartFile;

/** File names of uploaded parts. */
final class UploadNames {
  private UploadNames() {}

  /** The file name without any folder; some browsers send one. */
  static String of(MultipartFile part) {
    String given = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
    return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  }
}
