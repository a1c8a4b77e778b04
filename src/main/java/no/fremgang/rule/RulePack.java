package no.fremgang.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;

/**
 * A rule pack that passed every check: what it declares, its sentences, its rules by id and its
 * whole-seller tests.
 */
public record RulePack(
    String name,
    String version,
    String hash,
    Catalogue catalogue,
    Vocabulary vocabulary,
    List<Rule> rules,
    List<SellerTest> sellerTests) {
  public RulePack {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    sellerTests = List.copyOf(sellerTests);
  }

  public Optional<Rule> rule(String id) {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
