package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.PackLife.HandedIn;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.store.EmptyRulePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackLifeTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final RunningPacks COMPILED = PackVersions.COMPILED;

  private final RulePacks packs = EmptyRulePacks.onH2();
  private final ActivePack active = new ActivePack(first());
  private final PackLife life = life(Approvals.NONE);

  private InForce first() {
    return new FirstPack(packs, COMPILED, CLOCK).lastOrProduct(PackVersions.FIRST);
  }

  private PackLife life(Approvals approvals) {
    return new PackLife(packs, active, COMPILED, approvals, CLOCK);
  }

  @BeforeEach
  void startsWithTheFirst() {
    assertThat(active.get().version()).isEqualTo("0.1.0");
  }

  @Test
  void keepsACheckedPackWithoutActivatingIt() {
    HandedIn handedIn = life.handIn(() -> PackVersions.FAINT, "kari");
    assertThat(handedIn.isNew()).isTrue();
    assertThat(handedIn.checked().ruleTests()).isGreaterThan(5);
    assertThat(handedIn.pack().by()).isEqualTo("kari");
    assertThat(packs.published("0.2.0")).contains(handedIn.pack());
    assertThat(active.get().version()).isEqualTo("0.1.0");
  }

  @Test
  void takesTheSameContentTwiceAsOne() {
    HandedIn once = life.handIn(() -> PackVersions.FAINT, "kari");
    HandedIn again = life.handIn(() -> PackVersions.FAINT, "ola");
    assertThat(again.isNew()).isFalse();
    assertThat(again.pack()).isEqualTo(once.pack());
  }

  @Test
  void refusesOtherContentUnderAVersionThatIsTaken() {
    PackFiles other = PackVersions.changed("0.1.0", "for being heard", "for listening");
    assertThatThrownBy(() -> life.handIn(() -> other, "kari")).isInstanceOf(VersionTaken.class);
    assertThat(packs.withHash(other.hash())).isEmpty();
  }

  @Test
  void refusesAFaultyPackWithAllFaultsAndRemembersThem() {
    InputRejected rejected = rejected(PackVersions.FAULTY);
    assertThat(rejected.faults()).extracting(Fault::code).contains("RULE-105");
    Rejection last = packs.lastRejection().orElseThrow();
    assertThat(last).isEqualTo(new Rejection("kari", NOW, rejected.faults()));
    assertThat(packs.published("0.5.0")).isEmpty();
    assertThat(active.get().version()).isEqualTo("0.1.0");
  }

  @Test
  void refusesAPackWhoseTestsFailAndNamesEachOfThem() {
    InputRejected rejected = rejected(PackVersions.FAILING);
    List<Fault> errors = rejected.faults().stream().filter(Fault::isError).toList();
    assertThat(errors).extracting(Fault::code).containsExactly("TEST-001");
    assertThat(errors.get(0).place().file()).isEqualTo("diagnosis/winning.yaml");
    assertThat(errors.get(0).problem()).contains("WIN-001", "silent when buyers");
    assertThat(packs.published("0.4.0")).isEmpty();
  }

  private InputRejected rejected(PackFiles files) {
    return catchThrowableOfType(InputRejected.class, () -> life.handIn(() -> files, "kari"));
  }

  @Test
  void swapsAndRollsBackAtOnce() {
    life.handIn(() -> PackVersions.FAINT, "kari");
    InForce next = life.activate("0.2.0", "ola");
    assertThat(next).isSameAs(active.inForce());
    assertThat(next.pack().hash()).isEqualTo(PackVersions.FAINT.hash());
    assertThat(next.since()).isEqualTo(NOW);
    life.activate("0.1.0", "kari");
    assertThat(active.get().version()).isEqualTo("0.1.0");
    assertThat(packs.activations())
        .extracting(Activation::version)
        .containsExactly("0.1.0", "0.2.0", "0.1.0");
  }

  @Test
  void knowsAPackByItsHashToo() {
    life.handIn(() -> PackVersions.FAINT, "kari");
    assertThat(life.withReference(PackVersions.FAINT.hash()).version()).isEqualTo("0.2.0");
    assertThatThrownBy(() -> life.activate("9.9.9", "kari"))
        .isInstanceOf(UnknownPack.class)
        .hasMessageContaining("9.9.9");
  }

  @Test
  void asksForASecondPersonWhereSoConfigured() {
    PackLife careful = life(Approvals.TWO_PERSONS);
    careful.handIn(() -> PackVersions.FAINT, "kari");
    assertThatThrownBy(() -> careful.activate("0.2.0", "kari"))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining("approval");
    assertThatThrownBy(() -> careful.approve("0.2.0", "kari"))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining("kari");
    careful.approve("0.2.0", "ola");
    assertThat(careful.activate("0.2.0", "kari").pack().version()).isEqualTo("0.2.0");
  }

  @Test
  void rollsBackWithoutAskingAnybody() {
    PackLife careful = life(Approvals.TWO_PERSONS);
    careful.handIn(() -> PackVersions.FAINT, "kari");
    careful.approve("0.2.0", "ola");
    careful.activate("0.2.0", "kari");
    assertThat(careful.activate("0.1.0", "kari").pack().version()).isEqualTo("0.1.0");
  }

  @Test
  void followsWhatAnotherServerActivated() {
    ActivePack elsewhere = new ActivePack(active.inForce());
    PackLife other = new PackLife(packs, elsewhere, COMPILED, Approvals.NONE, CLOCK);
    other.follow();
    assertThat(elsewhere.inForce()).isSameAs(active.inForce());
    life.handIn(() -> PackVersions.FAINT, "kari");
    life.activate("0.2.0", "kari");
    other.follow();
    assertThat(elsewhere.inForce()).isEqualTo(active.inForce());
  }

  @Test
  void doesNotCompileAgainWhatRanAMomentAgo() {
    RunningPack before = active.get();
    life.handIn(() -> PackVersions.FAINT, "kari");
    life.activate("0.2.0", "kari");
    life.activate("0.1.0", "kari");
    assertThat(active.get()).isSameAs(before);
  }
}
