package no.fremgang.observation;

import no.fremgang.core.Place;
import org.jspecify.annotations.Nullable;

/** A row of named values, from whatever format; columns by their position in the layout. */
public interface Row {
  /** The value without surrounding blanks; null where the row has no such column at all. */
  @Nullable String value(int column);

  /** Where the value of the column begins. */
  Place place(int column);

  /** Number of the line (or of the row, where there are no lines), from 1. */
  int line();

  /** Whether a column the whole input lacks has been told of already, so that no row repeats it. */
  default boolean isMissingColumnTold() {
    return false;
  }
}
