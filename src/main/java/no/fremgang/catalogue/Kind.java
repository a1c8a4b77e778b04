package no.fremgang.catalogue;

import java.util.Locale;
import no.fremgang.core.Message;
import no.fremgang.core.Text;

/** What a catalogue defines. */
public enum Kind {
  STAGE,
  FACTOR,
  QUESTION,
  CAUSE,
  ACTION,
  /** A row that says which cause an action is for. */
  ROW,
  PARAMETER;

  /** Such as "factor". */
  public Text word() {
    return Message.words(name().toLowerCase(Locale.ROOT));
  }

  /** Such as "the factor". */
  Text definite() {
    return Message.words("the." + name().toLowerCase(Locale.ROOT));
  }
}
