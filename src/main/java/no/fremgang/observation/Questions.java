package no.fremgang.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The questions of a rule pack, numbered in the order of their ids. */
final class Questions {
  private final List<String> ids;
  private final Map<String, Integer> numbers = new HashMap<>();

  Questions(Set<String> known) {
    ids = known.stream().sorted().toList();
    ids.forEach(id -> numbers.put(id, numbers.size()));
  }

  Set<String> ids() {
    return numbers.keySet();
  }

  int number(String known) {
    return Objects.requireNonNull(numbers.get(known));
  }

  String id(int number) {
    return ids.get(number);
  }
}
