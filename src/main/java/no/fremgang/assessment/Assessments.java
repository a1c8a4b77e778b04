package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import no.fremgang.core.Period;

/**
 * Prepared assessments by data set, rule pack and window, so that no request fits expectations
 * again. Safe for many threads: the same window is prepared once.
 */
public final class Assessments {
  private static final int WINDOWS_KEPT = 8;
  private final Cache<Key, Assessment> prepared =
      Caffeine.newBuilder().maximumSize(WINDOWS_KEPT).build();

  private record Key(String data, String pack, Period period, LocalDate asOf) {}

  public Assessment of(DataSet data, RunningPack pack, Period period, LocalDate asOf) {
    Key key = new Key(data.version(), pack.hash(), period, asOf);
    return prepared.get(key, absent -> Assessment.prepare(pack, data.observations(), period, asOf));
  }
}
