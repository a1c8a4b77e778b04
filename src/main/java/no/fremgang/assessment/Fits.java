package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Period;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.Window;

/** Fitted expectations that outlive a process: fitted once per data version, then read. */
public interface Fits {
  /** Keeps nothing. */
  Fits NONE =
      new Fits() {
        @Override
        public Optional<Expectations> find(Key key) {
          return Optional.empty();
        }

        @Override
        public void keep(Key key, Expectations fitted) {}

        @Override
        public List<Window> windows(String dataVersion) {
          return List.of();
        }
      };

  Optional<Expectations> find(Key key);

  /** Keeps the fit; the same key twice is kept once. */
  void keep(Key key, Expectations fitted);

  /** Those this program fitted the data version for, the one fitted last first. */
  List<Window> windows(String dataVersion);

  /**
   * Everything a fit depends on, except the program.
   *
   * @param model stages, factors and parameters of the measurement, in full; rules and texts of
   *     causes are no part of it, so a pack with other rules needs no other fit
   */
  record Key(String dataVersion, String model, Period period, LocalDate asOf) {
    public static Key of(DataSet data, Catalogue catalogue, Period period, LocalDate asOf) {
      MeasurementParameters parameters =
          MeasurementParameters.valid(catalogue.parameters(), period.end());
      String model = catalogue.process() + "\n" + catalogue.factors() + "\n" + parameters;
      return new Key(data.version(), model, period, asOf);
    }
  }
}
