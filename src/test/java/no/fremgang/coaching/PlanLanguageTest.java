package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.CoachingAction;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;

/** Every text that can reach a plan, of the stage itself and of the pack that is shipped. */
class PlanLanguageTest {

  @Test
  void thePhrasesOfTheStageSpeakOfTheTask() throws IllegalAccessException {
    List<Text> phrases = new ArrayList<>();
    for (Field field : Phrases.class.getDeclaredFields()) {
      if (field.getType() == Text.class) {
        phrases.add((Text) field.get(null));
      }
    }
    assertThat(phrases).hasSizeGreaterThan(30);
    assertThat(offences(phrases)).isEmpty();
  }

  @Test
  void theTextsOfTheRulePackSpeakOfTheTask() {
    RulePack pack = RuleReader.read(PackFiles.from(Path.of("rules")));
    List<Text> texts = new ArrayList<>(pack.rules().stream().map(Rule::say).toList());
    for (CoachingAction action : pack.catalogue().actions().values()) {
      texts.add(action.title());
      texts.add(action.why());
      texts.addAll(action.practice());
    }
    pack.catalogue().causes().values().forEach(cause -> texts.add(cause.name()));
    assertThat(texts).hasSizeGreaterThan(200);
    assertThat(offences(texts)).isEmpty();
  }

  @Test
  void bothLanguagesSayTheSameNumbers() throws IllegalAccessException {
    List<Text> texts = new ArrayList<>();
    RuleReader.read(PackFiles.from(Path.of("rules")))
        .rules()
        .forEach(rule -> texts.add(rule.say()));
    for (Field field : Phrases.class.getDeclaredFields()) {
      if (field.getType() == Text.class) {
        texts.add((Text) field.get(null));
      }
    }
    for (Text text : texts) {
      assertThat(text.en()).isNotBlank();
      assertThat(placeholders(text.nb()))
          .as(text.nb())
          .containsExactlyInAnyOrderElementsOf(placeholders(text.en()));
    }
  }

  private static List<String> placeholders(String text) {
    return Pattern.compile("\\{[^}]*}").matcher(text).results().map(MatchResult::group).toList();
  }

  /** Two to four for each cause, one of which finds out, and in each two to four steps. */
  @Test
  void everyCauseHasActionsInBothLanguages() {
    Catalogue catalogue = RuleReader.read(PackFiles.from(Path.of("rules"))).catalogue();
    for (Cause cause : catalogue.causes().values()) {
      List<CoachingAction> actions =
          catalogue.actions().values().stream().filter(a -> a.cause().equals(cause.id())).toList();
      assertThat(actions).as(cause.id()).hasSizeBetween(2, 4).anyMatch(CoachingAction::firstStep);
      for (CoachingAction action : actions) {
        assertThat(action.practice()).as(action.id()).hasSizeBetween(2, 4);
        assertThat(action.effortMinutes()).as(action.id()).isNotNull();
        boolean skill = cause.kind() == Cause.Kind.SKILL;
        assertThat(!skill || !action.goalFactor().isEmpty()).as(action.id()).isTrue();
        action
            .practice()
            .forEach(step -> assertThat(step.nb()).isNotBlank().isNotEqualTo(step.en()));
        assertThat(action.why().nb()).isNotBlank().isNotEqualTo(action.why().en());
        assertThat(action.title().nb()).isNotBlank().isNotEqualTo(action.title().en());
      }
    }
  }

  @Test
  void thePackHasEveryParameterOfCoaching() {
    RulePack pack = RuleReader.read(PackFiles.from(Path.of("rules")));
    CoachingParameters parameters =
        CoachingParameters.valid(pack.catalogue().parameters(), CoachingSample.AS_OF);
    assertThat(parameters.maximumFocus()).isEqualTo(2);
    assertThat(parameters.followUpDays()).containsExactly(30, 60, 90, 180);
    assertThat(pack.catalogue().causes().keySet()).containsAll(parameters.learnability().keySet());
  }

  @Test
  void theForbiddenWordsAreFoundWhereTheyStand() {
    assertThat(offences(List.of(new Text("You are careless.", "Du er lat.")))).hasSize(4);
    assertThat(offences(List.of(new Text("Answer late requests.", "Forholdet er godt."))))
        .isEmpty();
  }

  @Test
  void aPhraseWithoutAValueIsRefused() {
    assertThatThrownBy(() -> Phrases.say(Phrases.FOLLOW_UP, Language.EN, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{first}");
  }

  private static List<String> offences(List<Text> texts) {
    List<String> offences = new ArrayList<>();
    for (Text text : texts) {
      ForbiddenWords.in(text.en(), ForbiddenWords.ENGLISH)
          .forEach(word -> offences.add(word + " in: " + text.en()));
      ForbiddenWords.in(text.nb(), ForbiddenWords.ALL)
          .forEach(word -> offences.add(word + " in: " + text.nb()));
    }
    return offences;
  }
}
