package no.fremgang.feed;

import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.Rejection;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.catalogue.PackFiles;

/** A store that has seen no rule pack. */
final class NoPacks implements RulePacks {
  @Override
  public void save(StoredPack pack, PackFiles files) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StoredPack> all() {
    return List.of();
  }

  @Override
  public Optional<StoredPack> withHash(String hash) {
    return Optional.empty();
  }

  @Override
  public Optional<StoredPack> published(String version) {
    return Optional.empty();
  }

  @Override
  public Optional<PackFiles> files(String hash) {
    return Optional.empty();
  }

  @Override
  public void approve(String hash, StoredPack.Approval approval) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void activated(Activation activation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Activation> activations() {
    return List.of();
  }

  @Override
  public void rejected(Rejection rejection) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Rejection> lastRejection() {
    return Optional.empty();
  }
}
