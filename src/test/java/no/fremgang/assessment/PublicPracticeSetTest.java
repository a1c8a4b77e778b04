package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.FactorLine;
import no.fremgang.core.Period;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;

/**
 * Companies shaped like the public practice sets of CRM opportunities (Maven Analytics, "CRM sales
 * opportunities"): some 33 sellers in three offices, seven products of very different price, 150 to
 * 350 decided opportunities each within a year, engaged → won. Generated, so that the truth is
 * known; fixed seeds.
 */
class PublicPracticeSetTest {
  private static final RunningPack PACK = RunningPack.of(EngagedWonPack.FILES);
  private static final Period Q4 = Period.parse("2017-Q4");
  private static final double WIN_RATE = 0.63;
  private static final List<String> PRODUCTS =
      List.of("basic", "plus", "pro", "advanced", "special", "enterprise", "gold");
  private static final int[] PRICES = {55, 550, 1_100, 3_400, 4_800, 5_500, 26_700};

  /** What the seller has to sell, and how well: both by the seller's number. */
  private record Truth(Function<Integer, double[]> mix, Function<Integer, double[]> winRates) {}

  private static double[] same(double value) {
    double[] all = new double[PRODUCTS.size()];
    java.util.Arrays.fill(all, value);
    return all;
  }

  private static CompanyRows company(long seed, int sellers, Truth truth) {
    Random random = new Random(seed);
    CompanyRows company = new CompanyRows();
    for (int s = 0; s < sellers; s++) {
      String id = "A%02d".formatted(s);
      company.row(InputFile.SELLERS, seller(id, s));
      company.row(
          InputFile.TARGETS,
          "seller_id",
          id,
          "period",
          "2017-Q4",
          "measure",
          "deals",
          "target",
          "38");
      int deals = 150 + random.nextInt(201);
      for (int i = 0; i < deals; i++) {
        deal(company, id, id + "-" + i, truth, s, random);
      }
    }
    return company;
  }

  private static String[] seller(String id, int s) {
    return new String[] {
      "seller_id",
      id,
      "name",
      "Agent " + s,
      "team",
      "M" + s % 6,
      "manager_id",
      "M" + s % 6,
      "role",
      "agent",
      "region",
      List.of("east", "central", "west").get(s % 3),
      "hired_on",
      "2014-01-01",
      "language",
      "en"
    };
  }

  private static void deal(
      CompanyRows company, String seller, String id, Truth truth, int s, Random random) {
    int product = drawn(truth.mix().apply(s), random);
    LocalDate engaged = LocalDate.of(2016, 12, 1).plusDays(random.nextInt(290));
    boolean won = random.nextDouble() < truth.winRates().apply(s)[product];
    String closed = engaged.plusDays(1 + random.nextInt(won ? 100 : 60)).toString();
    long price = Math.round(PRICES[product] * (0.85 + 0.3 * random.nextDouble()));
    company.row(
        InputFile.OPPORTUNITIES,
        "opportunity_id",
        id,
        "seller_id",
        seller,
        "segment",
        PRODUCTS.get(product),
        "engaged_on",
        engaged.toString(),
        "won_on",
        won ? closed : "",
        "lost_on",
        won ? "" : closed,
        "amount",
        Long.toString(price));
  }

  private static int drawn(double[] shares, Random random) {
    double left = random.nextDouble() * java.util.Arrays.stream(shares).sum();
    int product = 0;
    while (product < shares.length - 1 && left >= shares[product]) {
      left -= shares[product++];
    }
    return product;
  }

  private static List<CoachingPlan> plans(CompanyRows company) {
    Observations observations = company.observations(PACK.pack().catalogue());
    Assessment assessment = Assessment.prepare(PACK, observations, Q4, Q4.end().plusDays(1));
    return observations.sellers().stream().map(Seller::id).map(assessment::plan).toList();
  }

  private static FactorLine winning(CoachingPlan plan) {
    return plan.factors().stream()
        .filter(line -> line.factor().equals("engaged_to_won"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void winRatesThatDifferByChanceAloneAreNobodysGap() {
    Truth chance = new Truth(s -> same(1), s -> same(WIN_RATE));
    for (long seed = 1; seed <= 3; seed++) {
      List<CoachingPlan> plans = plans(company(seed, 30 + 2 * (int) seed, chance));
      assertThat(plans).extracting(plan -> winning(plan).observed()).anyMatch(rate -> rate < 0.58);
      assertThat(plans).extracting(plan -> winning(plan).observed()).anyMatch(rate -> rate > 0.67);
      assertThat(plans)
          .extracting(plan -> winning(plan).verdict())
          .isSubsetOf("NORMAL", "NOT_ENOUGH_DATA");
      assertThat(plans).allSatisfy(plan -> assertThat(plan.focus()).isEmpty());
    }
  }

  /** Two sellers have hardly anything but the two products that are hard to sell. */
  @Test
  void aHardProductMixIsNamedAsMixAndNotAsAGap() {
    double[] hard = {0.75, 0.75, 0.75, 0.75, 0.75, 0.45, 0.45};
    double[] mostlyHard = {1, 1, 1, 1, 1, 20, 20};
    Truth mix = new Truth(s -> s < 2 ? mostlyHard : same(1), s -> hard);
    List<CoachingPlan> plans = plans(company(11, 33, mix));
    for (CoachingPlan plan : plans.subList(0, 2)) {
      FactorLine winning = winning(plan);
      assertThat(winning.observed()).isLessThan(0.57);
      assertThat(winning.expected()).isLessThan(0.57);
      assertThat(winning.verdict()).isIn("NORMAL", "NOT_ENOUGH_DATA", "STRENGTH");
      assertThat(plan.focus()).isEmpty();
    }
    assertThat(plans.subList(0, 2))
        .flatExtracting(plan -> winning(plan).notes())
        .anyMatch(note -> note.contains("spread over segment"));
  }

  /** The same company, one seller of whom wins two in five: that is no chance. */
  @Test
  void aRealDifferenceIsFoundAmongThem() {
    Truth one = new Truth(s -> same(1), s -> same(s == 4 ? 0.4 : WIN_RATE));
    List<CoachingPlan> plans = plans(company(21, 33, one));
    assertThat(plans)
        .filteredOn(plan -> winning(plan).verdict().endsWith("GAP"))
        .extracting(CoachingPlan::sellerId)
        .containsExactly("A04");
    assertThat(winning(plans.get(4)).verdict()).isEqualTo("SHOWN_GAP");
  }
}
