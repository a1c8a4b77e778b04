package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.InputRejected;
import no.fremgang.store.EmptyRulePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPackTest {
  private static final RunningPacks COMPILED = PackVersions.COMPILED;
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

  private final RulePacks packs = EmptyRulePacks.onH2();

  private FirstPack on(Instant day) {
    return new FirstPack(packs, COMPILED, Clock.fixed(day, ZoneOffset.UTC));
  }

  @Test
  void startsWithTheProductsPackAndPublishesIt() {
    InForce first = on(MONDAY).lastOrProduct(PackVersions.FIRST);
    assertThat(first.pack().version()).isEqualTo("0.1.0");
    assertThat(packs.published("0.1.0")).isPresent();
    assertThat(packs.activations()).hasSize(1);
  }

  @Test
  void goesOnWithWhatWasActiveLast() {
    on(MONDAY).lastOrProduct(PackVersions.FIRST);
    InForce again = on(TUESDAY).lastOrProduct(PackVersions.FIRST);
    assertThat(again.since()).isEqualTo(MONDAY);
    assertThat(packs.activations()).hasSize(1);
  }

  @Test
  void offersThePackOfANewReleaseWithoutActivatingIt() {
    on(MONDAY).lastOrProduct(PackVersions.FIRST);
    InForce first = on(TUESDAY).lastOrProduct(PackVersions.FAINT);
    assertThat(first.pack().version()).isEqualTo("0.1.0");
    assertThat(packs.published("0.2.0")).isPresent();
  }

  @Test
  void startsThoughAReleaseChangedItsPackUnderTheSameVersion() {
    on(MONDAY).lastOrProduct(PackVersions.FIRST);
    PackFiles other = PackVersions.changed("0.1.0", "for being heard", "for listening");
    InForce first = on(TUESDAY).lastOrProduct(other);
    assertThat(first.pack().hash()).isEqualTo(PackVersions.FIRST.hash());
    assertThat(packs.withHash(other.hash())).map(StoredPack::published).contains(false);
  }

  @Test
  void runsTheFolderItIsPointedTo(@TempDir Path folder) throws IOException {
    on(MONDAY).lastOrProduct(PackVersions.FIRST);
    EditedFolder.write(folder, PackVersions.FAINT);
    InForce first = on(TUESDAY).ofFolder(folder, "folder");
    assertThat(first.pack().version()).isEqualTo("0.2.0");
    assertThat(packs.published("0.2.0")).as("an edited folder publishes nothing").isEmpty();
    assertThat(packs.active()).map(Activation::by).contains("folder");
  }

  @Test
  void goesOnWithTheLastPackWhenTheFolderIsFaulty(@TempDir Path folder) throws IOException {
    EditedFolder.write(folder, PackVersions.FAULTY);
    assertThatThrownBy(() -> on(MONDAY).ofFolder(folder, "folder"))
        .isInstanceOf(InputRejected.class);
    on(MONDAY).lastOrProduct(PackVersions.FIRST);
    assertThat(on(TUESDAY).ofFolder(folder, "folder").pack().version()).isEqualTo("0.1.0");
    assertThat(packs.lastRejection()).map(Rejection::at).contains(TUESDAY);
  }
}
