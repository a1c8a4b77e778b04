package no.fremgang.expectation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What a fit found, as plain values: enough to ask again without fitting again.
 *
 * @param sellers sorted by id
 * @param teams verdicts by team and factor
 * @param systemDrops factors that became worse for everyone
 */
public record FittedExpectations(
    List<OfSeller> sellers, Map<String, Map<String, Verdict>> teams, Set<String> systemDrops) {
  public FittedExpectations {
    sellers = List.copyOf(sellers);
    teams = Map.copyOf(teams);
    systemDrops = Set.copyOf(systemDrops);
  }

  /**
   * @param leadMix what the sources of the assigned leads yield; null if not known
   */
  public record OfSeller(
      SellerId seller, SellerFactors factors, Standing standing, @Nullable Mix leadMix) {}
}
