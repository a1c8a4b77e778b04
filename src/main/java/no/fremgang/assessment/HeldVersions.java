package no.fremgang.assessment;

import java.util.function.Predicate;

/**
 * What is held in memory by data version. A version that was written anew without somebody is gone
 * from the store, and must not live on here.
 */
public interface HeldVersions {
  /**
   * @param kept whether the store still has the version
   */
  void keepOnly(Predicate<String> kept);
}
