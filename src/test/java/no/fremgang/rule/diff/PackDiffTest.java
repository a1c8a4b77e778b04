package no.fremgang.rule.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;
import no.fremgang.rule.diff.PackDiff.Type;
import org.junit.jupiter.api.Test;

/** What counts as a difference between two packs. */
class PackDiffTest {
  private static final String WINNING = "diagnosis/winning.yaml";
  private static final RulePack PACK = RuleReader.read(EngagedWonPack.FILES);

  private static RulePack with(String path, String old, String replacement) {
    return RuleReader.read(EngagedWonPack.with(path, old, replacement));
  }

  private static PackDiff to(RulePack other) {
    return PackDiff.between(PACK, other);
  }

  @Test
  void seesNoneBetweenAPackAndItself() {
    assertThat(to(PACK).changes()).isEmpty();
    RulePack product = RuleReader.read(PackFiles.from(Path.of("rules")));
    assertThat(PackDiff.between(product, product).changes()).isEmpty();
  }

  @Test
  void isBlindForOrderAndNesting() {
    String as = "      - engaged to won is clearly behind\n      - buyers rate \"was heard\" low\n";
    String nested =
        "      - buyers rate \"was heard\" low\n      - any of:\n          - all of:\n"
            + "              - engaged to won is clearly behind\n";
    assertThat(to(with(WINNING, as, nested)).changes()).isEmpty();
  }

  @Test
  void isBlindForTheLanguageARuleIsWrittenIn() {
    String nb = EngagedWonPack.FILES.text("situation/new-here.yaml").orElseThrow();
    String en =
        nb.replace("language: nb", "language: en")
            .replace("selgeren er ny", sentence(Language.EN))
            .replace("er situasjonen, og ferdigheter venter", outcome())
            .replace("taushet", PACK.vocabulary().in(Language.EN).nothing());
    assertThat(en).doesNotContain("selgeren er ny");
    assertThat(to(with("situation/new-here.yaml", nb, en)).changes()).isEmpty();
  }

  private static String sentence(Language language) {
    return new no.fremgang.rule.SentencePrinter(PACK, language)
        .print(PACK.rule("NEW-001").orElseThrow().when());
  }

  private static String outcome() {
    return PACK.vocabulary().in(Language.EN).outcome(PACK.rule("NEW-001").orElseThrow().then());
  }

  @Test
  void tellsWhatOfARuleChanged() {
    RulePack other =
        with(
            WINNING,
            "      - engaged to won is clearly behind\n      - buyers rate \"was heard\" low\n"
                + "    then: speaks strongly for",
            "      - engaged to won is clearly behind\n    then: speaks strongly for");
    Change change = only(to(other), Kind.RULE);
    assertThat(change.type()).isEqualTo(Type.CHANGED);
    assertThat(change.id()).isEqualTo("WIN-001");
    assertThat(change.cause()).isEqualTo("winning");
    Detail when = change.details().get(0);
    assertThat(when.field()).isEqualTo("when");
    assertThat(when.before().en())
        .isEqualTo("all of (engaged to won is clearly behind; buyers rate \"was heard\" low)");
    assertThat(when.after().en()).isEqualTo("engaged to won is clearly behind");
    assertThat(when.touchesPlans()).isTrue();
  }

  @Test
  void knowsThatACardTouchesNoPlan() {
    Change change =
        only(to(with(WINNING, "counter: The price rose that month", "counter: Rain")), Kind.RULE);
    assertThat(change.touchesPlans()).isFalse();
    assertThat(change.details()).extracting(Detail::field).containsExactly("counter");
  }

  @Test
  void comparesParametersDateByDate() {
    String number =
        "{id: goal-share, value: 0.5, unit: share, valid_from: 2000-01-01, source: test}";
    String later =
        "\n  - {id: goal-share, value: 0.6, unit: share, valid_from: 2027-01-01, source: test}";
    Change change =
        only(to(with("parameters/numbers.yaml", number, number + later)), Kind.PARAMETER);
    assertThat(change.id()).isEqualTo("goal-share");
    Detail added = change.details().get(0);
    assertThat(added.field()).isEqualTo("value from 2027-01-01");
    assertThat(added.before().en()).isEmpty();
    assertThat(added.after().en()).isEqualTo("0.6 share");
  }

  @Test
  void tellsAddedAndRemovedRules() {
    RulePack other = with(WINNING, "id: WIN-002", "id: WIN-009");
    assertThat(to(other).changes())
        .extracting(change -> change.type() + " " + change.id())
        .containsExactly("REMOVED WIN-002", "ADDED WIN-009");
  }

  private static Change only(PackDiff diff, Kind kind) {
    assertThat(diff.changes()).singleElement().extracting(Change::kind).isEqualTo(kind);
    return diff.changes().get(0);
  }

  @Test
  void reportsToEmployeeRepresentativesInPlainWords() {
    RulePack other = with(WINNING, "      - buyers rate \"was heard\" low\n    then", "    then");
    String report =
        ChangeReport.of(PACK, other, LocalDate.of(2027, 1, 1), null, Language.NB).markdown();
    assertThat(report)
        .startsWith("# Endringer i reglene bak coachingplanene: versjon 0.1.0 til 0.1.0\n")
        .contains("Fra 2027-01-01.", "## Hvem det kan angå", "Det brukes ingen slags opplysninger")
        .contains("Den gjaldt der ", "; nå gjelder den der ")
        .doesNotContain("{", "true", "null");
  }

  @Test
  void countsWhomAChangeMayConcern() {
    assertThat(concerned(12, 4, 2))
        .contains(
            "Tried on the data for 2026-Q3: 60 sellers in 9 teams.",
            "The plans of 12 sellers in 4 teams would conclude something else.",
            "Those of fewer than three sellers would say the same in other words");
    assertThat(concerned(0, 0, 0))
        .contains("No plan would conclude something else.")
        .doesNotContain("Those of");
  }

  /** One seller in one team would be known by name to everybody there. */
  @Test
  void countsNoFewerThanThreeOut() {
    assertThat(concerned(2, 1, 0))
        .contains("The plans of fewer than three sellers would conclude something else.")
        .doesNotContain("1 team", "2 sellers");
  }

  private static String concerned(int changed, int changedTeams, int onlyWording) {
    RulePack other = with(WINNING, "      - buyers rate \"was heard\" low\n    then", "    then");
    Concerned whom =
        new Concerned(Period.parse("2026-Q3"), 60, 9, changed, changedTeams, onlyWording);
    assertThat(ChangeReport.of(PACK, other, null, whom, Language.NB).markdown())
        .contains("Prøvd på tallene for 2026-Q3: 60 selgere i 9 team.", " konkludert annerledes.");
    return ChangeReport.of(PACK, other, null, whom, Language.EN).markdown();
  }

  /** The title of a rule has one language; the report has the reader's. */
  @Test
  void leavesOutTitlesInAnotherLanguage() {
    RulePack other = with(WINNING, "      - buyers rate \"was heard\" low\n    then", "    then");
    String title = "Few of the engaged buy, and buyers were not heard";
    assertThat(ChangeReport.of(PACK, other, null, null, Language.EN).markdown()).contains(title);
    assertThat(ChangeReport.of(PACK, other, null, null, Language.NB).markdown())
        .contains("Endret: WIN-001 (")
        .doesNotContain(title);
  }

  @Test
  void reportsThatNobodyIsConcernedWhereNoPlanChanges() {
    RulePack other = with(WINNING, "counter: The price rose that month", "counter: Rain");
    assertThat(ChangeReport.of(PACK, other, null, null, Language.EN).markdown())
        .contains("Nobody: no plan becomes another.", "rule language): 1.");
  }

  @Test
  void writesAPageThatEscapesWhatRulesSay() {
    RulePack other =
        with(WINNING, "title: Few of the engaged buy, yet buyers were heard", "title: '<b>x</b>'");
    RulePack third = with(WINNING, "id: WIN-001", "id: WIN-008");
    assertThat(ChangeReport.of(PACK, other, null, null, Language.EN).html()).doesNotContain("<b>");
    assertThat(ChangeReport.of(PACK, third, null, null, Language.EN).html())
        .contains("<html lang=\"en\">", "&quot;was heard&quot;")
        .doesNotContain("<script");
  }
}
