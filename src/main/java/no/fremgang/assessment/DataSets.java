package no.fremgang.assessment;

import java.util.Optional;

/** The data sets a company has handed in; the last one counts. */
public interface DataSets {
  Optional<DataSet> current();

  /** Takes the data set over as the current one, whole or not at all. */
  void takeOver(DataSet dataSet);
}
