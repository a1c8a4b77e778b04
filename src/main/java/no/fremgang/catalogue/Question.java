package no.fremgang.catalogue;

import no.fremgang.core.Text;

/**
 * A survey question, scale 1 to 5.
 *
 * @param name how rules and plans refer to it, such as "understood our needs"
 * @param about what the answers speak of
 */
public record Question(String id, Text name, About about) {
  /** The seller's behaviour, the company's delivery, or the seller's own working situation. */
  public enum About {
    SELLER,
    COMPANY,
    SITUATION
  }
}
