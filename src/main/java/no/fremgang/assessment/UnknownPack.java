package no.fremgang.assessment;

/** No such rule pack is kept. */
public final class UnknownPack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownPack(String reference) {
    super("There is no rule pack \"" + reference + "\". GET /api/v1/rule-packs lists them.");
  }
}
