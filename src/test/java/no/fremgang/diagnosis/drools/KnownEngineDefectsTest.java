package no.fremgang.diagnosis.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.rule.Condition;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RandomPacks;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.Rule;
import no.fremgang.rule.SampleCatalogue;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * Two defects of Drools 10.0 to 10.2 by which rules stay silent though they hold, without a word:
 *
 * <ul>
 *   <li>apache/incubator-kie issue 7115: {@code exists (A and not B)} stops firing when a rule of
 *       another package holds {@code exists (A and C)};
 *   <li>issue 7109: a rule with {@code accumulate} stops firing when a rule that shares its first
 *       pattern is added after it, unless both are in the largest package.
 * </ul>
 *
 * Our rules are one package without {@code exists}, {@code not} or {@code accumulate}: the same
 * logic, written in our language, fires.
 */
class KnownEngineDefectsTest {
  private static final String TYPES =
      "package repro.types;\n"
          + "declare Seed end\ndeclare Shared end\ndeclare Negated end\ndeclare Other end\n"
          + "declare Result end\n";
  private static final String PRODUCER =
      "package repro.a;\nimport repro.types.*;\n"
          + "rule producer when Seed() then insert(new Shared()); end\n";
  private static final String SUBJECT =
      "package repro.b;\n"
          + "import repro.types.*;\n"
          + "rule subject when exists (Shared() and not Negated()) then insert(new Result());"
          + " end\n";
  private static final String SIBLING =
      "package repro.c;\nimport repro.types.*;\n"
          + "rule sibling when exists (Shared() and Other()) then end\n";

  /**
   * Adds most rules, so that Drools builds its network first and that of the others rule by rule.
   */
  private static final String LARGEST =
      "package repro.largest;\nimport repro.types.*;\n"
          + "rule one when Negated() then end\nrule two when Negated() then end\n"
          + "rule three when Negated() then end\n";

  private static final String COUNTED =
      "package repro.d;\nimport repro.types.*;\n"
          + "rule counted when Seed() accumulate(Other(); $n : count(); $n > 0)"
          + " then insert(new Result()); end\n";
  private static final String SPLITTING = "rule splitting when Seed() Shared() then end\n";

  private final Catalogue catalogue = SampleCatalogue.catalogue();

  /** The control: without the defect this test would prove nothing. Red once Drools mends it. */
  @Test
  void droolsItselfLosesTheRuleOfIssue7115() throws Exception {
    assertThat(results(TYPES, PRODUCER, SUBJECT)).as("without the sibling").isEqualTo(1);
    assertThat(results(TYPES, PRODUCER, SUBJECT, SIBLING)).as("with the sibling").isZero();
  }

  /** As above: a rule that shares the first pattern of one that counts, and the count is lost. */
  @Test
  void droolsItselfLosesTheRuleOfIssue7109() throws Exception {
    assertThat(countedLater(TYPES, LARGEST, COUNTED)).as("alone in its package").isEqualTo(1);
    assertThat(countedLater(TYPES, LARGEST, COUNTED + SPLITTING))
        .as("beside a rule that begins alike")
        .isZero();
  }

  /** What is counted comes when nothing was there to count before. */
  private static int countedLater(String... drls) throws Exception {
    return results(List.of("Seed", "Other"), drls);
  }

  private static int results(String... drls) throws Exception {
    return results(List.of("Seed"), drls);
  }

  private static int results(List<String> facts, String... drls) throws Exception {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("repro", "repro", "" + drls.length);
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    for (int i = 0; i < drls.length; i++) {
      files.write("src/main/resources/r" + i + ".drl", drls[i]);
    }
    services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    KieSession session = services.newKieContainer(release).getKieBase().newKieSession();
    try {
      for (String fact : facts) {
        session.insert(session.getKieBase().getFactType("repro.types", fact).newInstance());
        session.fireAllRules(10);
      }
      return session.getObjects(o -> o.getClass().getSimpleName().equals("Result")).size();
    } finally {
      session.dispose();
      services.getRepository().removeKieModule(release);
    }
  }

  /** The logic of both issues, in every order of rules: shared first condition, negated second. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ourRulesWithTheSameLogicAllFire(long order) {
    RandomPacks random = new RandomPacks(order);
    Condition.Atom shared = random.atom();
    Condition.Atom negated = random.atom();
    List<Condition> conditions =
        new ArrayList<>(
            List.of(
                new Condition.AllOf(List.of(shared, new Condition.Not(negated))),
                new Condition.AllOf(List.of(shared, random.atom())),
                new Condition.Not(new Condition.AllOf(List.of(shared, negated))),
                new Condition.AnyOf(List.of(new Condition.Not(shared), negated)),
                shared));
    Collections.rotate(conditions, (int) order);
    List<Rule> rules = random.rules(conditions);
    DroolsDiagnostician drools = DroolsDiagnostician.of(catalogue, rules);
    RecordingEvaluator evaluator = new RecordingEvaluator(catalogue, rules);
    int concluded = 0;
    for (int i = 0; i < 200; i++) {
      Findings findings = random.findings();
      assertThat(drools.conclude(findings)).isEqualTo(evaluator.conclude(findings));
      concluded += evaluator.conclude(findings).size();
    }
    assertThat(concluded).isPositive();
  }

  @Test
  void compilesToOnePackageWithoutWhatTheDefectsNeed() {
    String drl = Drl.of(new RandomPacks(3).rules(60)).text();
    assertThat(drl.lines().filter(line -> line.startsWith("package "))).hasSize(1);
    assertThat(drl).doesNotContainPattern("\\b(exists|not|accumulate|insert|from|forall)\\b");
  }
}
