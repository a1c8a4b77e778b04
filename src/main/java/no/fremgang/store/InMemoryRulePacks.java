package no.fremgang.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.Rejection;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.assessment.VersionTaken;
import no.fremgang.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Holds the rule packs; they are gone when the process ends. */
@Repository
public final class InMemoryRulePacks implements RulePacks {
  private record Kept(StoredPack pack, PackFiles files) {
    Kept with(StoredPack changed) {
      return new Kept(changed, files);
    }
  }

  private final Map<String, Kept> byHash = new LinkedHashMap<>();
  private final List<Activation> activations = new ArrayList<>();
  private @Nullable Rejection rejection;

  @Override
  public synchronized void save(StoredPack pack, PackFiles files) {
    if (pack.published()
        && published(pack.version()).filter(p -> !p.hash().equals(pack.hash())).isPresent()) {
      throw new VersionTaken(pack.version());
    }
    Kept kept = byHash.get(pack.hash());
    if (kept == null) {
      byHash.put(pack.hash(), new Kept(pack, files));
    } else if (pack.published()) {
      byHash.put(pack.hash(), kept.with(kept.pack().publish()));
    }
  }

  @Override
  public synchronized List<StoredPack> all() {
    List<StoredPack> packs = new ArrayList<>();
    byHash.values().forEach(kept -> packs.add(0, kept.pack()));
    packs.sort(Comparator.comparing(StoredPack::at).reversed());
    return packs;
  }

  @Override
  public synchronized Optional<StoredPack> withHash(String hash) {
    return Optional.ofNullable(byHash.get(hash)).map(Kept::pack);
  }

  @Override
  public synchronized Optional<StoredPack> published(String version) {
    return byHash.values().stream()
        .map(Kept::pack)
        .filter(pack -> pack.published() && pack.version().equals(version))
        .findFirst();
  }

  @Override
  public synchronized Optional<PackFiles> files(String hash) {
    return Optional.ofNullable(byHash.get(hash)).map(Kept::files);
  }

  @Override
  public synchronized void approve(String hash, StoredPack.Approval approval) {
    byHash.computeIfPresent(
        hash,
        (h, kept) ->
            kept.pack().approval() == null ? kept.with(kept.pack().approved(approval)) : kept);
  }

  @Override
  public synchronized void activated(Activation activation) {
    activations.add(0, activation);
  }

  @Override
  public synchronized List<Activation> activations() {
    return List.copyOf(activations);
  }

  @Override
  public synchronized void rejected(Rejection given) {
    rejection = given;
  }

  @Override
  public synchronized Optional<Rejection> lastRejection() {
    return Optional.ofNullable(rejection);
  }
}
