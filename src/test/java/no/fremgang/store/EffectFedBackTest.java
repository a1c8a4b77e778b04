package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.EffectReleases.Group;
import no.fremgang.assessment.EffectReleases.OfGroup;
import no.fremgang.assessment.EffectReleases.Release;
import no.fremgang.assessment.EffectSum;
import no.fremgang.assessment.EffectSum.FactorMean;
import no.fremgang.assessment.EffectSums;
import no.fremgang.assessment.Effects;
import no.fremgang.assessment.PlanGrounds;
import no.fremgang.assessment.PlanGrounds.Ground;
import no.fremgang.assessment.PlanGrounds.Kind;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.RunningPack;
import no.fremgang.coaching.CoachingEffect.State;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.Participant;
import no.fremgang.coaching.Participant.Part;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.PlanStep;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.rule.EarlierPlan.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a plan moved is known when the next one is made. S00 goes from one meeting in five to every
 * second one after the third quarter; S01 stays at one in five; the others differ and stay.
 */
@ParameterizedClass
@EnumSource(Database.class)
class EffectFedBackTest {
  private static final RunningPack PACK = RunningPack.of(RunningPack.product());
  private static final Participant MANAGER = new Participant("M1", Part.MANAGER);
  private static final Map<String, List<String>> FOCUS =
      Map.of("needs-analysis", List.of("meeting_to_proposal"));
  private static final Period THIRD = Period.parse("2026-Q3");
  private static final int SELLERS = 25;
  private static final LocalDate FOURTH_IS_TOLD = LocalDate.of(2027, 2, 15);
  private static final Group ALL_HAVE = new Group(Kind.ACTION, "listen", "needs-analysis");
  private static final Group ALL_BUT_ONE_HAVE = new Group(Kind.RULE, "NEEDS-001", "needs-analysis");

  @Parameter private Database database;
  private StoreOn store;
  private int asked;

  @BeforeEach
  void open() throws Exception {
    store = new StoreOn(database);
    store.dataSets().takeOver(company().source(), DataSets.Mode.ADD, PACK.schema());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFocusThatMovedItsFiguresIsPraisedInTheNextPlan() {
    followUp(made("S00", THIRD));
    MadePlan next = made("S00", THIRD.next());
    assertThat(next.earlier().focus()).containsEntry("needs-analysis", Effect.IMPROVED);
    assertThat(next.made().plan().praise())
        .extracting(CoachingPlan.Praise::rule)
        .contains("PROGRESS-053");
  }

  @Test
  void aFocusThatMovedNothingGoesOnOnceAndThenStandsBackForOthers() {
    followUp(made("S01", THIRD));
    MadePlan next = made("S01", THIRD.next());
    assertThat(next.earlier().focus()).containsEntry("needs-analysis", Effect.NO_CLEAR_CHANGE);
    assertThat(next.earlier().underWay()).containsExactly("needs-analysis");
    followUp(next);
    MadePlan third = made("S01", THIRD.next().next());
    assertThat(third.earlier().focus()).containsEntry("needs-analysis", Effect.NO_CLEAR_CHANGE);
    assertThat(third.earlier().underWay()).isEmpty();
    assertThat(third.made().plan().praise())
        .extracting(CoachingPlan.Praise::rule)
        .doesNotContain("PROGRESS-053");
  }

  @Test
  void makingAPlanAgainOnTheSameDayKnowsTheSame() {
    followUp(made("S00", THIRD));
    MadePlan next = made("S00", THIRD.next());
    assertThat(made("S00", THIRD.next())).isEqualTo(next);
    assertThat(store.plans().earlier(next.made().plan().id())).hasValue(next.earlier());
  }

  @Test
  void whoElseHadTheFocusIsAskedOnceForACompanysPlans() {
    for (int seller = 0; seller < 6; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    Period next = THIRD.next();
    PlanMaking making = making();
    var data = making.current(PACK);
    Assessment assessment = making.assessment(data, PACK, next, next.end().plusDays(1));
    asked = 0;
    long knowing =
        data.observations().sellers().stream()
            .map(seller -> assessment.plan(seller.id()))
            .filter(plan -> plan.praise().stream().anyMatch(p -> p.rule().equals("PROGRESS-053")))
            .count();
    assertThat(knowing).as("S00 at least").isPositive();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void sumsWhatWasMovedOverEnoughSellersAndNamesNobody() {
    PlanGrounds grounds = fixed();
    for (int seller = 0; seller < 5; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    at(FOURTH_IS_TOLD);
    Release few = released(grounds);
    assertThat(few.through()).isEqualTo("2026-Q4");
    assertThat(few.all()).isNotNull();
    assertThat(few.all().sellers()).isEqualTo(5);
    assertThat(few.all().states().values().stream().mapToInt(n -> n).sum()).isEqualTo(5);
    assertThat(few.all().states()).containsEntry(State.IMPROVED, 1);
    assertThat(few.all().means()).hasSize(1);
    assertThat(few.all().means().get(0).mean().plans()).isEqualTo(5);
    assertThat(few.groups()).extracting(OfGroup::group).containsExactly(ALL_HAVE);
    assertThat(few.tooFew()).containsExactly(ALL_BUT_ONE_HAVE);
    assertThat(few.toString()).doesNotContain("S00", "S01", "S02", "S03", "S04");
  }

  @Test
  void isToldOnceTheQuartersFiguresAreInAndNotBefore() {
    for (int seller = 0; seller < 5; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    at(FOURTH_IS_TOLD.minusDays(1));
    assertThat(asked(fixed(), THIRD.next())).isEmpty();
    at(FOURTH_IS_TOLD);
    assertThat(asked(fixed(), THIRD)).as("nothing was told of the third").isEmpty();
    assertThat(asked(fixed(), THIRD.next())).isPresent();
  }

  /** All less all but one would be the one. */
  @Test
  void twoSumsThatDifferByOneSellerAreNotBothTold() {
    for (int seller = 0; seller < 9; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    at(FOURTH_IS_TOLD);
    Release told = released(fixed());
    assertThat(told.groups()).extracting(OfGroup::group).containsExactly(ALL_HAVE);
    assertThat(told.tooFew()).containsExactly(ALL_BUT_ONE_HAVE);
  }

  /** What was told yesterday taken from what is told today would be who came in between. */
  @Test
  void whoAsksOnTwoDaysSeesNobodyComeOrGo() throws Exception {
    for (int seller = 0; seller < 6; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    at(FOURTH_IS_TOLD);
    Release told = released(fixed());
    followUp(made("S06", THIRD));
    store.dataSets().takeOver(corrected().source(), DataSets.Mode.ADD, PACK.schema());
    at(FOURTH_IS_TOLD.plusDays(40));
    assertThat(released(fixed())).as("the same quarter").isEqualTo(told);
    at(FOURTH_IS_TOLD.plusDays(100));
    Release next = released(fixed());
    assertThat(next.through()).isEqualTo("2027-Q1");
    assertThat(next.all()).as("one more is too few").isEqualTo(told.all());
    assertThat(next.groups()).isEqualTo(told.groups());
  }

  @Test
  void enoughNewOnesAreToldAndNobodyWhoStoppedIsTakenOut() {
    Map<String, PlanLife> plans = new HashMap<>();
    for (int seller = 0; seller < 6; seller++) {
      MadePlan made = made("S%02d".formatted(seller), THIRD);
      plans.put(made.made().plan().id(), followUp(made));
    }
    at(FOURTH_IS_TOLD);
    EffectSum told = released(fixed()).all();
    assertThat(told).isNotNull();
    plans.forEach(
        (id, life) ->
            store.planLives().take(id, life, new PlanStep.Withdrawal("Byttet jobb"), MANAGER));
    for (int seller = 6; seller < 11; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    at(FOURTH_IS_TOLD.plusDays(100));
    EffectSum next = released(fixed()).all();
    assertThat(next).isNotNull();
    assertThat(next.sellers()).isEqualTo(told.sellers() + 5);
  }

  /** What was told taken from what is told now would be the one whose figures were corrected. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void theMeanOfAFactorStaysAsItWasToldUntilEnoughCameToIt(int more) throws Exception {
    store.dataSets().takeOver(leads().source(), DataSets.Mode.ADD, PACK.schema());
    for (int seller = 0; seller < 6; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD));
    }
    at(FOURTH_IS_TOLD);
    EffectSum told = released(fixed()).all();
    assertThat(told).isNotNull();
    assertThat(told.means()).extracting(FactorMean::factor).containsExactly("meeting_to_proposal");
    store.dataSets().takeOver(corrected().source(), DataSets.Mode.ADD, PACK.schema());
    Map<String, List<String>> leads = Map.of("needs-analysis", List.of("lead_to_contact"));
    for (int seller = 6; seller < 11 + more; seller++) {
      followUp(made("S%02d".formatted(seller), THIRD), seller < 11 ? leads : FOCUS);
    }
    at(FOURTH_IS_TOLD.plusDays(100));
    EffectSum next = released(fixed()).all();
    assertThat(next).isNotNull();
    assertThat(next.sellers()).isEqualTo(told.sellers() + 5 + more);
    assertThat(next.means()).containsAll(told.means());
  }

  @Test
  void readsWhatAFocusRestsOnOutOfThePlansOnce() {
    CoachingPlan plan = made("S00", THIRD).made().plan();
    assertThat(plan.focus()).as("a plan with a focus").isNotEmpty();
    JdbcPlanGrounds grounds = new JdbcPlanGrounds(store.jdbc);
    Map<String, Set<Ground>> read = grounds.of(List.of(plan.id(), "none"));
    assertThat(read).containsOnlyKeys(plan.id()).containsValue(Ground.of(plan));
    assertThat(read.get(plan.id())).extracting(Ground::kind).contains(Kind.ACTION, Kind.RULE);
    store.jdbc.update("update coaching_plan set document = ?", (Object) Gzip.packed("gone"));
    assertThat(grounds.of(List.of(plan.id()))).isEqualTo(read);
  }

  /** One action for everybody, one rule for all but S00. */
  private PlanGrounds fixed() {
    return plans -> {
      Map<String, Set<Ground>> found = new HashMap<>();
      for (String id : plans) {
        Set<Ground> grounds =
            new HashSet<>(Set.of(new Ground("needs-analysis", Kind.ACTION, "listen")));
        if (!store.plans().find(id).orElseThrow().sellerId().equals("S00")) {
          grounds.add(new Ground("needs-analysis", Kind.RULE, "NEEDS-001"));
        }
        found.put(id, grounds);
      }
      return found;
    };
  }

  private Release released(PlanGrounds grounds) {
    return asked(grounds, Period.parse("2030-Q1")).orElseThrow();
  }

  private Optional<Release> asked(PlanGrounds grounds, Period upTo) {
    Effects effects = new Effects(new Assessments(store.fits()), store.plans());
    JdbcEffectReleases releases = new JdbcEffectReleases(store.jdbc, store.transaction);
    return new EffectSums(store.planLives(), grounds, effects, releases)
        .of(
            upTo,
            store.dataSets().current(PACK.schema()).orElseThrow(),
            PACK,
            LocalDate.ofInstant(store.clock.instant(), ZoneOffset.UTC));
  }

  private void at(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    store.clock.advance(Duration.between(store.clock.instant(), noon));
  }

  private MadePlan made(String seller, Period period) {
    LocalDate asOf = AsOf.unlessGiven(period, LocalDate.of(2027, 12, 1));
    at(asOf);
    return making().make(PACK, period, asOf, new SellerId(seller));
  }

  private PlanMaking making() {
    Assessments assessments = new Assessments(store.fits());
    return new PlanMaking(
        store.dataSets(),
        store.plans(),
        store.planLives(),
        assessments,
        new Effects(
            assessments,
            (factor, first, last) -> {
              asked++;
              return store.plans().in(factor, first, last);
            }));
  }

  private PlanLife followUp(MadePlan made) {
    return followUp(made, FOCUS);
  }

  private PlanLife followUp(MadePlan made, Map<String, List<String>> focus) {
    CoachingPlan plan = made.made().plan();
    PlanLife life = PlanLife.BEGUN;
    for (PlanStep step :
        List.of(
            new PlanStep.Agreement(false, null, focus),
            new PlanStep.FollowUp(plan.asOf(), "Sett", Map.of(), "Videre"))) {
      store.planLives().take(plan.id(), life, step, MANAGER);
      life = life.after(step.kind(), MANAGER.part());
    }
    return life;
  }

  /** S02 did better in December than was first handed in. */
  private static Csv corrected() {
    return Csv.of("funnel.csv", Csv.FUNNEL + "S02,2026-12,meeting,60,55\n");
  }

  private static Csv leads() {
    StringBuilder funnel = new StringBuilder(Csv.FUNNEL);
    for (int seller = 0; seller < SELLERS; seller++) {
      for (int month = 0; month < 15; month++) {
        funnel.append(
            "S%02d,%s,lead,60,%d\n"
                .formatted(
                    seller, YearMonth.of(2026, 1).plusMonths(month), 25 + (seller + month) % 10));
      }
    }
    return Csv.of("funnel.csv", funnel.toString());
  }

  private static Csv company() {
    StringBuilder sellers =
        new StringBuilder("seller_id,name,team,manager_id,role,region,hired_on,language\n");
    StringBuilder funnel = new StringBuilder(Csv.FUNNEL);
    Random dice = new Random(5);
    for (int seller = 0; seller < SELLERS; seller++) {
      sellers.append("S%02d,Ærlig Ås,nord,M1,selger,Nord,2019-01-01,nb\n".formatted(seller));
      for (int month = 0; month < 15; month++) {
        double usual = 0.3 + 0.03 * (seller % 10);
        double share = seller == 0 ? (month < 9 ? 0.2 : 0.5) : usual;
        long drawn = IntStream.range(0, 60).filter(i -> dice.nextDouble() < share).count();
        long advanced = seller == 1 ? 12 : drawn;
        funnel.append(
            "S%02d,%s,meeting,60,%d\n"
                .formatted(seller, YearMonth.of(2026, 1).plusMonths(month), advanced));
      }
    }
    return Csv.of("sellers.csv", sellers.toString()).with("funnel.csv", funnel.toString());
  }
}
