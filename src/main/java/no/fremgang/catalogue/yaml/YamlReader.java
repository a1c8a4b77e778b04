package no.fremgang.catalogue.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fremgang.catalogue.PackLimits;
import no.fremgang.catalogue.Signs;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML file strictly; all that the file does wrong is reported with line and column. */
public final class YamlReader {
  private final String path;
  private final Faults faults;
  private final Iterator<Event> events;
  private int nodes;

  private YamlReader(String path, Iterator<Event> events, Faults faults) {
    this.path = path;
    this.events = events;
    this.faults = faults;
  }

  /**
   * The one document of the file.
   *
   * @param path the file's name in messages
   * @return empty, and a fault, if the text is no YAML, empty, or too deep or large; other faults
   *     leave the rest readable
   */
  public static Optional<YamlNode> read(String path, String text, Faults faults) {
    if (hasTab(path, text, faults)) {
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(path).setCodePointLimit(Integer.MAX_VALUE).build();
    Iterator<Event> events = new Parse(settings).parseString(text).iterator();
    try {
      return new YamlReader(path, events, faults).document();
    } catch (MarkedYamlEngineException e) {
      faults.error(placeOf(path, e), Message.of("PACK-020", SyntaxWords.of(e)));
    } catch (YamlEngineException e) {
      faults.error(
          Place.ofFile(path), Message.of("PACK-020.unmarked", String.valueOf(e.getMessage())));
    } catch (TooMuch e) {
      faults.error(e.place, e.problem);
    }
    return Optional.empty();
  }

  /** As {@link #read}, for a file whose top must be keys with values. */
  public static Optional<YamlMapping> readMapping(String path, String text, Faults faults) {
    Optional<YamlNode> node = read(path, text, faults);
    if (node.isPresent() && !(node.get() instanceof YamlMapping)) {
      faults.error(node.get().place(), Message.of("PACK-024.top", node.get().describe()));
    }
    return node.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final transient Message problem;

    TooMuch(Place place, Message problem) {
      super(problem.code(), null, false, false);
      this.place = place;
      this.problem = problem;
    }
  }

  private static boolean hasTab(String path, String text, Faults faults) {
    boolean found = false;
    int lineNumber = 0;
    for (String line : text.split("\n", -1)) {
      lineNumber++;
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        found = true;
        Place place = new Place(path, lineNumber, tab + 1);
        faults.error(place, Message.of("PACK-028"));
      }
    }
    return found;
  }

  private static Place placeOf(String path, MarkedYamlEngineException e) {
    return e.getProblemMark()
        .or(e::getContextMark)
        .map(m -> new Place(path, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.ofFile(path));
  }

  private Optional<YamlNode> document() {
    events.next();
    Event first = events.next();
    if (!(first instanceof DocumentStartEvent)) {
      faults.error(Place.ofFile(path), Message.of("PACK-022"));
      return Optional.empty();
    }
    YamlNode root = node(events.next(), 1);
    events.next();
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      faults.error(place(after), Message.of("PACK-020.document"));
    }
    return Optional.of(root);
  }

  private YamlNode node(Event event, int depth) {
    if (++nodes > PackLimits.VALUES) {
      throw new TooMuch(place(event), Message.of("PACK-029", PackLimits.VALUES));
    }
    if (depth > PackLimits.DEPTH) {
      throw new TooMuch(place(event), Message.of("PACK-029.deep", PackLimits.DEPTH));
    }
    refuseMachinery(event);
    return switch (event.getEventId()) {
      case MappingStart -> mapping(event, depth);
      case SequenceStart -> sequence(event, depth);
      case Scalar -> scalar((ScalarEvent) event);
      default -> new YamlScalar(place(event), "", YamlScalar.Style.PLAIN);
    };
  }

  private void refuseMachinery(Event event) {
    if (event instanceof AliasEvent) {
      faults.error(place(event), Message.of("PACK-030.alias"));
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      faults.error(place(event), Message.of("PACK-030.anchor"));
    }
    boolean tagged =
        event instanceof ScalarEvent s && s.getTag().isPresent()
            || event instanceof CollectionStartEvent c && c.getTag().isPresent();
    if (tagged) {
      faults.error(place(event), Message.of("PACK-030.tag"));
    }
  }

  private YamlMapping mapping(Event start, int depth) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlNode key = node(e, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof YamlScalar scalar)) {
        faults.error(key.place(), Message.of("PACK-024.key", key.describe()));
      } else if (!keys.add(scalar.text())) {
        faults.error(scalar.place(), Message.of("PACK-031", scalar.text()));
      } else {
        entries.add(new YamlMapping.Entry(scalar, value));
      }
    }
    return new YamlMapping(place(start), entries);
  }

  private YamlSequence sequence(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new YamlSequence(place(start), items);
  }

  private YamlScalar scalar(ScalarEvent event) {
    String text = event.getValue();
    if (text.length() > PackLimits.TEXT_LETTERS) {
      throw new TooMuch(
          place(event), Message.of("PACK-029.text", text.length(), PackLimits.TEXT_LETTERS));
    }
    if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      Signs.check(place(event), text, faults); // an escape may stand for any sign
    }
    return new YamlScalar(place(event), text, style(event.getScalarStyle()));
  }

  private static YamlScalar.Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> YamlScalar.Style.QUOTED;
      case LITERAL, FOLDED -> YamlScalar.Style.BLOCK;
      default -> YamlScalar.Style.PLAIN;
    };
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(m -> new Place(path, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.ofFile(path));
  }
}
