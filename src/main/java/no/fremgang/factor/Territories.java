package no.fremgang.factor;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * Market potential of the sellers' regions per available day, against the average of their role; 1
 * is average, and what is not known counts as average. A region is shared by the role's sellers who
 * work it. One seller alone cannot work a territory for more than full time, so that absence does
 * not make the territory of the absent larger.
 */
public final class Territories {
  private final Observations observations;
  private final AvailableDays days;
  private final List<YearMonth> months;
  private final Map<Place, Double> worked = new HashMap<>();
  private final Map<String, Double> average = new TreeMap<>();

  private record Place(String role, String region, YearMonth month) {}

  /**
   * @param months over which the average is taken, and which can be asked for
   */
  public Territories(Observations observations, AvailableDays days, List<YearMonth> months) {
    this.observations = observations;
    this.days = days;
    this.months = List.copyOf(months);
    if (months.stream().anyMatch(month -> isKnown(month))) {
      observations.sellers().forEach(this::work);
      averages();
    }
  }

  private boolean isKnown(YearMonth month) {
    return observations.sellers().stream()
        .anyMatch(s -> observations.potential(s.regionIn(month), month).isPresent());
  }

  private void work(Seller seller) {
    SellerObservations of = observations.of(seller.id());
    for (YearMonth month : months) {
      worked.merge(place(seller, month), days.available(of, month), Double::sum);
    }
  }

  private static Place place(Seller seller, YearMonth month) {
    return new Place(seller.role(), seller.regionIn(month), month);
  }

  private void averages() {
    Map<String, double[]> byRole = new TreeMap<>();
    for (Seller seller : observations.sellers()) {
      double[] own = sums(observations.of(seller.id()), months);
      double[] all = byRole.computeIfAbsent(seller.role(), r -> new double[2]);
      all[0] += own[0];
      all[1] += own[1];
    }
    byRole.forEach((role, all) -> average.put(role, all[1] > 0 ? all[0] / all[1] : 0));
  }

  /** Whether the data set tells the potential of any region of the role, other than 0. */
  public boolean known(String role) {
    return average.getOrDefault(role, 0.0) > 0;
  }

  /** The seller's potential per available day over the months, against the role's; 0 or more. */
  public double ratio(SellerObservations of, List<YearMonth> in) {
    double[] sums = sums(of, in);
    double usual = average.getOrDefault(of.seller().role(), 0.0);
    return sums[1] > 0 && usual > 0 ? sums[0] / sums[1] / usual : 1;
  }

  /** Potential worked and days it was worked on, over the months whose potential is known. */
  private double[] sums(SellerObservations of, List<YearMonth> in) {
    double[] sums = new double[2];
    for (YearMonth month : in) {
      OptionalDouble perDay = perDay(of.seller(), month);
      double available = days.available(of, month);
      if (perDay.isPresent()) {
        sums[0] += available * perDay.getAsDouble();
        sums[1] += available;
      }
    }
    return sums;
  }

  private OptionalDouble perDay(Seller seller, YearMonth month) {
    Place place = place(seller, month);
    double available = Math.max(worked.getOrDefault(place, 0.0), days.fullTime(month));
    OptionalDouble potential = potential(place.region(), month);
    return potential.isPresent() && available > 0
        ? OptionalDouble.of(potential.getAsDouble() * days.knownShare(month) / available)
        : OptionalDouble.empty();
  }

  /** The mean of the months that are given stands for one that is not. */
  private OptionalDouble potential(String region, YearMonth month) {
    OptionalDouble own = observations.potential(region, month);
    return own.isPresent()
        ? own
        : months.stream()
            .map(m -> observations.potential(region, m))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average();
  }
}
