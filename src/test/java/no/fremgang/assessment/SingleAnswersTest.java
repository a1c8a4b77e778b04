package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What single customers answered cannot be read out of a plan or its explanation. */
class SingleAnswersTest {
  private static final RunningPack PACK = RunningPack.in(Path.of("rules"));

  private static CompanyRows company() {
    CompanyRows company = CompanyRows.random(3, 10).without(InputFile.SURVEYS);
    for (int s = 0; s < 10; s++) {
      for (int i = 0; i < 8 && s > 0; i++) {
        answer(company, "S0" + s, "existing_customer", i, 3 + i % 3);
        answer(company, "S0" + s, "lost_prospect", i, 2 + i % 2);
      }
    }
    answer(company, "S00", "seller", 0, 4);
    return company;
  }

  private static void answer(
      CompanyRows company, String seller, String respondent, int day, int score) {
    company.row(
        InputFile.SURVEYS,
        "seller_id",
        seller,
        "answered_on",
        "2026-08-" + (10 + day),
        "respondent",
        respondent,
        "question",
        "understood_our_needs",
        "score",
        Integer.toString(score));
  }

  private static ExplainedPlan plan(CompanyRows company) {
    return Assessment.prepare(
            PACK,
            company.observations(PACK.pack().catalogue()),
            Period.parse("2026-Q3"),
            LocalDate.of(2026, 10, 1))
        .explained(new SellerId("S00"));
  }

  private static ExplainedPlan withFourAnswers(int score) {
    CompanyRows company = company();
    for (int i = 0; i < 4; i++) {
      answer(company, "S00", i < 2 ? "existing_customer" : "lost_prospect", i, score);
    }
    return plan(company);
  }

  @Test
  void fourAnswersLeaveNoTraceWhateverTheySay() {
    ExplainedPlan good = withFourAnswers(5);
    assertThat(JsonMapper.shared().writeValueAsString(withFourAnswers(1)))
        .isEqualTo(JsonMapper.shared().writeValueAsString(good));
    assertThat(good.plan().perceptions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.reading()).isEqualTo("TOO_FEW");
              assertThat(question.customers()).isNull();
              assertThat(question.groups()).isEmpty();
            });
  }

  /** Seven of one kind and one of another: the one would follow from the mean of all. */
  @Test
  void showsNoGroupBesideASingleAnswer() {
    CompanyRows company = company();
    for (int i = 0; i < 7; i++) {
      answer(company, "S00", "existing_customer", i, 4);
    }
    answer(company, "S00", "lost_prospect", 0, 1);
    CoachingPlan.Perception shown = plan(company).plan().perceptions().get(0);
    assertThat(shown.customers().n()).isEqualTo(8);
    assertThat(shown.groups()).isEmpty();
  }

  @Test
  void showsEveryGroupWithFiveAnswers() {
    CompanyRows company = company();
    for (int i = 0; i < 5; i++) {
      answer(company, "S00", "existing_customer", i, 5);
      answer(company, "S00", "lost_prospect", i, 2);
    }
    CoachingPlan.Perception shown = plan(company).plan().perceptions().get(0);
    assertThat(shown.groups())
        .extracting(CoachingPlan.CustomerGroup::respondent, CoachingPlan.CustomerGroup::n)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("existing_customer", 5),
            org.assertj.core.groups.Tuple.tuple("lost_prospect", 5));
    assertThat(shown.groups().get(0).compared().peers()).isEqualTo(9);
  }
}
