package no.fremgang.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.core.Faults;

/** Reads one dated number. */
final class ParameterFields {
  static final String[] KEYS = {"id", "value", "unit", "valid_from", "source"};

  /** Units whose values lie between 0 and 1. */
  private static final Set<String> UNIT_INTERVAL = Set.of("probability", "share");

  private static final double LARGEST = 1e12;

  private final List<Parameter> all;
  private final Faults faults;

  ParameterFields(List<Parameter> all, Faults faults) {
    this.all = all;
    this.faults = faults;
  }

  void read(YamlFields f) {
    String unit = f.text("unit");
    String id = f.id("id");
    LocalDate validFrom = f.day("valid_from");
    EngineNumbers.Range range = EngineNumbers.range(id).orElseGet(() -> ofUnit(unit));
    double value = f.number("value", range.least(), range.most());
    if (all.stream().anyMatch(p -> p.id().equals(id) && p.validFrom().equals(validFrom))) {
      faults.error(
          "CAT-004",
          f.placeOf("id"),
          "the parameter \"" + id + "\" has two values from " + validFrom + ".",
          "Keep one of them, or give the later one its own valid_from.");
    }
    all.add(new Parameter(id, value, unit, validFrom, f.text("source")));
  }

  private static EngineNumbers.Range ofUnit(String unit) {
    return UNIT_INTERVAL.contains(unit)
        ? new EngineNumbers.Range(0, 1)
        : new EngineNumbers.Range(-LARGEST, LARGEST);
  }
}
