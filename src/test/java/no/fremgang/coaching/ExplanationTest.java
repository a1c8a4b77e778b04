package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.RunningPack;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.coaching.Explanation.NumbersExplained;
import no.fremgang.coaching.Explanation.ParameterUsed;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.Observations;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every number of every plan of the demo company and asks where it comes from. */
class ExplanationTest {
  private static final List<String> IDS =
      List.of("factor", "question", "cause", "period", "measure", "respondent");
  private static final List<ExplainedPlan> PLANS = new ArrayList<>();

  @BeforeAll
  static void planEverybody() throws IOException {
    RunningPack pack = RunningPack.in(Path.of("rules"));
    Observations demo =
        DataSetReader.read(
                Path.of("src/main/resources/demo"),
                DataSetSchema.of(pack.pack().catalogue()),
                ReadOptions.defaults())
            .observations();
    Assessment assessment =
        Assessment.prepare(pack, demo, Period.parse("2026-Q3"), LocalDate.of(2026, 10, 1));
    demo.sellers().forEach(seller -> PLANS.add(assessment.explained(seller.id())));
  }

  @Test
  void everyNumberOfEveryPlanIsExplained() {
    int numbers = 0;
    for (ExplainedPlan plan : PLANS) {
      Set<String> explained =
          plan.explanation().numbers().stream()
              .map(NumbersExplained::of)
              .collect(Collectors.toSet());
      Set<String> elements = elements(plan.plan());
      assertThat(explained).as(plan.plan().sellerId()).containsAll(elements);
      numbers += elements.size();
    }
    assertThat(numbers).isGreaterThan(1_000);
  }

  private static Set<String> elements(CoachingPlan plan) {
    Set<String> elements = new TreeSet<>();
    JsonNode json = JsonMapper.shared().valueToTree(plan);
    json.propertyStream()
        .forEach(field -> walk(field.getValue(), field.getKey(), field.getKey(), elements));
    return elements;
  }

  /**
   * @param element the innermost element with a name of its own that the node lies in
   */
  private static void walk(JsonNode node, String path, String element, Set<String> elements) {
    if (node.isNumber()) {
      elements.add(element);
    } else if (node.isArray()) {
      for (JsonNode item : node) {
        String id = path + "/" + id(item);
        walk(item, id, id, elements);
      }
    } else {
      node.propertyStream()
          // How long a resource or an action takes is no measurement: the catalogue says so.
          .filter(field -> !Set.of("minutes", "effortMinutes").contains(field.getKey()))
          .forEach(field -> property(field, path, element, elements));
    }
  }

  private static void property(
      Map.Entry<String, JsonNode> field, String path, String element, Set<String> elements) {
    String below = path + "/" + field.getKey();
    boolean goal = field.getKey().equals("goal");
    walk(field.getValue(), below, goal ? below : element, elements);
  }

  private static String id(JsonNode item) {
    if (item.has("id")) {
      return item.path("id").asString();
    }
    return IDS.stream()
        .filter(item::has)
        .findFirst()
        .map(name -> item.path(name).asString())
        .orElse("?");
  }

  @Test
  void aFactorsNumbersTellCasesPeersContextExpectationAndFormula() {
    for (ExplainedPlan plan : PLANS) {
      Map<String, NumbersExplained> by = byElement(plan);
      for (CoachingPlan.FactorLine line : plan.plan().factors()) {
        NumbersExplained of = by.get("factors/" + line.factor());
        assertThat(of.n()).isEqualTo(line.n());
        assertThat(of.exposure()).isPositive();
        assertThat(of.unit()).isNotNull();
        assertThat(of.peers()).isEqualTo(line.peers());
        assertThat(of.expectation()).isEqualTo(line.expected());
        assertThat(of.context()).isNotEmpty();
        assertThat(of.formula()).isNotBlank();
        assertThat(of.parameters()).contains("smallest_difference." + line.factor());
      }
    }
  }

  private static Map<String, NumbersExplained> byElement(ExplainedPlan plan) {
    Map<String, NumbersExplained> by = new TreeMap<>();
    plan.explanation()
        .numbers()
        .forEach(one -> assertThat(by.put(one.of(), one)).as(one.of()).isNull());
    return by;
  }

  @Test
  void theExpectedResultTellsPeersExposureAndExpectation() {
    ExplainedPlan plan = plan("S017");
    NumbersExplained target = byElement(plan).get("target");
    assertThat(target.formula()).isEqualTo("exposure-standard");
    assertThat(target.peers()).isPositive();
    assertThat(target.exposure()).isPositive();
    assertThat(target.expectation()).isEqualTo(plan.plan().target().expected().doubleValue());
  }

  private static ExplainedPlan plan(String seller) {
    return PLANS.stream().filter(p -> p.plan().sellerId().equals(seller)).findFirst().orElseThrow();
  }

  @Test
  void everyParameterNamedHasValueUnitAndSource() {
    for (ExplainedPlan plan : PLANS) {
      Set<String> known =
          plan.explanation().parameters().stream()
              .map(ParameterUsed::id)
              .collect(Collectors.toSet());
      plan.explanation().numbers().forEach(n -> assertThat(known).containsAll(n.parameters()));
      for (ParameterUsed parameter : plan.explanation().parameters()) {
        assertThat(parameter.unit()).as(parameter.id()).isNotBlank();
        assertThat(parameter.source()).as(parameter.id()).isNotBlank();
      }
    }
  }

  /** No word of statistics, in either language, and nothing left to fill in. */
  @Test
  void aSellerCanFollowItWithoutStatistics() {
    List<String> jargon =
        List.of("posterior", "varians", "variance", "logit", "shapley", "bayes", "regre", "{");
    for (ExplainedPlan plan : PLANS) {
      for (NumbersExplained one : plan.explanation().numbers()) {
        for (Language language : Language.values()) {
          String text = one.text().in(language);
          assertThat(text).isNotBlank();
          assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain(jargon);
        }
      }
    }
  }

  @Test
  void explainsInEitherLanguage() {
    Text story = byElement(plan("S017")).get("factors/meeting_to_proposal").text();
    assertThat(story.nb())
        .startsWith("Møte til tilbud: talt til 30\u00a0% over 124 saker")
        .contains("sammenlignbare selgere", "der region");
    assertThat(story.en())
        .startsWith("Meeting to proposal: counted 30% over 124 cases")
        .contains("comparable sellers", "taking region");
    assertThat(PLANS)
        .allSatisfy(
            plan ->
                assertThat(plan.explanation().numbers())
                    .extracting(one -> one.text().en())
                    .noneMatch(text -> text.contains("selger")));
  }

  /** The pack's ramp-up is 6 months until the end of 2025 and 3 from then on. */
  @Test
  void namesTheParametersThatWereValidForThePeriod() throws IOException {
    assertThat(rampMonths("2025-Q4", LocalDate.of(2026, 1, 1))).isEqualTo(6);
    assertThat(rampMonths("2026-Q1", LocalDate.of(2026, 4, 1))).isEqualTo(3);
  }

  private static double rampMonths(String period, LocalDate asOf) throws IOException {
    RunningPack pack = RunningPack.of(EngagedWonPack.FILES);
    Observations company =
        DataSetReader.read(
                Path.of("src/test/resources/data/engaged-won"),
                DataSetSchema.of(pack.pack().catalogue()),
                ReadOptions.defaults())
            .observations();
    return Assessment.prepare(pack, company, Period.parse(period), asOf)
        .explained(company.sellers().get(0).id())
        .explanation()
        .parameters()
        .stream()
        .filter(parameter -> parameter.id().equals("ramp-months"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void amountsAndDaysTellTheMiddleOneToo() {
    for (ExplainedPlan plan : PLANS) {
      for (CoachingPlan.FactorLine line : plan.plan().factors()) {
        boolean skewed =
            List.of("deal_size", "cycle_days", "proposal_lead_days", "days_to_lost")
                .contains(line.factor());
        assertThat(line.median() != null).as(line.factor()).isEqualTo(skewed);
        assertThat(skewed && line.median() >= line.estimate()).isFalse();
      }
    }
  }
}
