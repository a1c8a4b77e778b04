package no.fremgang.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Holds the current data set; it is gone when the process ends. */
@Repository
class InMemoryDataSets implements DataSets {
  private final AtomicReference<@Nullable DataSet> current = new AtomicReference<>();

  @Override
  public Optional<DataSet> current() {
    return Optional.ofNullable(current.get());
  }

  @Override
  public void takeOver(DataSet dataSet) {
    current.set(dataSet);
  }
}
