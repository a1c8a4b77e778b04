package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import no.fremgang.assessment.PlanEffect.Reason;
import no.fremgang.coaching.CoachingEffect.State;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company where S00 doubled from one quarter to the next, S01 stayed low, the others differ and
 * stayed.
 */
class EffectsTest {
  private static final RunningPack PACK = RunningPack.of(RunningPack.product());
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LocalDate PLANNED = LocalDate.of(2026, 10, 1);
  private static final LocalDate LATER = LocalDate.of(2027, 2, 20);
  private static final int SELLERS = 25;
  private static final DataSet DATA =
      new DataSet("d1", company().observations(PACK.pack().catalogue()));

  private final Assessments assessments = new Assessments();

  private static CompanyRows company() {
    CompanyRows company = new CompanyRows();
    Random dice = new Random(5);
    for (int s = 0; s < SELLERS; s++) {
      String id = "S%02d".formatted(s);
      company.row(
          InputFile.SELLERS,
          "seller_id",
          id,
          "name",
          "Åse",
          "team",
          "nord",
          "manager_id",
          "M",
          "role",
          "selger",
          "hired_on",
          "2019-01-01",
          "language",
          "nb");
      for (int month = 1; month <= 12; month++) {
        company.row(
            InputFile.FUNNEL,
            "seller_id",
            id,
            "period",
            YearMonth.of(2026, month).toString(),
            "stage",
            "meeting",
            "entered",
            "60",
            "advanced",
            Integer.toString(advanced(s, month, dice)));
      }
    }
    return company;
  }

  private static int advanced(int seller, int month, Random dice) {
    double usual = seller == 1 ? 0.2 : 0.3 + 0.03 * (seller % 10);
    double share = seller == 0 ? (month < 10 ? 0.2 : 0.5) : usual;
    return (int) IntStream.range(0, 60).filter(i -> dice.nextDouble() < share).count();
  }

  @Test
  void findsWhoImprovedAndClaimsNothingOfWhoDidNot() {
    PlanEffect improved = effects(Set.of()).of(plan("S00"), DATA, PACK, LATER).get(0);
    assertThat(improved.state()).isEqualTo(State.IMPROVED);
    assertThat(improved.measured()).isNotNull();
    assertThat(improved.measured().effect()).isBetween(0.15, 0.4);
    assertThat(improved.measured().others()).isEqualTo(20);
    PlanEffect unchanged = effects(Set.of()).of(plan("S01"), DATA, PACK, LATER).get(0);
    assertThat(unchanged.state()).isEqualTo(State.NO_CLEAR_CHANGE);
  }

  @Test
  void letsGoOfDataThatWereWrittenAnew() {
    Effects effects = effects(Set.of());
    effects.of(plan("S00"), DATA, PACK, LATER);
    effects.keepOnly("d1"::equals);
    assessments.keepOnly("d1"::equals);
    assertThat(effects.versions()).containsExactly("d1");
    assertThat(assessments.versions()).containsExactly("d1");
    effects.keepOnly("d2"::equals);
    assessments.keepOnly("d2"::equals);
    assertThat(effects.versions()).isEmpty();
    assertThat(assessments.versions()).isEmpty();
  }

  @Test
  void comparesWithNobodyWhoHadTheSameFocus() {
    Set<String> most =
        Set.copyOf(IntStream.range(6, SELLERS).mapToObj("S%02d"::formatted).toList());
    PlanEffect found = effects(most).of(plan("S00"), DATA, PACK, LATER).get(0);
    assertThat(found.measured()).isNotNull();
    assertThat(found.measured().others()).isEqualTo(5);
  }

  @Test
  void saysWhyItIsTooEarly() {
    CoachingPlan plan = plan("S00");
    assertThat(reason(effects(Set.of()), plan, PLANNED.plusDays(59)))
        .isEqualTo(Reason.TOO_LITTLE_TIME);
    Set<String> all = Set.copyOf(IntStream.range(0, SELLERS).mapToObj("S%02d"::formatted).toList());
    assertThat(reason(effects(all), plan, LATER)).isEqualTo(Reason.TOO_FEW_COMPARABLE_SELLERS);
    assertThat(reason(effects(Set.of()), plan("S00", "proposal_to_won"), LATER))
        .isEqualTo(Reason.TOO_FEW_CASES);
  }

  private Reason reason(Effects effects, CoachingPlan plan, LocalDate today) {
    PlanEffect found = effects.of(plan, DATA, PACK, today).get(0);
    assertThat(found.state()).isEqualTo(State.TOO_EARLY);
    return java.util.Objects.requireNonNull(found.reason());
  }

  private Effects effects(Set<String> sameFocus) {
    return new Effects(assessments, (factor, first, last) -> sameFocus);
  }

  private CoachingPlan plan(String seller) {
    return plan(seller, "meeting_to_proposal");
  }

  /** The seller's plan, with the factor as the goal of its focus. */
  private CoachingPlan plan(String seller, String factor) {
    CoachingPlan made =
        assessments.of(DATA, PACK, Period.parse("2026-Q3"), PLANNED).plan(new SellerId(seller));
    ObjectNode plan = (ObjectNode) JSON.valueToTree(made);
    plan.set("focus", JSON.valueToTree(List.of("needs-analysis")));
    ArrayNode recommendations = plan.putArray("recommendations");
    recommendations.add(
        JSON.valueToTree(
            new CoachingPlan.Recommendation(
                "r1",
                "needs-analysis",
                "a1",
                "t",
                "w",
                List.of(),
                null,
                new CoachingPlan.Goal(factor, 0.2, 0.3, LATER),
                List.of(),
                List.of(),
                List.of())));
    return JSON.treeToValue(plan, CoachingPlan.class);
  }
}
