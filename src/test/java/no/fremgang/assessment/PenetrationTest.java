package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import org.junit.jupiter.api.Test;

/**
 * Potential 10 M and 1.5 M sold "makes quota", potential 3 M and 0.9 M sold "misses": 15 % against
 * 30 % of the market. From the rows of a data set to the plans, with the rules as delivered.
 */
class PenetrationTest {
  private static final Period Q3 = Period.parse("2026-Q3");

  private static CoachingPlan plan(String seller) {
    CompanyRows company = new CompanyRows();
    seller(company, "RICH", 10_000_000, 1_500_000, 1_400_000);
    seller(company, "POOR", 3_000_000, 900_000, 1_000_000);
    for (int s = 0; s < 8; s++) {
      seller(company, "S" + s, 5_000_000, 900_000, 900_000);
    }
    RunningPack pack = RunningPack.in(Path.of("rules"));
    return Assessment.prepare(
            pack, company.observations(pack.pack().catalogue()), Q3, LocalDate.of(2026, 10, 1))
        .plan(new SellerId(seller));
  }

  private static void seller(
      CompanyRows company, String id, long potential, long sold, long target) {
    company.row(
        InputFile.SELLERS,
        "seller_id",
        id,
        "name",
        id,
        "team",
        "T",
        "manager_id",
        "M",
        "role",
        "seller",
        "region",
        "R-" + id,
        "hired_on",
        "2018-01-01",
        "language",
        "en");
    company.row(
        InputFile.TARGETS,
        "seller_id",
        id,
        "period",
        "2026-Q3",
        "measure",
        "revenue",
        "target",
        "" + target);
    for (YearMonth month : Q3.months()) {
      company.row(
          InputFile.TERRITORIES,
          "region",
          "R-" + id,
          "period",
          month.toString(),
          "potential",
          "" + potential / 3);
    }
    int deals = (int) (sold / 30_000);
    for (int i = 0; i < 2 * deals; i++) {
      LocalDate lead = LocalDate.of(2026, 7, 1).plusDays(i % 60);
      String end = lead.plusDays(30).toString();
      company.row(
          InputFile.OPPORTUNITIES,
          "opportunity_id",
          id + "-" + i,
          "seller_id",
          id,
          "lead_on",
          lead.toString(),
          "contact_on",
          lead.plusDays(2).toString(),
          "meeting_on",
          lead.plusDays(9).toString(),
          "proposal_on",
          lead.plusDays(20).toString(),
          "won_on",
          i % 2 == 0 ? end : "",
          "lost_on",
          i % 2 == 0 ? "" : end,
          "amount",
          "30000");
    }
  }

  @Test
  void thirtyPercentOfASmallMarketIsPraisedThoughTheTargetIsMissed() {
    CoachingPlan poor = plan("POOR");
    assertThat(poor.target().missed()).isTrue();
    assertThat(poor.target().withinInfluence()).isPositive();
    assertThat(poor.target().outsideParts())
        .anyMatch(part -> part.cause().equals("territory") && negative().test(part.amount()));
    assertThat(poor.praise()).extracting(CoachingPlan.Praise::kind).contains("result");
    assertThat(poor.focus()).isEmpty();
  }

  @Test
  void fifteenPercentOfALargeMarketIsNotPraisedThoughTheTargetIsMade() {
    CoachingPlan rich = plan("RICH");
    assertThat(rich.target().missed()).isFalse();
    assertThat(rich.target().withinInfluence()).isNegative();
    assertThat(rich.praise()).extracting(CoachingPlan.Praise::kind).doesNotContain("result");
  }

  private static Predicate<BigDecimal> negative() {
    return amount -> amount.signum() < 0;
  }
}
