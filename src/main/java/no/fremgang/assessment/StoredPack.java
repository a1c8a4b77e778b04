package no.fremgang.assessment;

import java.time.Instant;
import no.fremgang.rule.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack that passed its checks and tests and was kept; its content never changes.
 *
 * @param version as pack.yaml says it
 * @param hash {@code sha256:} of the content; tells packs apart
 * @param published whether the version stands for this content, for good; a folder somebody works
 *     in gives many contents of one version, and none of them is published
 * @param by who handed it in
 * @param approval null while nobody has approved it
 */
public record StoredPack(
    String version,
    String hash,
    String name,
    boolean published,
    String by,
    Instant at,
    @Nullable Approval approval) {

  /** Who said that the pack may become active, and when. */
  public record Approval(String by, Instant at) {}

  static StoredPack of(RulePack pack, boolean published, String by, Instant at) {
    return new StoredPack(pack.version(), pack.hash(), pack.name(), published, by, at, null);
  }

  public StoredPack approved(Approval given) {
    return new StoredPack(version, hash, name, published, by, at, given);
  }

  public StoredPack publish() {
    return new StoredPack(version, hash, name, true, by, at, approval);
  }
}
