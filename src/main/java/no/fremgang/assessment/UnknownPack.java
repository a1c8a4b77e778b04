package no.fremgang.assessment;

import no.fremgang.core.Text;

/** No such rule pack is kept. */
public final class UnknownPack extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Text text;

  public UnknownPack(String reference) {
    this(
        new Text(
            "There is no rule pack \"" + reference + "\". GET /api/v1/rule-packs lists them.",
            "Det finnes ingen regelpakke \""
                + reference
                + "\". GET /api/v1/rule-packs lister dem."));
  }

  private UnknownPack(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
