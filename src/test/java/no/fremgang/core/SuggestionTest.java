package no.fremgang.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void findsWhatWasMeantWhateverTheCase() {
    List<String> known = List.of("seller_id", "period", "stage", "område");
    assertThat(Suggestion.nearest("Peirod", known)).hasValue("period");
    assertThat(Suggestion.nearest("omrade", known)).hasValue("område");
    assertThat(Suggestion.nearest("", known)).isEmpty();
    assertThat(Suggestion.nearest("x", List.of("y"))).hasValue("y");
  }

  @Test
  void guessesNothingBeyondAThirdOfTheLetters() {
    assertThat(Suggestion.nearest("abcdef", List.of("abcdxy"))).hasValue("abcdxy");
    assertThat(Suggestion.nearest("abcdef", List.of("abcxyz"))).isEmpty();
  }

  @Test
  void prefersTheSameFirstLetterAmongEquallyNearOnes() {
    assertThat(Suggestion.nearest("won", List.of("con", "don", "win"))).hasValue("win");
    assertThat(Suggestion.nearest("won", List.of("don", "con"))).hasValue("con");
  }

  @Test
  void guessesNothingAmongSoManyThatItWouldTakeLong() {
    List<String> many = IntStream.range(0, 30_000).mapToObj("S%06d"::formatted).toList();
    assertThat(Suggestion.nearest("S00000x", many)).isEmpty();
    assertThat(Suggestion.nearest("S00000x", many.subList(0, 10))).hasValue("S000000");
  }
}
