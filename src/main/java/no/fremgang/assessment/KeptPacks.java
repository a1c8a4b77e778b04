package no.fremgang.assessment;

import java.util.Optional;
import no.fremgang.rule.RuleReader;

/** Rule packs ready to conclude, by their hash: the active one, or one that is kept. */
public final class KeptPacks {
  private final RulePacks packs;
  private final ActivePack active;
  private final RunningPacks compiled;

  public KeptPacks(RulePacks packs, ActivePack active, RunningPacks compiled) {
    this.packs = packs;
    this.active = active;
    this.compiled = compiled;
  }

  /** Compiles the pack where it is not the active one. */
  public Optional<RunningPack> withHash(String hash) {
    RunningPack now = active.get();
    return now.hash().equals(hash)
        ? Optional.of(now)
        : packs.files(hash).map(files -> compiled.of(RuleReader.read(files)));
  }
}
