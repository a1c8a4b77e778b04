package no.fremgang.assessment;

import no.fremgang.core.Text;

/** A published version never changes: other content needs another version. */
public final class VersionTaken extends Refused {
  private static final long serialVersionUID = 1L;

  public VersionTaken(String version) {
    super(
        ProblemType.VERSION_TAKEN,
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
}
