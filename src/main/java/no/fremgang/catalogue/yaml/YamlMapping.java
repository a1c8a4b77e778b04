package no.fremgang.catalogue.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.fremgang.core.Faults;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;

/** Keys with values, in the order of the file. */
public record YamlMapping(Place place, List<Entry> entries) implements YamlNode {
  public YamlMapping {
    entries = List.copyOf(entries);
  }

  public record Entry(YamlScalar key, YamlNode value) {}

  @Override
  public String describe() {
    return "a mapping";
  }

  public Optional<YamlNode> get(String key) {
    return entries.stream().filter(e -> e.key().text().equals(key)).map(Entry::value).findFirst();
  }

  /** Reads this mapping's fields; every key that is not among the known ones is a fault. */
  public YamlFields fields(Faults faults, String... known) {
    List<String> allowed = Arrays.asList(known);
    for (Entry entry : entries) {
      String key = entry.key().text();
      if (!allowed.contains(key)) {
        faults.error(
            "PACK-021",
            entry.key().place(),
            "unknown key \"" + key + "\".",
            Suggestion.didYouMean(key, allowed));
      }
    }
    return new YamlFields(this, faults);
  }
}
