package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.core.Language;
import no.fremgang.feed.FeedRow.Change;
import no.fremgang.feed.FeedRow.Status;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedEntryTest {
  private static final Catalogue CATALOGUE =
      RuleReader.read(PackFiles.fromClasspath("rules")).catalogue();

  private static final CoachingPlan PLAN =
      SamplePlans.plan("plan-1", "S1", "meeting-booking-opening");

  private static FeedEntry entry(Optional<Catalogue> catalogue, Language language) {
    Told told = Told.of(PLAN, catalogue).get(0);
    return FeedEntry.of(
        new FeedRow(
            told.id(), "S1", "plan-1", 1, Change.created, Status.agreed, Instant.EPOCH, told, null),
        language);
  }

  @Test
  void speaksTheLanguageAskedForAlthoughThePlanIsInAnother() {
    assertThat(entry(Optional.of(CATALOGUE), Language.EN).title())
        .isEqualTo("An opening about the customer's situation");
    assertThat(entry(Optional.of(CATALOGUE), Language.NB).title())
        .isEqualTo("En åpning som handler om kundens situasjon");
    assertThat(entry(Optional.of(CATALOGUE), Language.EN).cause().name())
        .isEqualTo("Needs analysis");
  }

  @Test
  void fallsBackOnThePlansOwnTextsWithoutItsPack() {
    assertThat(entry(Optional.empty(), Language.EN).title()).isEqualTo("meeting-booking-opening");
    assertThat(entry(Optional.empty(), Language.EN).skill().noMatch())
        .isEqualTo("The framework has no skill like this one.");
  }

  @Test
  void carriesTheSkillAndNoAmount() {
    FeedEntry entry = entry(Optional.of(CATALOGUE), Language.EN);
    assertThat(entry.skill().match()).isEqualTo(Skill.Match.exact);
    assertThat(entry.goal().from()).isEqualTo(0.31);
    assertThat(JsonMapper.shared().writeValueAsString(entry)).doesNotContain("792309");
  }

  @Test
  void refusesACursorItHasNotMade() {
    FeedCursor made = new FeedCursor("0a1b2c3d4e5f", 42);
    assertThat(FeedCursor.of(made.text())).isEqualTo(made);
    assertThat(FeedCursor.of("")).isEqualTo(FeedCursor.START);
    for (String other :
        new String[] {
          "42",
          "ÆØÅ",
          "ZjI6NDI",
          "AAAA",
          " ",
          "f2:0a1b2c3d4e5f:42",
          made.text() + "=",
          made.text() + "\n",
          encoded("f2:0a1b2c3d4e5f:-1"),
          encoded("f2:0a1b2c3d4e5f:1e3"),
          encoded("f2:0a1b2c3d4e5f:" + "9".repeat(19)),
          encoded("f2:0A1B2C3D4E5F:42"),
          encoded("f2:' or 1=1 --:42"),
          encoded("f2:0a1b2c3d4e5f:42\n"),
          encoded("f1:-1"),
          encoded("f3:0a1b2c3d4e5f:42"),
          "A".repeat(1_000_000)
        }) {
      assertThatThrownBy(() -> FeedCursor.of(other))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("no cursor");
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
