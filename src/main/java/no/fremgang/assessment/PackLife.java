package no.fremgang.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.InputRejected;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;

/**
 * The life of rule packs: handed in, checked, tested, approved, activated, rolled back. What fails
 * its checks or tests changes nothing but the last rejection. Safe for many threads.
 */
public final class PackLife {
  private static final String HASH = "sha256:";

  private final RulePacks packs;
  private final ActivePack active;
  private final RunningPacks compiled;
  private final Approvals approvals;
  private final Clock clock;

  public PackLife(
      RulePacks packs, ActivePack active, RunningPacks compiled, Approvals approvals, Clock clock) {
    this.packs = packs;
    this.active = active;
    this.compiled = compiled;
    this.approvals = approvals;
    this.clock = clock;
  }

  /**
   * @param isNew false if the same content was kept already
   */
  public record HandedIn(StoredPack pack, CheckedPack checked, boolean isNew) {}

  /**
   * Checks and tests the pack and publishes its version.
   *
   * @param pack reads the pack's files, or throws their faults
   * @throws InputRejected with all faults
   * @throws VersionTaken if the version stands for other content
   */
  public HandedIn handIn(Supplier<PackFiles> pack, String by) {
    CheckedPack checked = checked(pack, by);
    String hash = checked.running().hash();
    boolean isNew = packs.withHash(hash).filter(StoredPack::published).isEmpty();
    packs.save(StoredPack.of(checked.running().pack(), true, by, now()), checked.files());
    return new HandedIn(withReference(hash), checked, isNew);
  }

  private CheckedPack checked(Supplier<PackFiles> pack, String by) {
    try {
      return CheckedPack.of(pack.get(), compiled);
    } catch (InputRejected rejection) {
      packs.rejected(new Rejection(by, now(), rejection.faults()));
      throw rejection;
    }
  }

  /**
   * @throws UnknownPack if no pack has the version or hash
   * @throws PackRefused if the author approves
   */
  public StoredPack approve(String reference, String by) {
    StoredPack pack = withReference(reference);
    if (pack.by().equals(by)) {
      throw PackRefused.byItsAuthor(pack);
    }
    packs.approve(pack.hash(), new StoredPack.Approval(by, now()));
    return withReference(pack.hash());
  }

  /**
   * Makes the pack the active one, or again the active one.
   *
   * @throws UnknownPack if no pack has the version or hash
   * @throws PackRefused if it waits for approval
   */
  public InForce activate(String reference, String by) {
    StoredPack pack = withReference(reference);
    if (approvals == Approvals.TWO_PERSONS && pack.approval() == null && !wasActive(pack)) {
      throw PackRefused.unapproved(pack);
    }
    return swap(compiled(pack.hash()), by);
  }

  /** What has been in force may come back at once. */
  private boolean wasActive(StoredPack pack) {
    return packs.activations().stream().anyMatch(a -> a.hash().equals(pack.hash()));
  }

  /** Only one swap at a time, so that the newest activation kept is the pack in force. */
  private synchronized InForce swap(RunningPack next, String by) {
    InForce inForce = new InForce(next, by, now());
    packs.activated(new Activation(next.version(), next.hash(), by, inForce.since()));
    active.swap(inForce);
    return inForce;
  }

  /**
   * Takes over a working copy, such as a folder somebody edits: checked and tested like any other,
   * kept by content only, and active at once.
   *
   * @throws InputRejected with all faults
   */
  public InForce takeOver(Supplier<PackFiles> pack, String by) {
    CheckedPack checked = checked(pack, by);
    RunningPack running = checked.running();
    if (running.hash().equals(active.get().hash())) {
      return active.inForce();
    }
    packs.save(StoredPack.of(running.pack(), false, by, now()), checked.files());
    return swap(running, by);
  }

  public InForce inForce() {
    return active.inForce();
  }

  /** Follows what another server on the same store activated. */
  public synchronized void follow() {
    packs
        .active()
        .filter(newest -> !newest.hash().equals(active.get().hash()))
        .ifPresent(
            newest -> active.swap(new InForce(compiled(newest.hash()), newest.by(), newest.at())));
  }

  /**
   * The kept pack ready to conclude.
   *
   * @throws UnknownPack if no pack has the version or hash
   */
  public RunningPack running(String reference) {
    return compiled(withReference(reference).hash());
  }

  private RunningPack compiled(String hash) {
    PackFiles files = packs.files(hash).orElseThrow(() -> new UnknownPack(hash));
    RulePack pack = RuleReader.read(files);
    return compiled.of(pack);
  }

  /**
   * @param reference a published version, or a hash
   * @throws UnknownPack if no pack has it
   */
  public StoredPack withReference(String reference) {
    return (reference.startsWith(HASH) ? packs.withHash(reference) : packs.published(reference))
        .orElseThrow(() -> new UnknownPack(reference));
  }

  private Instant now() {
    return clock.instant();
  }
}
