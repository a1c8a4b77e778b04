package no.fremgang.catalogue.yaml;

import java.util.List;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/** A list. */
public record YamlSequence(Place place, List<YamlNode> items) implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }

  @Override
  public Text describe() {
    return Message.words("a-list");
  }
}
