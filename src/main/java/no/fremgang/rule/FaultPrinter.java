package no.fremgang.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Language;
import no.fremgang.core.Place;

/** Prints faults of a pack for people: the place, the line with a caret, and the way out. */
public final class FaultPrinter {
  private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"|(\\b[A-Z]{2,16}-\\d{3}\\b)");
  private final Map<String, String> texts;
  private final Language language;

  public FaultPrinter(PackFiles files, Language language) {
    this.texts = files.texts();
    this.language = language;
  }

  /** For a pack whose files could not be read: no line can be shown. */
  public FaultPrinter(Language language) {
    this.texts = Map.of();
    this.language = language;
  }

  /** All faults, an empty line between them. */
  public String print(List<Fault> faults) {
    return faults.stream().map(this::print).collect(Collectors.joining("\n"));
  }

  public String print(Fault fault) {
    StringBuilder printed =
        new StringBuilder()
            .append(fault.place())
            .append("  ")
            .append(fault.severity().text().in(language))
            .append(' ')
            .append(fault.code())
            .append("  ")
            .append(fault.problem(language))
            .append('\n');
    line(fault.place()).ifPresent(line -> printed.append(source(line, fault)));
    return printed.append("   ").append(fault.wayOut(language)).append('\n').toString();
  }

  /** How many letters from its column on the fault is about: 1 where that cannot be told. */
  public int length(Fault fault) {
    int column = fault.place().column();
    return line(fault.place())
        .filter(line -> column > 0)
        .map(line -> length(line, column - 1, fault.problem()))
        .orElse(1);
  }

  private Optional<String> line(Place place) {
    return place.line() == 0
        ? Optional.empty()
        : Optional.ofNullable(texts.get(place.file()))
            .flatMap(text -> text.lines().skip(place.line() - 1L).findFirst());
  }

  private static String source(String line, Fault fault) {
    int column = fault.place().column();
    String source = "%6d | %s%n".formatted(fault.place().line(), line).replace("\r\n", "\n");
    return column == 0
        ? source
        : source
            + "       | "
            + " ".repeat(column - 1)
            + "^".repeat(length(line, column - 1, fault.problem()))
            + "\n";
  }

  /** The carets go under what the problem names, if it stands there, else under one letter. */
  private static int length(String line, int at, String problem) {
    Matcher named = NAMED.matcher(problem);
    while (named.find()) {
      String word = named.group(1) == null ? named.group(2) : named.group(1);
      if (line.startsWith("\"" + word + "\"", at)) {
        return word.length() + 2;
      }
      if (line.startsWith(word, at)) {
        return word.length();
      }
    }
    return 1;
  }
}
