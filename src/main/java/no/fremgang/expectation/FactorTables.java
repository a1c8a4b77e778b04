package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.core.SellerId;
import no.fremgang.factor.Factor;
import no.fremgang.factor.Measured;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.observation.Seller;

/**
 * What the fits of one factor need: a {@link FactorTable} for each role. Sellers are added one by
 * one in the order of their ids, and only their columns are kept.
 */
final class FactorTables {
  private final FactorDefinition factor;
  private final SortedMap<String, FactorTable> byRole = new TreeMap<>();
  private final Map<SellerId, NotMeasurable> notMeasurable = new HashMap<>();

  /** One seller, whatever the factor. */
  record Row(Seller seller, Standing standing) {}

  /**
   * What is kept of one factor; its cells are let go, but for those of the leads.
   *
   * @param fits of each role
   * @param notMeasurable the sellers in whom the factor could not be measured
   * @param sources what it says of the sources of leads, by role
   */
  record Fitted(
      List<FactorFit.Result> fits,
      Map<SellerId, NotMeasurable> notMeasurable,
      Map<String, LeadMix.Conversion> sources) {}

  FactorTables(FactorDefinition factor) {
    this.factor = factor;
  }

  void add(Row row, Factor of) {
    if (of instanceof Measured measured) {
      byRole
          .computeIfAbsent(row.seller().role(), role -> new FactorTable(factor))
          .add(row.seller(), row.standing(), measured);
    } else if (of instanceof NotMeasurable not) {
      notMeasurable.put(row.seller().id(), not);
    }
  }

  /**
   * @param firstStage the stage in which leads come in
   */
  Fitted fitted(MeasurementParameters parameters, String firstStage) {
    List<FactorFit.Result> fits = new ArrayList<>();
    Map<String, LeadMix.Conversion> sources = new HashMap<>();
    byRole.forEach(
        (role, table) -> {
          fits.add(FactorFit.of(table, parameters));
          LeadMix.conversion(table, firstStage).ifPresent(of -> sources.put(role, of));
        });
    return new Fitted(fits, Collections.unmodifiableMap(notMeasurable), sources);
  }
}
