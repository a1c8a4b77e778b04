package no.fremgang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.rule.SentenceParser.NotUnderstood;
import no.fremgang.rule.SentenceParser.Read;
import no.fremgang.rule.SentenceParser.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
  private static final Vocabulary VOCABULARY =
      VocabularyReader.read(PackFiles.from(Path.of("rules")), new Faults()).vocabulary();
  private final Catalogue catalogue = SampleCatalogue.catalogue();

  @Property(tries = 500)
  void readsWhatItPrintsInBothLanguages(@ForAll long seed) {
    Condition.Atom atom = new RandomPacks(seed).atom();
    for (Language language : Language.values()) {
      String sentence = new SentencePrinter(catalogue, VOCABULARY.in(language)).print(atom);
      assertThat(read(language, sentence)).as(sentence).isEqualTo(new Understood(atom));
    }
  }

  @Test
  void readsCapitalsLikeSmallLetters() {
    assertThat(read(Language.EN, "Meeting to Proposal is SHOWN below expectation"))
        .isEqualTo(read(Language.EN, "meeting to proposal is shown below expectation"))
        .isInstanceOf(Understood.class);
  }

  @Test
  void pointsToTheUnknownQuestion() {
    NotUnderstood not = notUnderstood("customers rate \"understod our needs\" low");
    assertThat(not.message().code()).isEqualTo("RULE-104");
    assertThat(not.at()).isEqualTo(15);
    assertThat(not.message().problem().en()).isEqualTo("unknown question \"understod our needs\".");
    assertThat(not.message().wayOut().en()).isEqualTo("Did you mean \"understood our needs\"?");
  }

  @Test
  void saysThatAQuestionLacksItsQuotationMarks() {
    NotUnderstood not = notUnderstood("customers rate understood our needs low");
    assertThat(not.at()).isEqualTo(15);
    assertThat(not.message().wayOut().nb())
        .isEqualTo("Skriv det som \"understood our needs\", i anførselstegn.");
  }

  @Test
  void pointsToTheUnknownFactor() {
    NotUnderstood not = notUnderstood("meeting to proposl is shown below expectation");
    assertThat(not.message().code()).isEqualTo("RULE-103");
    assertThat(not.at()).isZero();
    assertThat(not.message().wayOut().en()).isEqualTo("Did you mean \"meeting to proposal\"?");
  }

  @Test
  void pointsToTheUnknownVerdict() {
    NotUnderstood not = notUnderstood("price kept is shown belov expectation");
    assertThat(not.message().code()).isEqualTo("RULE-105");
    assertThat(not.at()).isEqualTo(14);
    assertThat(not.message().wayOut().en()).isEqualTo("Did you mean \"shown below expectation\"?");
  }

  @Test
  void namesTheNearestSentenceWhereNoneFits() {
    NotUnderstood not = notUnderstood("most comparable peers did not make it");
    assertThat(not.message().code()).isEqualTo("RULE-102");
    assertThat(not.message().wayOut().en())
        .contains("most comparable peers have {outcome} their target");
  }

  @ParameterizedTest
  @EnumSource
  void refusesNumbersAndFormulas(Language language) {
    assertThat(read(language, "meeting to proposal < 0.25")).isInstanceOf(NotUnderstood.class);
  }

  private NotUnderstood notUnderstood(String sentence) {
    return (NotUnderstood) read(Language.EN, sentence);
  }

  private Read read(Language language, String sentence) {
    return new SentenceParser(catalogue, VOCABULARY.in(language)).read(sentence);
  }
}
