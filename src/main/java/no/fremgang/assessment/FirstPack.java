package no.fremgang.assessment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.InputRejected;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;

/** Which pack a starting server runs. */
public final class FirstPack {
  /** Who hands in the pack that comes with the product. */
  static final String PRODUCT = "Fremgang";

  private final RulePacks packs;
  private final RunningPacks compiled;
  private final Clock clock;

  public FirstPack(RulePacks packs, RunningPacks compiled, Clock clock) {
    this.packs = packs;
    this.compiled = compiled;
    this.clock = clock;
  }

  /**
   * The pack of the folder. One with faults is noted as a rejection, and what was active last runs
   * on.
   *
   * @throws InputRejected with all faults, if nothing was active before
   */
  public InForce ofFolder(Path folder, String by) {
    try {
      PackFiles files = PackFiles.from(folder);
      Optional<Activation> same = packs.active().filter(a -> a.hash().equals(files.hash()));
      if (same.isPresent()) {
        // It was checked and tested when it became active.
        return inForce(RuleReader.read(files), by);
      }
      CheckedPack checked = CheckedPack.of(files, compiled);
      RulePack pack = checked.running().pack();
      packs.save(StoredPack.of(pack, false, by, now()), checked.files());
      return inForce(pack, by);
    } catch (InputRejected rejection) {
      packs.rejected(new Rejection(by, now(), rejection.faults()));
      return lastActive().orElseThrow(() -> rejection);
    }
  }

  /**
   * What was active last; the product's own pack where nothing was. A new release brings its pack
   * as a version to look at and activate: it replaces nothing by itself.
   */
  public InForce lastOrProduct(PackFiles product) {
    RulePack pack = RuleReader.read(product);
    keep(pack, product);
    return lastActive().orElseGet(() -> inForce(pack, PRODUCT));
  }

  /** Where the version stands for other content, of an earlier release, this one has none. */
  private void keep(RulePack pack, PackFiles files) {
    try {
      packs.save(StoredPack.of(pack, true, PRODUCT, now()), files);
    } catch (VersionTaken taken) {
      packs.save(StoredPack.of(pack, false, PRODUCT, now()), files);
    }
  }

  private Optional<InForce> lastActive() {
    return packs.active().map(this::inForce);
  }

  private InForce inForce(Activation last) {
    PackFiles files = packs.files(last.hash()).orElseThrow(() -> new UnknownPack(last.hash()));
    return new InForce(compiled.of(RuleReader.read(files)), last.by(), last.at());
  }

  private InForce inForce(RulePack pack, String by) {
    Optional<Activation> last = packs.active().filter(a -> a.hash().equals(pack.hash()));
    if (last.isPresent()) {
      return new InForce(compiled.of(pack), last.get().by(), last.get().at());
    }
    InForce first = new InForce(compiled.of(pack), by, now());
    packs.activated(new Activation(pack.version(), pack.hash(), by, first.since()));
    return first;
  }

  private Instant now() {
    return clock.instant();
  }
}
