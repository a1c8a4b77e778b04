package no.fremgang.catalogue;

import java.util.List;
import no.fremgang.catalogue.Parameters.Parameter;

/** A catalogue in which one number is another. */
public final class Changed {
  private Changed() {}

  public static Catalogue number(Catalogue of, String id, double value) {
    List<Parameter> changed =
        of.parameters().all().stream()
            .map(
                p ->
                    p.id().equals(id)
                        ? new Parameter(id, value, p.unit(), p.validFrom(), p.source())
                        : p)
            .toList();
    if (changed.equals(of.parameters().all())) {
      throw new IllegalArgumentException("No other value of \"" + id + "\"");
    }
    return with(of, changed);
  }

  public static Catalogue without(Catalogue of, String id) {
    return with(of, of.parameters().all().stream().filter(p -> !p.id().equals(id)).toList());
  }

  private static Catalogue with(Catalogue of, List<Parameter> parameters) {
    return new Catalogue(
        of.process(),
        of.factors(),
        of.questions(),
        of.causes(),
        of.actions(),
        new Parameters(parameters));
  }
}
