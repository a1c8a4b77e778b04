package no.fremgang.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;

/** A rule pack that passed every check: what it declares, its sentences and its rules by id. */
public record RulePack(
    String name,
    String version,
    String hash,
    Catalogue catalogue,
    Vocabulary vocabulary,
    List<Rule> rules) {
  public RulePack {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
