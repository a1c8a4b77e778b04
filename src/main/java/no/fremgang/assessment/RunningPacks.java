package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.diagnosis.ShippedRules;
import no.fremgang.rule.RulePack;

/**
 * The packs compiled last, by content: a pack that was checked or rolled back need not be compiled
 * again. Few are kept, so that memory stays level however many are handed in.
 */
public final class RunningPacks {
  private final CompiledRules onDisk;
  private final UnaryOperator<Diagnostician> observing;
  private final Cache<String, RunningPack> byHash;

  /**
   * @param kept how many packs to keep at most
   */
  public RunningPacks(int kept) {
    this(kept, new ShippedRules(), UnaryOperator.identity());
  }

  /**
   * @param onDisk where packs compiled at an earlier start are looked for, and kept for the next
   * @param observing puts something around what runs the rules of a pack, such as a clock
   */
  public RunningPacks(int kept, CompiledRules onDisk, UnaryOperator<Diagnostician> observing) {
    this.onDisk = onDisk;
    this.observing = observing;
    this.byHash = Caffeine.newBuilder().maximumSize(kept).build();
  }

  /** The pack compiled, now or earlier; takes up to seconds. */
  RunningPack of(RulePack pack) {
    return byHash.get(pack.hash(), absent -> RunningPack.of(pack, onDisk, observing));
  }
}
