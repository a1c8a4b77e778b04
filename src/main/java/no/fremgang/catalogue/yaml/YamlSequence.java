package no.fremgang.catalogue.yaml;

import java.util.List;
import no.fremgang.core.Place;

/** A list. */
public record YamlSequence(Place place, List<YamlNode> items) implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }

  @Override
  public String describe() {
    return "a list";
  }
}
