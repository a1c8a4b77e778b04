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

  /** The rule of that id; rules are sorted by it. */
  public Optional<Rule> rule(String id) {
    int low = 0;
    int high = rules.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = rules.get(middle).id().compareTo(id);
      if (order == 0) {
        return Optional.of(rules.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }
}
