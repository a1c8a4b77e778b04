package no.fremgang.observation;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/** Observations held in memory; two are equal if they hold the same, whatever the rows' order. */
record StoredObservations(
    SortedMap<SellerId, SellerObservations> bySeller,
    Map<InputFile, Set<String>> columns,
    Map<String, TreeMap<YearMonth, Double>> potentials)
    implements Observations {

  @Override
  public List<Seller> sellers() {
    return bySeller.values().stream().map(SellerObservations::seller).toList();
  }

  @Override
  public SellerObservations of(SellerId seller) {
    @Nullable SellerObservations known = bySeller.get(seller);
    if (known == null) {
      throw new IllegalArgumentException("There is no seller \"" + seller + "\"");
    }
    return known;
  }

  @Override
  public Set<InputFile> files() {
    return columns.keySet().stream()
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(InputFile.class)));
  }

  @Override
  public boolean hasColumn(InputFile file, String column) {
    return columns.getOrDefault(file, Set.of()).contains(column);
  }

  @Override
  public OptionalDouble potential(String region, YearMonth month) {
    @Nullable TreeMap<YearMonth, Double> months = potentials.get(region);
    @Nullable Double potential = months == null ? null : months.get(month);
    return potential == null ? OptionalDouble.empty() : OptionalDouble.of(potential);
  }
}
