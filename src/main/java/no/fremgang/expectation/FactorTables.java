package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.factor.Factor;
import no.fremgang.factor.Factors;
import no.fremgang.factor.Measured;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.observation.Seller;

/**
 * What a company's fits need: a {@link FactorTable} for each role and factor. Sellers are added one
 * by one in the order of their ids, and only their columns are kept.
 */
final class FactorTables {
  private final List<FactorDefinition> factors;
  private final List<Row> rows = new ArrayList<>();
  private final SortedMap<String, List<FactorTable>> byRole = new TreeMap<>();

  /** One seller, and the factors that could not be measured. */
  record Row(Seller seller, Standing standing, List<NotMeasurable> notMeasurable) {}

  FactorTables(List<FactorDefinition> factors) {
    this.factors = factors;
  }

  /**
   * @param measured every factor of the catalogue in its order
   */
  void add(Seller seller, Standing standing, Factors measured) {
    List<FactorTable> tables =
        byRole.computeIfAbsent(
            seller.role(), role -> factors.stream().map(FactorTable::new).toList());
    List<NotMeasurable> absent = new ArrayList<>();
    for (int f = 0; f < tables.size(); f++) {
      Factor factor = measured.inOrder().get(f);
      if (factor instanceof Measured of) {
        tables.get(f).add(seller, standing, of);
      } else if (factor instanceof NotMeasurable not) {
        absent.add(not);
      }
    }
    rows.add(new Row(seller, standing, List.copyOf(absent)));
  }

  List<FactorDefinition> factors() {
    return factors;
  }

  List<Row> rows() {
    return rows;
  }

  /** The tables of each role, in the order of the catalogue. */
  Collection<List<FactorTable>> byRole() {
    return Collections.unmodifiableCollection(byRole.values());
  }

  /** The tables with at least one seller, by role and in the order of the catalogue. */
  List<FactorTable> measured() {
    return byRole.values().stream()
        .flatMap(List::stream)
        .filter(table -> !table.sellers.isEmpty())
        .toList();
  }
}
