package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.fremgang.coaching.CoachingPlan.NotMeasured;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.coaching.Explanation.NumbersExplained;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import org.junit.jupiter.api.Test;

/** What is too recent to count is told, also where nothing else is left. */
class YoungCasesTest {
  @Test
  void aPlanSaysThatAllCasesAreTooRecentAndHowMany() {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    CompanyRows company =
        new CompanyRows()
            .row(
                InputFile.SELLERS,
                "seller_id",
                "S1",
                "name",
                "Kari",
                "team",
                "T",
                "manager_id",
                "M",
                "role",
                "r",
                "hired_on",
                "2019-01-01",
                "language",
                "en")
            .row(
                InputFile.FUNNEL,
                "seller_id",
                "S1",
                "period",
                "2026-09",
                "stage",
                "proposal",
                "entered",
                "9",
                "advanced",
                "2");
    ExplainedPlan plan =
        Assessment.prepare(
                pack,
                company.observations(pack.pack().catalogue()),
                Period.parse("2026-Q3"),
                LocalDate.of(2026, 10, 1))
            .explained(new SellerId("S1"));
    assertThat(plan.plan().notMeasured())
        .contains(
            new NotMeasured(
                "proposal_to_won", "proposal to won", "ALL_TOO_YOUNG", List.of("funnel.csv"), 9));
    assertThat(plan.explanation().numbers())
        .filteredOn(number -> number.of().equals("notMeasured/proposal_to_won"))
        .extracting(NumbersExplained::n)
        .containsExactly(9.0);
  }
}
