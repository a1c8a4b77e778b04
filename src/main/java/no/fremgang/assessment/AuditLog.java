package no.fremgang.assessment;

import java.time.Instant;
import java.util.List;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who did or saw what, when, and with which versions. Append-only; every line holds the hash of the
 * one before it, so a line changed, removed or put in between is found. How and why:
 * docs/adr/0058-audit-log.md.
 */
public interface AuditLog {
  /** Keeps what changed: in the caller's transaction, so both are kept or neither. */
  void changed(List<Deed> deeds);

  /** Keeps what was asked for; returns when it is kept for good. */
  void asked(Deed deed);

  /** Lines in their order. */
  List<AuditEntry> entries(Wanted wanted);

  /** Gives what was kept since its place in the chain. */
  void chain();

  /** Reads the whole chain and recomputes its hashes. */
  Verification verify();

  /** Whether the chain holds the line with this number and hash, noted earlier. */
  boolean holds(long number, String hash);

  /**
   * Removes the lines before the time, from the beginning on; the rest stays verifiable.
   *
   * @return how many
   */
  int removeBefore(Instant time);

  /**
   * @param after lines with greater numbers only
   * @param actor that person's lines only; all if null
   * @param subject lines about that, such as {@code sellers/S017}; all if null
   * @param since not before; all if null
   */
  record Wanted(
      long after,
      int limit,
      @Nullable String actor,
      @Nullable String subject,
      @Nullable Instant since) {}

  /**
   * @param entries lines read
   * @param first number of the oldest line kept, one more than {@code last} if there is none
   * @param last number of the newest line
   * @param lastHash its hash; noted elsewhere, it proves later that nothing was rewritten since
   * @param problem what is wrong, null if the chain is whole
   */
  record Verification(
      long entries, long first, long last, String lastHash, @Nullable Text problem) {
    public boolean intact() {
      return problem == null;
    }
  }
}
