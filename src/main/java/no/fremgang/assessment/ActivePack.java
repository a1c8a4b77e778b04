package no.fremgang.assessment;

import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The rule pack in force, exchanged as a whole. Who takes it once and keeps it works with one pack
 * from start to end, whatever happens meanwhile.
 */
public final class ActivePack {
  /** The attribute of a request that holds the {@link RunningPack} it is answered with. */
  public static final String OF_REQUEST = "no.fremgang.rulePack";

  /** The attribute that holds it with who activated it when, as {@link InForce}. */
  public static final String IN_FORCE_OF_REQUEST = "no.fremgang.rulePackInForce";

  private volatile Supplier<InForce> inForce;

  /**
   * @param by who made it active
   * @param since when; on this server
   */
  public record InForce(RunningPack pack, String by, Instant since) {}

  public ActivePack(InForce first) {
    this.inForce = () -> first;
  }

  /**
   * One whose first pack is still being read; who asks for it waits.
   *
   * @param first fails as reading the pack does
   */
  public ActivePack(Future<InForce> first) {
    this.inForce = () -> waited(first);
  }

  private static InForce waited(Future<InForce> first) {
    try {
      return first.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the rule pack was read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("The rule pack could not be read", e.getCause());
    }
  }

  public RunningPack get() {
    return inForce().pack();
  }

  public InForce inForce() {
    return inForce.get();
  }

  void swap(InForce next) {
    inForce = () -> next;
  }
}
