package no.fremgang.assessment;

import no.fremgang.core.Text;

/** A published version never changes: other content needs another version. */
public final class VersionTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Text text;

  public VersionTaken(String version) {
    this(
        new Text(
            "Version "
                + version
                + " is published with other content. Give the changed pack the next version in"
                + " pack.yaml.",
            "Versjon "
                + version
                + " er utgitt med et annet innhold. Gi den endrede pakken neste versjon i"
                + " pack.yaml."));
  }

  private VersionTaken(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
