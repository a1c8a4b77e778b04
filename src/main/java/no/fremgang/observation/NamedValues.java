package no.fremgang.observation;

import java.text.Normalizer;
import java.util.Map;
import no.fremgang.core.Place;
import org.jspecify.annotations.Nullable;

/** A row given as names and values, as JSON or a test gives it. */
record NamedValues(FileLayout layout, Map<String, String> values, Place origin, int line)
    implements Row {
  @Override
  public @Nullable String value(int column) {
    @Nullable String value = values.get(layout.name(column));
    return value == null ? null : Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
  }

  @Override
  public Place place(int column) {
    return origin;
  }
}
