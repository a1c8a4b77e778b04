package no.fremgang.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.core.Money;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.Expectations;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * What an average comparable seller of one role reaches in the period: the role's results per unit
 * of exposure, times the seller's exposure. So the expectations of a role add up to its results.
 */
final class RoleExpectation {
  private final Map<SellerId, Exposure> exposures = new HashMap<>();
  private final double perExposure;

  RoleExpectation(
      Observations observations,
      List<Seller> role,
      Exposures exposuresOfRole,
      ActualResults results,
      Expectations expectations,
      String measure) {
    double[] established = new double[2];
    double[] ramping = new double[2];
    for (Seller seller : role) {
      SellerObservations of = observations.of(seller.id());
      Exposure exposure = exposuresOfRole.of(of);
      exposures.put(seller.id(), exposure);
      double actual = results.of(of, measure).map(Money::toDouble).orElse(0.0);
      double[] sums = expectations.standing(seller.id()).inRampUp() ? ramping : established;
      sums[0] += exposure.product();
      sums[1] += actual;
    }
    double[] base = established[0] > 0 ? established : ramping;
    this.perExposure = base[0] > 0 ? base[1] / base[0] : 0;
    if (established[0] > 0 && ramping[0] > 0) {
      double ratio = rampRatio(ramping, perExposure);
      exposures.replaceAll((id, e) -> expectations.standing(id).inRampUp() ? e.withRamp(ratio) : e);
    }
  }

  /** Results of sellers in ramp-up against established ones, drawn to 1 by one average seller. */
  private static double rampRatio(double[] ramping, double perExposure) {
    return perExposure > 0 ? (ramping[1] / perExposure + 1) / (ramping[0] + 1) : 1;
  }

  Optional<Exposure> exposure(SellerId seller) {
    return Optional.ofNullable(exposures.get(seller));
  }

  /** Result of an average full-time seller in average circumstances. */
  double standard() {
    return perExposure;
  }
}
