package no.fremgang.catalogue.yaml;

import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/**
 * A single value. Nothing is guessed from its looks: {@code no} and {@code 010} are the texts they
 * are written as until somebody asks for a number or a truth value.
 *
 * @param style how it is written; decides where its characters stand
 */
public record YamlScalar(Place place, String text, Style style) implements YamlNode {
  /** How the value is written in the file. */
  public enum Style {
    PLAIN,
    QUOTED,
    BLOCK
  }

  @Override
  public Text describe() {
    return Message.words(isEmpty() ? "nothing" : "a-text");
  }

  public boolean isEmpty() {
    return style == Style.PLAIN && text.isEmpty();
  }

  /**
   * Where the character at the offset stands, for a value on one line without escapes; the start of
   * the value where that cannot be told.
   */
  public Place placeOf(int offset) {
    if (style == Style.BLOCK) {
      return place;
    }
    int opening = style == Style.QUOTED ? 1 : 0;
    return new Place(place.file(), place.line(), place.column() + opening + offset);
  }
}
