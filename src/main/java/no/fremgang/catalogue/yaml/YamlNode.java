package no.fremgang.catalogue.yaml;

import no.fremgang.core.Place;
import no.fremgang.core.Text;

/** A part of a YAML file that knows where it stands. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
  Place place();

  /** What it is, in words for a message: "a text", "a list" or "a mapping". */
  Text describe();
}
