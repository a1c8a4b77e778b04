package no.fremgang.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/** Reads dated numbers, from YAML or from the rows of a table; both say the same. */
final class ParameterReader {
  static final String[] KEYS = {"id", "value", "unit", "valid_from", "source"};

  /** Units whose values lie between 0 and 1. */
  private static final Set<String> UNIT_INTERVAL = Set.of("probability", "share");

  static final double LARGEST = 1e12;

  private final List<Parameter> all = new ArrayList<>();
  private final Map<String, Place> places;
  private final Faults faults;

  /**
   * @param places filled with where each id stands first
   */
  ParameterReader(Map<String, Place> places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  List<Parameter> all() {
    return all;
  }

  void readTable(String path, String text) {
    new CsvTable(path, List.of(KEYS), faults).rows(text).forEach(this::read);
  }

  void read(YamlFields f) {
    String unit = f.text("unit");
    String id = f.id("id");
    LocalDate validFrom = f.day("valid_from");
    EngineNumbers.Range range = EngineNumbers.range(id).orElseGet(() -> ofUnit(unit));
    double value = f.number("value", range.least(), range.most());
    if (all.stream().anyMatch(p -> p.id().equals(id) && p.validFrom().equals(validFrom))) {
      faults.error(f.placeOf("id"), Message.of("CAT-004", id, validFrom));
    }
    places.putIfAbsent(id, f.placeOf("id"));
    all.add(new Parameter(id, value, unit, validFrom, f.text("source")));
  }

  private static EngineNumbers.Range ofUnit(String unit) {
    return UNIT_INTERVAL.contains(unit)
        ? new EngineNumbers.Range(0, 1)
        : new EngineNumbers.Range(-LARGEST, LARGEST);
  }
}
