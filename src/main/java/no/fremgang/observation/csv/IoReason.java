package no.fremgang.observation.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import no.fremgang.observation.Shown;

/** Why a file could not be read, in words; the exceptions of {@code java.nio} only name a path. */
final class IoReason {
  private IoReason() {}

  static String of(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return "it is not there, or a link to it leads nowhere";
    }
    if (exception instanceof AccessDeniedException) {
      return "reading it is not permitted";
    }
    if (exception instanceof EOFException) {
      return "it ends too early";
    }
    String message = exception.getMessage();
    return message == null || message.isBlank() ? "reading it failed" : Shown.plain(message, 200);
  }
}
