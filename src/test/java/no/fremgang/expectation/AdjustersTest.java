package no.fremgang.expectation;

import static no.fremgang.expectation.SimulatedCompany.CATALOGUE;
import static no.fremgang.expectation.SimulatedCompany.WINDOW;
import static no.fremgang.expectation.SimulatedCompany.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Context;
import no.fremgang.observation.Observations;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Circumstances are taken into account, each of them, and leave the sellers' verdicts alone. */
class AdjustersTest {
  private static final YearMonth AUGUST = YearMonth.of(2026, 8);
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
  private static final LocalDate NEW = LocalDate.of(2026, 5, 1);

  /** 100 cases each; hard ones advance in 25, easy ones in 60 of 100. */
  private static Observations company(Adjuster adjuster) {
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 18; s++) {
      boolean ofSeller = adjuster == Adjuster.REGION || adjuster == Adjuster.TENURE;
      boolean allHard = s == 0 || ofSeller && s % 3 == 0;
      String region = adjuster == Adjuster.REGION && allHard ? "yes" : "no";
      LocalDate hired = adjuster == Adjuster.TENURE && allHard ? NEW : LONG_AGO;
      builder.seller(
          new Seller(
              new SellerId(id(s)), "S", "T", "M", "r", region, "", hired, null, Language.EN));
      int hard = allHard ? 100 : ofSeller ? 0 : 30;
      builder.funnel(id(s), AUGUST, "meeting", hard, hard / 4, context(adjuster, "yes"));
      int easy = 100 - hard;
      builder.funnel(id(s), AUGUST, "meeting", easy, easy * 3L / 5, context(adjuster, "no"));
    }
    return builder.build();
  }

  private static Context context(Adjuster adjuster, String value) {
    return new Context(
        adjuster == Adjuster.SOURCE ? value : "",
        adjuster == Adjuster.SEGMENT ? value : "",
        adjuster == Adjuster.CUSTOMER_TYPE ? value : "",
        adjuster == Adjuster.CHANNEL ? value : "",
        adjuster == Adjuster.COMPETITOR ? value : "");
  }

  private static Catalogue adjusting(List<Adjuster> adjustFor) {
    SortedMap<String, FactorDefinition> factors = new TreeMap<>();
    FactorDefinition of = CATALOGUE.factors().get("meeting_to_proposal");
    factors.put(
        of.id(),
        new FactorDefinition(
            of.id(),
            of.name(),
            of.measure(),
            of.control(),
            of.direction(),
            of.smallestDifference(),
            adjustFor));
    return new Catalogue(
        CATALOGUE.process(),
        factors,
        CATALOGUE.questions(),
        CATALOGUE.causes(),
        CATALOGUE.actions(),
        CATALOGUE.parameters());
  }

  private static FactorFinding first(Observations company, List<Adjuster> adjustFor) {
    return Expectations.fit(company, adjusting(adjustFor), WINDOW)
        .of(new SellerId(id(0)))
        .finding("meeting_to_proposal")
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Adjuster.class)
  void expectsOfHardCasesWhatHardCasesGive(Adjuster adjuster) {
    FactorFinding hard = first(company(adjuster), List.of(adjuster));
    assertThat(hard.observed()).isEqualTo(0.25);
    assertThat(hard.expected()).isBetween(0.22, 0.30);
    assertThat(hard.verdict()).isNotIn(Verdict.SHOWN_GAP, Verdict.INDICATED_GAP);
    assertThat(hard.basis().context()).containsExactly(adjuster);
  }

  @ParameterizedTest
  @EnumSource(
      value = Adjuster.class,
      mode = EnumSource.Mode.EXCLUDE,
      // Time in the role is always taken into account, whatever the catalogue says.
      names = "TENURE")
  void onlyWhereTheCatalogueSaysSo(Adjuster adjuster) {
    FactorFinding hard = first(company(adjuster), List.of());
    assertThat(hard.expected()).isGreaterThan(0.35);
    assertThat(hard.basis().context()).isEmpty();
  }

  @Test
  void saysNothingOfCircumstancesTheDataDoNotHold() {
    FactorFinding finding = first(company(Adjuster.SOURCE), List.of(Adjuster.values()));
    assertThat(finding.basis().context()).containsExactly(Adjuster.SOURCE);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void convergesWhereNobodyOrEverybodyAdvances(Verdict any) {
    ObservationsBuilder builder = SimulatedCompany.builder();
    long advanced = any.ordinal() % 2 == 0 ? 0 : 20;
    for (int s = 0; s < 8; s++) {
      builder.seller(id(s), "T", "R" + s % 2, LONG_AGO);
      builder.funnel(id(s), AUGUST, "meeting", 20, advanced);
    }
    FactorFinding finding = first(builder.build(), List.of(Adjuster.REGION));
    assertThat(finding.estimate()).isBetween(0.0, 1.0);
    assertThat(finding.verdict()).isNotIn(Verdict.SHOWN_GAP, Verdict.STRENGTH);
  }

  /**
   * Everybody in a region has it harder or easier by as much: that is no seller's doing. The
   * smallest difference that matters is relative, so a seller at the edge of a verdict may come to
   * lie on its other side, and hardly anybody gets further.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, -0.5})
  void aRegionsFurtherEffectChangesNoSellersVerdictBeyondNoise(double effect) {
    Moves moves = moves(effect, 1.6 * effect);
    assertThat(moves.any()).as("of %s", moves).isLessThan(moves.sellers() / 10);
    assertThat(moves.far()).as("of %s", moves).isLessThan(moves.sellers() / 100);
  }

  /**
   * Where regions begin to differ, what the dozen sellers of one have in common by chance goes from
   * the sellers to the region: more of them move than where regions differ already.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, -0.5})
  void aRegionsFirstEffectMovesFewVerdicts(double effect) {
    Moves moves = moves(0, effect);
    assertThat(moves.any()).as("of %s", moves).isLessThan(moves.sellers() / 6);
    assertThat(moves.far()).as("of %s", moves).isLessThan(moves.sellers() / 25);
  }

  /** Sellers whose verdict moved, and moved by more than one step, over forty companies. */
  private record Moves(int sellers, int any, int far) {}

  private static Moves moves(double before, double after) {
    int sellers = 0;
    int any = 0;
    int far = 0;
    for (int seed = 1; seed <= 40; seed++) {
      List<Verdict> without = verdicts(seed, before);
      List<Verdict> with = verdicts(seed, after);
      for (int s = 0; s < without.size(); s++) {
        int steps = Math.abs(step(without.get(s)) - step(with.get(s)));
        sellers++;
        any += steps > 0 ? 1 : 0;
        far += steps > 1 ? 1 : 0;
      }
    }
    return new Moves(sellers, any, far);
  }

  private static int step(Verdict verdict) {
    return switch (verdict) {
      case SHOWN_GAP -> -2;
      case INDICATED_GAP -> -1;
      case STRENGTH -> 1;
      default -> 0;
    };
  }

  /** Skill and luck differ by 0.4 on the log-odds and are the same in both companies. */
  private static List<Verdict> verdicts(long seed, double effect) {
    Random random = new Random(seed);
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 36; s++) {
      builder.seller(id(s), "T", "R" + s % 3, LONG_AGO);
      double level = 0.4 * random.nextGaussian() + (s % 3 == 0 ? effect : 0);
      long advanced = Math.round(250 * Family.BINOMIAL.mean(level));
      builder.funnel(id(s), AUGUST, "meeting", 250, advanced);
    }
    Observations company = builder.build();
    Expectations fit = Expectations.fit(company, adjusting(List.of(Adjuster.REGION)), WINDOW);
    return company.sellers().stream()
        .map(s -> fit.of(s.id()).finding("meeting_to_proposal").orElseThrow().verdict())
        .toList();
  }

  /** The same level on more cases is known better, whoever the others are. */
  @Property(tries = 15)
  void moreCasesNarrowTheInterval(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int tenths) {
    double few = width(seed, 20, 2 * tenths);
    double more = width(seed, 20 * 16, 2 * 16 * tenths);
    assertThat(more).isLessThan(few);
  }

  private static double width(long seed, int entered, int advanced) {
    Random random = new Random(seed);
    ObservationsBuilder builder = SimulatedCompany.builder();
    for (int s = 0; s < 14; s++) {
      builder.seller(id(s), "T", "R1", LONG_AGO);
      boolean first = s == 0;
      int others = 20 + random.nextInt(60);
      builder.funnel(id(s), AUGUST, "meeting", first ? entered : 100, first ? advanced : others);
    }
    FactorFinding finding = first(builder.build(), List.of());
    return finding.high() - finding.low();
  }
}
