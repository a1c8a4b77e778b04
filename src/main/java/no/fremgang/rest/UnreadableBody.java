package no.fremgang.rest;

import java.util.Collection;
import java.util.stream.Collectors;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body breaks off, without echoing what was in it. */
final class UnreadableBody {
  private UnreadableBody() {}

  static Text explain(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof JacksonException json) {
      Text said = said(json);
      Text place = place(json.getLocation());
      return new Text(said.en() + place.en(), said.nb() + place.nb());
    }
    return new Text(
        "Send a JSON body; see /openapi.json for its form.",
        "Send innholdet som JSON; /openapi.json viser formen.");
  }

  private static Text said(JacksonException json) {
    if (json instanceof UnrecognizedPropertyException unknown) {
      String name = "\"" + unknown.getPropertyName() + "\"";
      String known = list(unknown.getKnownPropertyIds());
      return new Text(
          "There is no field " + name + " here. Known: " + known + ".",
          "Det finnes ikke noe felt " + name + " her. Kjente felter: " + known + ".");
    }
    if (json instanceof StreamReadException) {
      return new Text("The body is no JSON.", "Innholdet er ikke JSON.");
    }
    String field = field(json);
    if (json instanceof InvalidFormatException odd
        && odd.getValue() instanceof String text
        && text.indexOf('\0') >= 0) {
      return new Text(
          field + " holds the character U+0000, which no text has.",
          field + " inneholder tegnet U+0000, som ingen tekst har.");
    }
    return new Text(
        (field.isEmpty() ? "The body" : field) + " has another form than /openapi.json describes.",
        (field.isEmpty() ? "Innholdet" : field)
            + " har en annen form enn /openapi.json beskriver.");
  }

  /** Such as {@code goals.0.by}; empty for the body as a whole. */
  private static String field(JacksonException json) {
    return json.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static String list(@Nullable Collection<?> names) {
    return names == null
        ? ""
        : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static Text place(@Nullable TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return new Text("", "");
    }
    String where = location.getLineNr() + ", %s " + location.getColumnNr() + ")";
    return new Text(" (line " + where.formatted("column"), " (linje " + where.formatted("kolonne"));
  }
}
