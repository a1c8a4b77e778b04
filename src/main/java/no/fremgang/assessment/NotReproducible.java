package no.fremgang.assessment;

import no.fremgang.core.Text;

/** A plan cannot be made again, because something it was made with is no longer kept. */
public final class NotReproducible extends Refused {
  private static final long serialVersionUID = 1L;

  private NotReproducible(Text missing) {
    super(
        ProblemType.NOT_REPRODUCIBLE,
        new Text(
            "The plan cannot be made again: its " + missing.en() + " is no longer kept.",
            "Planen kan ikke lages på nytt: " + missing.nb() + " er ikke lenger bevart."));
  }

  static NotReproducible withoutPack(String hash) {
    return new NotReproducible(new Text("rule pack " + hash, "regelpakken " + hash));
  }

  static NotReproducible withoutData(String version) {
    return new NotReproducible(new Text("data version " + version, "dataversjonen " + version));
  }
}
