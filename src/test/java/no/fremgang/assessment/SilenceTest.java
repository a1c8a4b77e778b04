package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import org.junit.jupiter.api.Test;

/** A seller of whom the data tell nothing in the period did not sell nothing. */
class SilenceTest {
  private static final RunningPack PACK = RunningPack.in(Path.of("rules"));

  private final CompanyRows company = new CompanyRows();

  SilenceTest() {
    seller("S1", "en");
    seller("S2", "nb");
    for (String id : new String[] {"S1", "S2"}) {
      activity(id, "2026-05");
      lead(id, "2026-05-04");
      for (String quarter : new String[] {"2026-Q3", "2026-Q4"}) {
        company.row(
            InputFile.TARGETS,
            "seller_id",
            id,
            "period",
            quarter,
            "measure",
            "revenue",
            "target",
            "900000");
      }
    }
  }

  private void seller(String id, String language) {
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
        "r",
        "hired_on",
        "2019-01-01",
        "language",
        language);
  }

  private void activity(String id, String month) {
    company.row(
        InputFile.ACTIVITIES, "seller_id", id, "period", month, "activity", "call", "count", "90");
  }

  private void lead(String id, String day) {
    company.row(
        InputFile.OPPORTUNITIES,
        "opportunity_id",
        id + day,
        "seller_id",
        id,
        "lead_on",
        day,
        "lost_on",
        day.equals("2026-05-04") ? "2026-05-09" : "",
        "amount",
        "");
  }

  private CoachingPlan plan(String seller, String period, String asOf) {
    return Assessment.prepare(
            PACK,
            company.observations(PACK.pack().catalogue()),
            Period.parse(period),
            LocalDate.parse(asOf))
        .plan(new SellerId(seller));
  }

  private static void assertNothingJudged(CoachingPlan plan) {
    assertThat(plan.target()).isNull();
    assertThat(plan.forecast()).isNull();
    assertThat(plan.factors())
        .extracting(CoachingPlan.FactorLine::verdict)
        .doesNotContain("SHOWN_GAP", "INDICATED_GAP", "NORMAL", "STRENGTH");
    assertThat(plan.factors())
        .extracting(CoachingPlan.FactorLine::factor)
        .doesNotContain("activity_per_day", "lead_volume", "open_per_day");
    assertThat(plan.causes())
        .extracting(CoachingPlan.CauseLine::cause)
        .containsExactly("insufficient-data");
    assertThat(plan.praise()).isEmpty();
    assertThat(plan.conversation().reality()).contains(plan.summary());
  }

  @Test
  void isNoResultOfZero() {
    activity("S2", "2026-08");
    CoachingPlan silent = plan("S1", "2026-Q3", "2026-10-01");
    assertNothingJudged(silent);
    assertThat(silent.summary())
        .startsWith("There are no data to judge for Q3 2026, so this plan draws no conclusions.")
        .doesNotContain("targets.csv");
    assertThat(plan("S2", "2026-Q3", "2026-10-01").target()).isNotNull();
  }

  @Test
  void isOfEverybodyWhereTheDataDoNotReachThePeriod() {
    lead("S2", "2026-09-04");
    CoachingPlan silent = plan("S2", "2026-Q4", "2026-11-20");
    assertNothingJudged(silent);
    assertThat(silent.summary()).startsWith("Det finnes ingen data å vurdere for 4. kvartal 2026");
  }

  @Test
  void isBrokenByAnOpenCaseWhereTheDataReachThePeriod() {
    lead("S1", "2026-09-04");
    activity("S2", "2026-10");
    assertThat(plan("S1", "2026-Q4", "2026-11-20").target()).isNotNull();
  }

  @Test
  void isBrokenByDaysOfAbsence() {
    company.row(InputFile.PRESENCE, "seller_id", "S1", "period", "2026-08", "available_days", "0");
    assertThat(plan("S1", "2026-Q3", "2026-10-01").target()).isNotNull();
  }

  /** What was in focus goes on; the target and what is counted per day are not judged. */
  @Test
  void leavesWhatRestsOnTheQuartersBeforeAndSaysSo() {
    Assessment next = ExplainedDemo.in("2026-Q4", "2026-11-20");
    CoachingPlan found = next.plan(new SellerId("S017"));
    assertThat(found.summary())
        .startsWith("Det finnes ingen data for 4. kvartal 2026, så resultatet vurderes ikke;");
    assertThat(found.conversation().reality())
        .contains("bygger på kvartalene før")
        .doesNotContain("regnet over perioden");
    assertThat(found.conversation().goal()).startsWith("Se fram mot ");
    assertThat(found.focus()).containsExactly("needs-analysis");
    assertThat(found.target()).isNull();
    assertThat(found.factors())
        .extracting(CoachingPlan.FactorLine::factor)
        .contains("meeting_to_proposal")
        .doesNotContain("activity_per_day", "lead_volume", "open_per_day");
    for (SellerId seller : ExplainedDemo.sellers()) {
      assertThat(next.plan(seller).summary())
          .as("%s", seller)
          .containsPattern("ingen data|no data|opplæringstid|onboarding");
    }
  }

  @Test
  void isNotBrokenByWhatIsKnownLater() {
    activity("S1", "2026-09");
    activity("S2", "2026-07");
    assertNothingJudged(plan("S1", "2026-Q3", "2026-08-01"));
  }
}
