package no.fremgang.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dated numbers: every threshold of the engine, with unit, valid-from and source. */
public final class Parameters {
  private final Map<String, List<Parameter>> byId;
  private final List<Parameter> all;

  public Parameters(List<Parameter> all) {
    byId =
        all.stream()
            .sorted(Comparator.comparing(Parameter::validFrom).reversed())
            .collect(Collectors.groupingBy(Parameter::id));
    this.all =
        all.stream()
            .sorted(Comparator.comparing(Parameter::id).thenComparing(Parameter::validFrom))
            .toList();
  }

  /** One value of a parameter, valid from a day until the next one. */
  public record Parameter(
      String id, double value, String unit, LocalDate validFrom, String source) {}

  /**
   * The value of the parameter that is valid on the day.
   *
   * @throws IllegalArgumentException if the pack has no such parameter, or none valid yet
   */
  public double value(String id, LocalDate day) {
    return at(id, day).value();
  }

  /** The parameter as valid on the day; empty if the pack has none. */
  public Optional<Parameter> find(String id, LocalDate day) {
    for (Parameter parameter : byId.getOrDefault(id, List.of())) {
      if (!parameter.validFrom().isAfter(day)) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws NotYetValid if the pack's values of the parameter begin later
   * @throws IllegalArgumentException if the pack has no such parameter
   */
  public Parameter at(String id, LocalDate day) {
    return find(id, day).orElseThrow(() -> none(id, day));
  }

  private IllegalArgumentException none(String id, LocalDate day) {
    return byId.containsKey(id)
        ? new NotYetValid(id, day)
        : new IllegalArgumentException("The pack has no parameter \"" + id + "\"");
  }

  public List<Parameter> all() {
    return all;
  }
}
