package no.fremgang.observation.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import no.fremgang.core.Message;
import no.fremgang.core.Text;
import no.fremgang.observation.Shown;

/** Why a file could not be read, in words; the exceptions of {@code java.nio} only name a path. */
final class IoReason {
  private IoReason() {}

  /** What the system itself says of a failure stays in its words. */
  static Text of(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return Message.words("data.io.gone");
    }
    if (exception instanceof AccessDeniedException) {
      return Message.words("data.io.denied");
    }
    if (exception instanceof EOFException) {
      return Message.words("data.io.short");
    }
    if (exception instanceof Damaged) {
      return Message.words("data.io.damaged");
    }
    String message = exception.getMessage();
    return message == null || message.isBlank()
        ? Message.words("data.io.failed")
        : Text.each(told -> Shown.plain(message, 200));
  }
}
