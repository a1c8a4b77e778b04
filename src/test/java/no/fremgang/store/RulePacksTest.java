package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.Rejection;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.assessment.StoredPack.Approval;
import no.fremgang.assessment.VersionTaken;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RulePacksTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
  private static final PackFiles FILES = EngagedWonPack.FILES;
  private static final PackFiles CHANGED =
      EngagedWonPack.with("catalogue/causes.yaml", "Winning", "Vinning, æøå");

  @Parameter private Database database;
  private StoreOn store;
  private RulePacks packs;

  @BeforeEach
  void open() {
    store = new StoreOn(database);
    packs = store.rulePacks();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsPacksWithTheirFilesNewestFirst() {
    packs.save(pack("1.0.0", FILES, MONDAY), FILES);
    packs.save(pack("1.1.0", CHANGED, TUESDAY), CHANGED);
    assertThat(packs.all()).extracting(StoredPack::version).containsExactly("1.1.0", "1.0.0");
    assertThat(packs.published("1.1.0")).contains(pack("1.1.0", CHANGED, TUESDAY));
    assertThat(packs.withHash(CHANGED.hash())).isEqualTo(packs.published("1.1.0"));
    PackFiles kept = packs.files(CHANGED.hash()).orElseThrow();
    assertThat(kept.texts()).isEqualTo(CHANGED.texts());
    assertThat(kept.hash()).isEqualTo(CHANGED.hash());
  }

  @Test
  void knowsNothingOfWhatWasNeverHandedIn() {
    assertThat(packs.all()).isEmpty();
    assertThat(packs.published("1.0.0")).isEmpty();
    assertThat(packs.withHash("sha256:0")).isEmpty();
    assertThat(packs.files("sha256:0")).isEmpty();
    assertThat(packs.activations()).isEmpty();
    assertThat(packs.lastRejection()).isEmpty();
  }

  @Test
  void keepsTheSameContentOnce() {
    packs.save(pack("1.0.0", FILES, MONDAY), FILES);
    packs.save(pack("1.0.0", FILES, TUESDAY), FILES);
    assertThat(packs.all()).containsExactly(pack("1.0.0", FILES, MONDAY));
  }

  @Test
  void refusesOtherContentForAPublishedVersion() {
    packs.save(pack("1.0.0", FILES, MONDAY), FILES);
    assertThatThrownBy(() -> packs.save(pack("1.0.0", CHANGED, TUESDAY), CHANGED))
        .isInstanceOf(VersionTaken.class)
        .hasMessageContaining("1.0.0");
    assertThat(packs.files(CHANGED.hash())).isEmpty();
    assertThat(packs.published("1.0.0")).contains(pack("1.0.0", FILES, MONDAY));
  }

  @Test
  void takesAnyNumberOfDraftsOfAVersionAndPublishesOne() {
    packs.save(draft("1.0.0", FILES), FILES);
    packs.save(draft("1.0.0", CHANGED), CHANGED);
    assertThat(packs.published("1.0.0")).isEmpty();
    packs.save(pack("1.0.0", CHANGED, TUESDAY), CHANGED);
    assertThat(packs.published("1.0.0")).map(StoredPack::hash).contains(CHANGED.hash());
    assertThat(packs.all()).hasSize(2);
    packs.save(draft("1.0.0", CHANGED), CHANGED);
    assertThat(packs.published("1.0.0")).isPresent();
  }

  @Test
  void refusesToPublishADraftUnderAVersionOfOtherContent() {
    packs.save(draft("1.0.0", CHANGED), CHANGED);
    packs.save(pack("1.0.0", FILES, MONDAY), FILES);
    assertThatThrownBy(() -> packs.save(pack("1.0.0", CHANGED, TUESDAY), CHANGED))
        .isInstanceOf(VersionTaken.class);
    assertThat(packs.published("1.0.0")).map(StoredPack::hash).contains(FILES.hash());
    assertThat(packs.withHash(CHANGED.hash())).map(StoredPack::published).contains(false);
  }

  @Test
  void keepsTheFirstApproval() {
    packs.save(pack("1.0.0", FILES, MONDAY), FILES);
    packs.approve(FILES.hash(), new Approval("kari", MONDAY));
    packs.approve(FILES.hash(), new Approval("ola", TUESDAY));
    assertThat(packs.published("1.0.0"))
        .contains(pack("1.0.0", FILES, MONDAY).approved(new Approval("kari", MONDAY)));
  }

  @Test
  void remembersWhatWasActiveWhen() {
    Activation first = new Activation("1.0.0", FILES.hash(), "kari", MONDAY);
    Activation second = new Activation("1.1.0", CHANGED.hash(), "ola", TUESDAY);
    Activation back = new Activation("1.0.0", FILES.hash(), "kari", TUESDAY);
    List.of(first, second, back).forEach(packs::activated);
    assertThat(packs.activations()).containsExactly(back, second, first);
  }

  @Test
  void remembersTheLastRejectionWithItsFaults() {
    Fault fault =
        new Fault(
            Fault.Severity.ERROR,
            new Place("diagnosis/a.yaml", 9, 21),
            Message.of("RULE-104.quotes", "å"));
    packs.rejected(new Rejection("ola", MONDAY, List.of(fault)));
    Rejection last = new Rejection("kari", TUESDAY, List.of(fault, fault));
    packs.rejected(last);
    assertThat(packs.lastRejection()).contains(last);
  }

  private static StoredPack pack(String version, PackFiles files, Instant at) {
    return new StoredPack(version, files.hash(), "Engaged", true, "kari", at, null);
  }

  private static StoredPack draft(String version, PackFiles files) {
    return new StoredPack(version, files.hash(), "Engaged", false, "kari", MONDAY, null);
  }
}
