package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import no.fremgang.core.Fault;
import no.fremgang.store.EmptyRulePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  private static final RunningPacks COMPILED = PackVersions.COMPILED;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final RulePacks packs = EmptyRulePacks.onH2();

  @SuppressWarnings("NullAway.Init")
  private PackLife life;

  @SuppressWarnings("NullAway.Init")
  private WatchedFolder watched;

  @BeforeEach
  void start() throws IOException {
    EditedFolder.write(folder, PackVersions.FIRST);
    ActivePack active = new ActivePack(new FirstPack(packs, COMPILED, CLOCK).ofFolder(folder, "f"));
    life = new PackLife(packs, active, COMPILED, Approvals.NONE, CLOCK);
    watched = new WatchedFolder(folder, "f", life);
  }

  private String versionInForce() {
    return life.inForce().pack().version();
  }

  private void lookTwice() {
    watched.look();
    watched.look();
  }

  @Test
  void takesAGoodEditOverOnceItHasSettled() throws IOException {
    EditedFolder.write(folder, PackVersions.FAINT);
    watched.look();
    assertThat(versionInForce()).as("seen once only").isEqualTo("0.1.0");
    watched.look();
    assertThat(versionInForce()).isEqualTo("0.2.0");
    assertThat(packs.lastRejection()).isEmpty();
  }

  @Test
  void waitsWhileTheEditGoesOn() throws IOException {
    EditedFolder.write(folder, PackVersions.REWORDED);
    watched.look();
    EditedFolder.write(folder, PackVersions.FAINT);
    watched.look();
    assertThat(versionInForce()).isEqualTo("0.1.0");
    watched.look();
    assertThat(versionInForce()).isEqualTo("0.2.0");
  }

  @Test
  void keepsTheRunningPackWhenAnEditIsFaultyAndSaysWhy() throws IOException {
    EditedFolder.write(folder, PackVersions.FAULTY);
    lookTwice();
    assertThat(versionInForce()).isEqualTo("0.1.0");
    Rejection rejection = packs.lastRejection().orElseThrow();
    assertThat(rejection.faults()).extracting(Fault::code).contains("RULE-105");
    assertThat(rejection.faults().get(0).place().line()).isPositive();
  }

  @Test
  void keepsTheRunningPackWhenATestFails() throws IOException {
    EditedFolder.write(folder, PackVersions.FAILING);
    lookTwice();
    assertThat(versionInForce()).isEqualTo("0.1.0");
    assertThat(packs.lastRejection().orElseThrow().faults())
        .filteredOn(Fault::isError)
        .extracting(Fault::code)
        .containsOnly("TEST-001");
  }

  @Test
  void keepsTheRunningPackWhenFilesDisappear() throws IOException {
    Files.delete(folder.resolve("pack.yaml"));
    lookTwice();
    assertThat(versionInForce()).isEqualTo("0.1.0");
    assertThat(packs.lastRejection().orElseThrow().faults())
        .extracting(Fault::code)
        .containsExactly("PACK-001");
  }

  @Test
  void takesTheMendedEditOver() throws IOException {
    EditedFolder.write(folder, PackVersions.FAULTY);
    lookTwice();
    EditedFolder.write(folder, PackVersions.FAINT);
    lookTwice();
    assertThat(versionInForce()).isEqualTo("0.2.0");
  }

  @Test
  void doesNothingWhileNothingChanges() {
    lookTwice();
    lookTwice();
    assertThat(packs.activations()).hasSize(1);
  }

  @Test
  void leavesARollBackAloneUntilTheNextEdit() throws IOException {
    EditedFolder.write(folder, PackVersions.FAINT);
    lookTwice();
    life.activate(PackVersions.FIRST.hash(), "kari");
    lookTwice();
    assertThat(versionInForce()).isEqualTo("0.1.0");
    EditedFolder.write(folder, PackVersions.REWORDED);
    lookTwice();
    assertThat(versionInForce()).isEqualTo("0.3.0");
  }
}
