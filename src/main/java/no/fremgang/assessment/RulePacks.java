package no.fremgang.assessment;

import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.PackFiles;

/**
 * The rule packs handed in so far, by content, and which of them was active when. Each method
 * happens whole or not at all.
 */
public interface RulePacks {
  /**
   * Keeps the pack and its files; content that is kept already stays as it is, except that it
   * becomes published if the given pack is.
   *
   * @throws VersionTaken if the pack is published and its version stands for other content
   */
  void save(StoredPack pack, PackFiles files);

  /** All packs, newest first. */
  List<StoredPack> all();

  Optional<StoredPack> withHash(String hash);

  /** The one pack published under the version. */
  Optional<StoredPack> published(String version);

  Optional<PackFiles> files(String hash);

  /** Notes the approval; one given before stays. */
  void approve(String hash, StoredPack.Approval approval);

  void activated(Activation activation);

  /** Newest first; the first is the pack in force. */
  List<Activation> activations();

  /** The newest activation. */
  default Optional<Activation> active() {
    return activations().stream().findFirst();
  }

  /** Keeps the rejection in place of the one before. */
  void rejected(Rejection rejection);

  Optional<Rejection> lastRejection();
}
