package no.fremgang.observation;

import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.SalesProcess;

/** What reading a data set needs to know of the catalogue. */
public record DataSetSchema(SalesProcess process, Set<String> factors, Set<String> questions) {
  public DataSetSchema {
    factors = Set.copyOf(factors);
    questions = Set.copyOf(questions);
  }

  public static DataSetSchema of(Catalogue catalogue) {
    return new DataSetSchema(
        catalogue.process(), catalogue.factors().keySet(), catalogue.questions().keySet());
  }
}
