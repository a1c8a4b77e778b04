package no.fremgang.rest;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says where a JSON body breaks off, without echoing what was in it. */
final class UnreadableBody {
  private UnreadableBody() {}

  static String explain(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof JacksonException json) {
      return json.getOriginalMessage() + place(json.getLocation());
    }
    return "Send a JSON body; see /openapi.json for its form.";
  }

  private static String place(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
