package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Period;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;

/**
 * Assessments by data set, rule pack and window. What was fitted is kept, so that neither a request
 * nor a change of rules nor a restart fits again; only other figures do, see {@link
 * Measurement.Basis}. Safe for many threads: the same window is fitted once.
 */
public final class Assessments {
  private static final int WINDOWS_KEPT = 8;
  private final Fits fits;
  private final Cache<Key, Measurement> measured =
      Caffeine.newBuilder().maximumSize(WINDOWS_KEPT).build();

  private record Key(String data, Measurement.Basis basis, Window window) {}

  /** For data that are not kept: neither are their fits. */
  public Assessments() {
    this(Fits.NONE);
  }

  public Assessments(Fits fits) {
    this.fits = fits;
  }

  public Assessment of(DataSet data, RunningPack pack, Period period, LocalDate asOf) {
    Window window = new Window(period, asOf);
    Key key = new Key(data.version(), pack.basis(), window);
    Measurement measurement =
        measured.get(key, absent -> measure(data, pack.pack().catalogue(), window));
    return Assessment.of(pack, measurement);
  }

  private Measurement measure(DataSet data, Catalogue catalogue, Window window) {
    Fits.Key key = Fits.Key.of(data, catalogue, window.period(), window.asOf());
    Expectations expectations =
        fits.find(key).orElseGet(() -> fitted(key, data, catalogue, window));
    return Measurement.of(data.observations(), catalogue, window, expectations);
  }

  private Expectations fitted(Fits.Key key, DataSet data, Catalogue catalogue, Window window) {
    Expectations expectations = Expectations.fit(data.observations(), catalogue, window);
    fits.keep(key, expectations);
    return expectations;
  }
}
