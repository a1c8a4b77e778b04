package no.fremgang.diagnosis;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compiled rules kept from an earlier time, by a key that tells all they depend on: compiling a
 * pack takes seconds, loading it again a fraction of one.
 *
 * <p>What is kept is code and is run: only places that nobody can write to who could not replace
 * the program itself may hold it.
 */
public interface CompiledRules {
  /** Nothing is kept; everything is compiled. */
  CompiledRules NONE =
      new CompiledRules() {
        @Override
        public Optional<byte[]> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Supplier<byte[]> compiled) {}
      };

  /**
   * What was kept for the key; empty if nothing was, or if it is damaged.
   *
   * @param key letters and digits only
   */
  Optional<byte[]> find(String key);

  /** Keeps the compiled rules if it can; that it cannot costs time later, nothing else. */
  void keep(String key, Supplier<byte[]> compiled);

  /** These first, else those of the other, where what is compiled anew is kept as well. */
  default CompiledRules orElse(CompiledRules other) {
    CompiledRules first = this;
    return new CompiledRules() {
      @Override
      public Optional<byte[]> find(String key) {
        return first.find(key).or(() -> other.find(key));
      }

      @Override
      public void keep(String key, Supplier<byte[]> compiled) {
        other.keep(key, compiled);
      }
    };
  }
}
