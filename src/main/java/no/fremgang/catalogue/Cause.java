package no.fremgang.catalogue;

import java.util.List;
import java.util.Locale;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A cause that can explain a missed target; not always a skill.
 *
 * @param names the circumstance it names, null for most causes
 */
public record Cause(
    String id, Kind kind, Text name, List<Alignment> alignment, @Nullable Circumstance names) {
  public Cause(String id, Kind kind, Text name, List<Alignment> alignment) {
    this(id, kind, name, alignment, null);
  }

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
