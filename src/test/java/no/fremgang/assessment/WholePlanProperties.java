package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Period;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Laws of the whole path from rows to plans, on random companies with every kind of file. */
class WholePlanProperties {
  private static final RunningPack PACK = RunningPack.in(Path.of("rules"));
  private static final int SELLERS = 14;

  private static List<CoachingPlan> plans(CompanyRows company) {
    Observations observations = company.observations(PACK.pack().catalogue());
    Assessment assessment =
        Assessment.prepare(PACK, observations, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));
    return observations.sellers().stream().map(Seller::id).map(assessment::plan).toList();
  }

  private static String json(CoachingPlan plan) {
    return JsonMapper.shared().writeValueAsString(plan);
  }

  @Property(tries = 3)
  void orderAndSplittingOfRowsChangeNoByte(@ForAll long seed, @ForAll long order) {
    CompanyRows company = CompanyRows.random(seed, SELLERS);
    List<String> plans = plans(company).stream().map(WholePlanProperties::json).toList();
    assertThat(plans(company.shuffled(order)).stream().map(WholePlanProperties::json).toList())
        .isEqualTo(plans);
    assertThat(plans(company.split()).stream().map(WholePlanProperties::json).toList())
        .isEqualTo(plans);
  }

  @Property(tries = 6)
  void everyGapAddsUpExactly(@ForAll long seed) {
    for (CoachingPlan plan : plans(CompanyRows.random(seed, SELLERS))) {
      assertThat(plan.target()).isNotNull();
      addsUp(plan.target());
      plan.furtherTargets().forEach(WholePlanProperties::addsUp);
    }
  }

  private static void addsUp(CoachingPlan.Target of) {
    assertThat(of.gap()).isEqualByComparingTo(of.actual().subtract(of.target()));
    assertThat(of.outsideControl().add(of.withinInfluence())).isEqualByComparingTo(of.gap());
    assertThat(sum(of.outsideParts(), CoachingPlan.OutsidePart::amount))
        .isEqualByComparingTo(of.outsideControl());
    assertThat(sum(of.contributions(), CoachingPlan.Contribution::amount))
        .isEqualByComparingTo(of.withinInfluence());
  }

  private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
    return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 3)
  void scalingAllAmountsScalesTheMoneyAndNothingElse(@ForAll long seed) {
    assertScaling(seed);
  }

  /** Two causes of the same cost, of which one gets the odd hundredth, keep their order. */
  @Example
  void scalingDoesNotSwapCausesOfTheSameCost() {
    assertScaling(-1);
    assertScaling(Long.MAX_VALUE);
  }

  private static void assertScaling(long seed) {
    CompanyRows company = CompanyRows.random(seed, SELLERS);
    List<CoachingPlan> plain = plans(company);
    List<CoachingPlan> scaled = plans(company.scaled(7));
    for (int i = 0; i < plain.size(); i++) {
      compare(plain.get(i), scaled.get(i));
    }
  }

  private static void compare(CoachingPlan plain, CoachingPlan scaled) {
    Map<String, JsonNode> before = leaves(plain);
    Map<String, JsonNode> after = leaves(scaled);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (path, value) -> {
          JsonNode other = after.get(path);
          if (!value.isNumber()) {
            assertThat(other).as(path).isEqualTo(value);
          } else if (!isMoney(path)) {
            assertThat(other.doubleValue()).as(path).isCloseTo(value.doubleValue(), near(value));
          } else {
            assertThat(other.doubleValue())
                .as(path)
                .isCloseTo(
                    7 * value.doubleValue(), within(0.25 + 7e-5 * Math.abs(value.doubleValue())));
          }
        });
  }

  private static org.assertj.core.data.Offset<Double> near(JsonNode value) {
    return within(2e-5 * Math.max(1, Math.abs(value.doubleValue())));
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  /** Amounts of the leading target, which is for revenue, and what is told in its unit. */
  private static boolean isMoney(String path) {
    boolean amount =
        path.startsWith("/target/")
            || path.startsWith("/forecast/periods")
            || path.startsWith("/potential/") && path.endsWith("/amount")
            || path.equals("/potential/total")
            || path.startsWith("/causes/") && path.endsWith("/amount");
    boolean level =
        path.contains("/deal_size/") && LEVELS.contains(path.substring(path.lastIndexOf('/') + 1));
    return level || amount && !path.endsWith("/share");
  }

  /** Numbers, verdicts and ids; texts hold amounts, and the id of a plan is that of its content. */
  private static Map<String, JsonNode> leaves(CoachingPlan plan) {
    Map<String, JsonNode> leaves = new TreeMap<>();
    JsonNode json = JsonMapper.shared().valueToTree(plan);
    walk("", json, leaves);
    return leaves;
  }

  private static final Set<String> LEVELS =
      Set.of("observed", "expected", "estimate", "low", "high", "previous", "from", "to", "median");

  private static final Set<String> TEXTS =
      Set.of("id", "text", "why", "summary", "conversation", "explanation", "notes", "practice");

  private static void walk(String path, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject()) {
      String here = node.has("factor") ? path + "/" + node.path("factor").asString() : path;
      node.propertyStream()
          .filter(field -> !TEXTS.contains(field.getKey()))
          .forEach(field -> walk(here + "/" + field.getKey(), field.getValue(), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(path + "/" + i, node.get(i), leaves);
      }
    } else {
      leaves.put(path, node);
    }
  }
}
