package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.core.SellerId;
import no.fremgang.observation.ObservationsBuilder;
import org.junit.jupiter.api.Test;

/** Leads per day where territories differ: as many are expected as the territory holds. */
class RatesTest {
  private static final int[] POTENTIAL = {6_000_000, 3_000_000, 1_500_000};

  /**
   * Every seller has a region of his or her own, so that only the potential can tell them apart.
   */
  private static FactorFinding leadsOf(String seller, boolean perPotential) {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 18; s++) {
      String id = SimulatedCompany.id(s);
      builder.seller(id, "T1", "R" + s, LocalDate.of(2020, 1, 1));
      for (int back = 0; back < 12; back++) {
        YearMonth month = YearMonth.of(2026, 9).minusMonths(back);
        long leads = POTENTIAL[s % 3] / 100_000 * (s == 0 ? 1 : 2) / 2;
        builder.funnel(id, month, "lead", leads, leads / 2);
        builder.potential("R" + s, month, POTENTIAL[s % 3]);
      }
    }
    return Expectations.fit(builder.build(), catalogue(perPotential), WINDOW)
        .of(new SellerId(seller))
        .finding("lead_volume")
        .orElseThrow();
  }

  private static Catalogue catalogue(boolean perPotential) {
    SortedMap<String, FactorDefinition> factors = new TreeMap<>(CATALOGUE.factors());
    FactorDefinition of = factors.get("lead_volume");
    factors.put(
        "lead_volume",
        new FactorDefinition(
            of.id(),
            of.name(),
            new Measure.Volume("lead", false, perPotential),
            of.control(),
            of.direction(),
            of.smallestDifference(),
            of.adjustFor()));
    return new Catalogue(
        CATALOGUE.process(),
        factors,
        CATALOGUE.questions(),
        CATALOGUE.causes(),
        CATALOGUE.actions(),
        CATALOGUE.parameters());
  }

  @Test
  void aSmallTerritoryIsExpectedToGiveFewLeads() {
    FactorFinding small = leadsOf("S002", true);
    assertThat(small.observed()).isCloseTo(15 / 19.0, within(1e-9));
    assertThat(small.expected()).isCloseTo(small.observed(), within(0.1));
    assertThat(small.verdict()).isNotIn(Verdict.SHOWN_GAP, Verdict.INDICATED_GAP);
    assertThat(small.n()).isCloseTo(12 * 19, within(1e-6));
  }

  /** With one seller in each region there is nothing else to tell territory and leads apart by. */
  @Test
  void withoutThePotentialStarvationWouldBeTheRegions() {
    assertThat(leadsOf("S000", false).verdict()).isNotEqualTo(Verdict.SHOWN_GAP);
  }

  @Test
  void halfTheLeadsOfALargeTerritoryAreTooFew() {
    FactorFinding starved = leadsOf("S000", true);
    assertThat(starved.observed()).isCloseTo(30 / 19.0, within(1e-9));
    assertThat(starved.expected()).isGreaterThan(2.5);
    assertThat(starved.verdict()).isEqualTo(Verdict.SHOWN_GAP);
  }
}
