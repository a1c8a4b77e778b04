package no.fremgang.catalogue.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/** Keys with values, in the order of the file. */
public record YamlMapping(Place place, List<Entry> entries) implements YamlNode {
  public YamlMapping {
    entries = List.copyOf(entries);
  }

  public record Entry(YamlScalar key, YamlNode value) {}

  @Override
  public Text describe() {
    return Message.words("a-mapping");
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
            entry.key().place(), Message.of("PACK-021", key, Suggestion.text(key, allowed)));
      }
    }
    return new YamlFields(this, FieldWords.KEY, faults);
  }

  /** Reads this as a row of a table, its keys being columns. */
  public YamlFields row(Faults faults) {
    return new YamlFields(this, FieldWords.COLUMN, faults);
  }
}
