/**
 * Turns the text of a YAML file into nodes that know their line and column, strictly: no tabs, no
 * duplicate or unknown keys, no anchors, aliases or tags. Start with {@link
 * no.fremgang.catalogue.yaml.YamlReader}.
 */
@NullMarked
package no.fremgang.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
