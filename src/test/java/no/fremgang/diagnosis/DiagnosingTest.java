package no.fremgang.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.rule.Conclusion.EvidenceKind;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RecordingEvaluator;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.Scenario;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;
import no.fremgang.rule.Topic;
import org.junit.jupiter.api.Test;

class DiagnosingTest {
  private static final RulePack PACK = RuleReader.read(PackFiles.from(Path.of("rules")));
  private final Map<Subject, State> states = new TreeMap<>();

  @Test
  void showsASkillOnAShownGapAndTwoKindsOfEvidence() {
    given(Topic.VERDICT, "meeting_to_proposal", State.SHOWN_GAP);
    customers("understood_our_needs", State.LOW);
    FoundCause needs = cause("needs-analysis");
    assertThat(needs.standing()).isEqualTo(Standing.SHOWN);
    assertThat(needs.evidence().get(0).rule()).isEqualTo("NEEDS-001");
    assertThat(needs.evidence().get(0).kinds())
        .containsExactly(EvidenceKind.CONVERSION, EvidenceKind.CUSTOMER_SURVEY);
  }

  @Test
  void onlyIndicatesASkillOnOneKindOfEvidence() {
    given(Topic.VERDICT, "meeting_to_proposal", State.SHOWN_GAP);
    assertThat(cause("needs-analysis").standing()).isEqualTo(Standing.INDICATED);
  }

  @Test
  void rulesASkillOutWhereTheEvidenceAgainstOutweighs() {
    given(Topic.VERDICT, "meeting_to_proposal", State.SHOWN_GAP);
    customers("understood_our_needs", State.HIGH);
    Diagnosis diagnosis = diagnosis();
    assertThat(causes(diagnosis)).doesNotContain("needs-analysis");
    assertThat(diagnosis.ruledOut())
        .anySatisfy(
            out -> {
              assertThat(out.cause()).isEqualTo("needs-analysis");
              assertThat(out.text().en()).contains("the right cases were turned down");
            });
  }

  @Test
  void onlyIndicatesASkillOnAGapThatIsOnlyIndicated() {
    given(Topic.VERDICT, "meeting_to_proposal", State.INDICATED_GAP);
    customers("understood_our_needs", State.LOW);
    assertThat(cause("needs-analysis").standing()).isEqualTo(Standing.INDICATED);
  }

  @Test
  void namesNothingOnCustomersAnswersAlone() {
    customers("understood_our_needs", State.LOW);
    assertThat(causes(diagnosis())).doesNotContain("needs-analysis");
  }

  @Test
  void withholdsEverySkillInRampUp() {
    given(Topic.VERDICT, "meeting_to_proposal", State.SHOWN_GAP);
    customers("understood_our_needs", State.LOW);
    states.put(new Subject(Topic.RAMP_UP, "", ""), State.YES);
    Diagnosis diagnosis = diagnosis();
    assertThat(causes(diagnosis)).containsExactly("ramp-up");
    assertThat(diagnosis.notEvaluated())
        .anySatisfy(
            not -> {
              assertThat(not.cause()).isEqualTo("needs-analysis");
              assertThat(not.missing()).containsExactly("ramp-up");
            });
  }

  @Test
  void doesNotUseATeamsGapAgainstTheSeller() {
    given(Topic.VERDICT, "meeting_to_proposal", State.SHOWN_GAP);
    given(Topic.TEAM, "meeting_to_proposal", State.YES);
    assertThat(causes(diagnosis())).containsExactly("team-pattern");
  }

  @Test
  void namesTheSkillOfASellerBelowEvenAnOwnTeamThatIsLow() {
    given(Topic.VERDICT, "meeting_to_proposal", State.SHOWN_GAP);
    given(Topic.TEAM, "meeting_to_proposal", State.BELOW_TEAM);
    assertThat(causes(diagnosis())).contains("team-pattern", "needs-analysis");
  }

  @Test
  void saysWhichDataWouldDecide() {
    given(Topic.VERDICT, "meeting_to_proposal", State.NORMAL);
    assertThat(diagnosis().notEvaluated())
        .anySatisfy(
            not -> {
              assertThat(not.cause()).isEqualTo("role-clarity");
              assertThat(not.missing()).contains("surveys.csv:role_clarity");
            });
  }

  @Test
  void saysOfASellerWithNothingButANameThatThereIsTooLittle() {
    Diagnosis diagnosis = diagnosis();
    assertThat(causes(diagnosis)).containsExactly("insufficient-data");
    assertThat(diagnosis.praise()).isEmpty();
    assertThat(diagnosis.notEvaluated()).hasSizeGreaterThan(14);
  }

  @Test
  void splitsTheCostOfAFactorAmongItsCauses() {
    given(Topic.VERDICT, "proposal_to_won", State.SHOWN_GAP);
    given(Topic.FACTOR_PART, "proposal_to_won", State.MOST);
    customers("showed_the_value", State.LOW);
    customers("handled_our_concerns", State.LOW);
    Findings findings = findings();
    Diagnosis diagnosis = diagnose(findings);
    Money total =
        diagnosis.causes().stream().map(FoundCause::amount).reduce(Money.ZERO, Money::plus);
    assertThat(causes(diagnosis)).contains("value-proposition", "objection-handling", "closing");
    assertThat(total).isEqualTo(findings.targets().get(0).contributions().get(0).amount());
    assertThat(diagnosis.causes().get(0).standing()).isEqualTo(Standing.SHOWN);
  }

  @Test
  void praisesAStrengthInBothLanguages() {
    given(Topic.VERDICT, "meeting_to_proposal", State.STRENGTH);
    given(Topic.VERDICT, "proposal_to_won", State.NORMAL);
    var praise = diagnosis().praise();
    assertThat(praise).hasSize(1);
    assertThat(praise.get(0).text().in(Language.EN)).contains("45%, where").contains("30%");
    assertThat(praise.get(0).text().in(Language.NB)).contains("45\u00a0%, der");
  }

  private FoundCause cause(String id) {
    return diagnosis().causes().stream()
        .filter(cause -> cause.cause().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> causes(Diagnosis diagnosis) {
    return diagnosis.causes().stream().map(FoundCause::cause).toList();
  }

  private void given(Topic topic, String of, State state) {
    states.put(new Subject(topic, of, ""), state);
  }

  private void customers(String question, State state) {
    states.put(new Subject(Topic.RATING, question, "customers"), state);
  }

  private Findings findings() {
    return Scenario.of(PACK.catalogue(), states);
  }

  private Diagnosis diagnosis() {
    return diagnose(findings());
  }

  private static Diagnosis diagnose(Findings findings) {
    return Diagnosing.diagnose(PACK, new RecordingEvaluator(PACK)::conclude, findings);
  }
}
