package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import no.fremgang.core.Period;
import no.fremgang.factor.Window;

/**
 * Assessments by data set, rule pack and window. What was fitted is kept, so that neither a request
 * nor a change of rules fits again; only other figures do, see {@link Measurement.Basis}. Safe for
 * many threads: the same window is fitted once.
 */
public final class Assessments {
  private static final int WINDOWS_KEPT = 8;
  private final Cache<Key, Measurement> measured =
      Caffeine.newBuilder().maximumSize(WINDOWS_KEPT).build();

  private record Key(String data, Measurement.Basis basis, Window window) {}

  public Assessment of(DataSet data, RunningPack pack, Period period, LocalDate asOf) {
    Window window = new Window(period, asOf);
    Key key = new Key(data.version(), pack.basis(), window);
    return Assessment.of(
        pack,
        measured.get(
            key, absent -> Measurement.fit(data.observations(), pack.pack().catalogue(), window)));
  }
}
