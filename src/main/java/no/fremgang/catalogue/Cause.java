package no.fremgang.catalogue;

import java.util.List;
import java.util.Locale;
import no.fremgang.core.Text;

/** A cause that can explain a missed target; not always a skill. */
public record Cause(String id, Kind kind, Text name, List<Alignment> alignment) {
  public Cause {
    alignment = List.copyOf(alignment);
  }

  public enum Kind {
    SKILL,
    OUTSIDE,
    ORGANISATION,
    DATA,
    SITUATION;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a skill relates to one in an outside framework such as ESCO. */
  public record Alignment(String framework, String uri, String label, Relation relation) {}

  public enum Relation {
    EXACT,
    NEAREST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
