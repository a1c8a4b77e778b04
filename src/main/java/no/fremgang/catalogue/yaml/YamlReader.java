package no.fremgang.catalogue.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fremgang.core.Faults;
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
  /** Deeper than any file of a pack, and no danger to the stack. */
  static final int MAX_DEPTH = 20;

  private static final int MAX_NODES = 200_000;

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
      faults.error("PACK-020", placeOf(path, e), problemOf(e), WAY_OUT_OF_SYNTAX);
    } catch (YamlEngineException e) {
      faults.error(
          "PACK-020", Place.ofFile(path), "is no YAML: " + e.getMessage(), WAY_OUT_OF_SYNTAX);
    } catch (TooMuch e) {
      faults.error("PACK-029", e.place, e.problem, "Split the file, or write it flatter.");
    }
    return Optional.empty();
  }

  /** As {@link #read}, for a file whose top must be keys with values. */
  public static Optional<YamlMapping> readMapping(String path, String text, Faults faults) {
    Optional<YamlNode> node = read(path, text, faults);
    if (node.isPresent() && !(node.get() instanceof YamlMapping)) {
      faults.error(
          "PACK-024",
          node.get().place(),
          "the file is " + node.get().describe() + ".",
          "Write keys with values (key: value) here.");
    }
    return node.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
  }

  private static final String WAY_OUT_OF_SYNTAX =
      "Check indentation (spaces), colons followed by a space, and quotes; put a text that holds"
          + " \": \" or \" #\" in quotes.";

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String problem;

    TooMuch(Place place, String problem) {
      super(problem, null, false, false);
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
        faults.error("PACK-028", place, "there is a tab.", "Use spaces.");
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

  private static String problemOf(MarkedYamlEngineException e) {
    return "this is no YAML: " + e.getProblem() + ".";
  }

  private Optional<YamlNode> document() {
    events.next();
    Event first = events.next();
    if (!(first instanceof DocumentStartEvent)) {
      faults.error("PACK-022", Place.ofFile(path), "the file is empty.", "Fill or delete it.");
      return Optional.empty();
    }
    YamlNode root = node(events.next(), 1);
    events.next();
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      faults.error(
          "PACK-020", place(after), "a second document starts here (---).", "Use one file each.");
    }
    return Optional.of(root);
  }

  private YamlNode node(Event event, int depth) {
    if (++nodes > MAX_NODES) {
      throw new TooMuch(place(event), "the file has more than " + MAX_NODES + " values.");
    }
    if (depth > MAX_DEPTH) {
      throw new TooMuch(place(event), "nested more than " + MAX_DEPTH + " levels deep.");
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
      machinery(event, "an alias (*name)", "Write the value out.");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      machinery(event, "an anchor (&name)", "Remove it.");
    }
    boolean tagged =
        event instanceof ScalarEvent s && s.getTag().isPresent()
            || event instanceof CollectionStartEvent c && c.getTag().isPresent();
    if (tagged) {
      machinery(event, "a tag (!name)", "Remove it; to start a text with \"!\", put it in quotes.");
    }
  }

  private void machinery(Event event, String what, String wayOut) {
    faults.error("PACK-030", place(event), "there is " + what + ".", wayOut);
  }

  private YamlMapping mapping(Event start, int depth) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlNode key = node(e, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof YamlScalar scalar)) {
        faults.error(
            "PACK-024", key.place(), "a key is " + key.describe() + ".", "Use a word as key.");
      } else if (!keys.add(scalar.text())) {
        duplicate(scalar);
      } else {
        entries.add(new YamlMapping.Entry(scalar, value));
      }
    }
    return new YamlMapping(place(start), entries);
  }

  private void duplicate(YamlScalar key) {
    faults.error(
        "PACK-031",
        key.place(),
        "the key \"" + key.text() + "\" is given twice.",
        "Keep one of them.");
  }

  private YamlSequence sequence(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new YamlSequence(place(start), items);
  }

  private YamlScalar scalar(ScalarEvent event) {
    return new YamlScalar(place(event), event.getValue(), style(event.getScalarStyle()));
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
