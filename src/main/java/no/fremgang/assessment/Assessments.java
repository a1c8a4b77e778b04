package no.fremgang.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Period;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;

/**
 * Assessments by data set, rule pack and window. What was fitted is kept, so that neither a request
 * nor a change of rules nor a restart fits again; only other figures do, see {@link
 * Measurement.Basis}. Safe for many threads: the same window is fitted once.
 */
public final class Assessments implements HeldVersions {
  private static final int WINDOWS_KEPT = 8;
  private static final int FITS_READ = 3;
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

  /**
   * Fits the window most plans will be asked for first, the newest quarter that is over and has
   * targets, unless that was done before.
   *
   * @return the quarter; empty without one
   */
  public Optional<Period> fitAhead(DataSet data, RunningPack pack, LocalDate today) {
    Optional<Period> newest =
        data.observations().people().stream()
            .flatMap(seller -> data.observations().of(seller.id()).targets().stream())
            .map(target -> target.period().quarter())
            .filter(quarter -> quarter.end().isBefore(today))
            .max(Comparator.comparing(Period::first));
    newest.ifPresent(quarter -> of(data, pack, quarter, AsOf.unlessGiven(quarter, today)));
    return newest;
  }

  /**
   * Reads what was fitted to the data last, so that the first requests need not. Nothing is fitted:
   * what another pack needed is passed over.
   *
   * @return how many fits are in memory
   */
  public int readFits(DataSet data, RunningPack pack) {
    int read = 0;
    for (Window window : fits.windows(data.version())) {
      if (read == FITS_READ) {
        break;
      }
      read += isRead(data, pack, window) ? 1 : 0;
    }
    return read;
  }

  private boolean isRead(DataSet data, RunningPack pack, Window window) {
    Catalogue catalogue = pack.pack().catalogue();
    Optional<Expectations> kept =
        fits.find(Fits.Key.of(data, catalogue, window.period(), window.asOf()));
    kept.ifPresent(
        expectations ->
            measured.put(
                new Key(data.version(), pack.basis(), window),
                Measurement.of(data.observations(), catalogue, window, expectations)));
    return kept.isPresent();
  }

  @Override
  public void keepOnly(Predicate<String> kept) {
    measured.asMap().keySet().removeIf(key -> !kept.test(key.data()));
  }

  Set<String> versions() {
    return measured.asMap().keySet().stream().map(Key::data).collect(Collectors.toSet());
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
