package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.Fits;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Period;
import no.fremgang.expectation.Expectations;
import no.fremgang.factor.Window;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a whole service: {@link FittingAheadServiceTest}. */
class FittingAheadTest {
  private static final RunningPack PACK = RunningPack.of(RunningPack.product());

  private final List<Fits.Key> fitted = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();

  private FittingAhead ahead(boolean wanted, LocalDate today, Executor thread) throws IOException {
    DataSet demo =
        new DataSet(
            "demo",
            DataSetReader.read(
                    Path.of("src/main/resources/demo"), PACK.schema(), ReadOptions.defaults())
                .observations());
    return ahead(wanted, today, thread, version -> Optional.of(demo));
  }

  private FittingAhead ahead(
      boolean wanted, LocalDate today, Executor thread, Function<String, Optional<DataSet>> data) {
    DataSets dataSets =
        (DataSets)
            Proxy.newProxyInstance(
                DataSets.class.getClassLoader(),
                new Class<?>[] {DataSets.class},
                (self, method, arguments) -> {
                  read.add((String) arguments[0]);
                  return data.apply((String) arguments[0]);
                });
    ActivePack active = new ActivePack(new ActivePack.InForce(PACK, "kari", Instant.EPOCH));
    Clock clock = Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new FittingAhead(
        wanted, dataSets, new Assessments(new Remembering()), active, clock, thread);
  }

  private final class Remembering implements Fits {
    @Override
    public Optional<Expectations> find(Key key) {
      return Optional.empty();
    }

    @Override
    public void keep(Key key, Expectations expectations) {
      fitted.add(key);
    }

    @Override
    public List<Window> windows(String dataVersion) {
      return List.of();
    }
  }

  @ParameterizedTest(name = "today {0}: {1}")
  @CsvSource({"2026-11-26, 2026-Q3", "2026-10-01, 2026-Q3", "2026-09-30, 2026-Q2"})
  void fitsTheNewestQuarterThatIsOverAsAPlanWouldAskForIt(LocalDate today, String quarter)
      throws IOException {
    FittingAhead ahead = ahead(true, today, Runnable::run);
    ahead.start();
    ahead.inForce("demo");
    Period expected = Period.parse(quarter);
    assertThat(fitted)
        .extracting(Fits.Key::dataVersion, Fits.Key::period, Fits.Key::asOf)
        .containsExactly(tuple("demo", expected, expected.end().plusDays(1)));
  }

  @Test
  void fitsNothingWhereNotWantedNorBeforeTheStartNorAfterTheStop() throws IOException {
    LocalDate today = LocalDate.of(2026, 11, 26);
    FittingAhead unwanted = ahead(false, today, Runnable::run);
    unwanted.start();
    unwanted.inForce("demo");
    FittingAhead early = ahead(true, today, Runnable::run);
    early.inForce("demo");
    FittingAhead stopped = ahead(true, today, later::add);
    stopped.start();
    stopped.inForce("demo");
    stopped.stop();
    later.forEach(Runnable::run);
    assertThat(later).hasSize(1);
    assertThat(read).isEmpty();
  }

  @Test
  void passesOverDataThatOthersFollowedMeanwhile() {
    FittingAhead ahead =
        ahead(true, LocalDate.of(2026, 11, 26), later::add, version -> Optional.empty());
    ahead.start();
    ahead.inForce("one");
    ahead.inForce("two");
    later.forEach(Runnable::run);
    assertThat(read).containsExactly("two");
  }

  /** Whoever asks for a plan hears of it then. */
  @Test
  void aStoreThatFailsDoesNotEndTheFitting() {
    FittingAhead ahead =
        ahead(
            true,
            LocalDate.of(2026, 11, 26),
            Runnable::run,
            version -> {
              throw new IllegalStateException("away");
            });
    ahead.start();
    ahead.inForce("one");
    ahead.inForce("two");
    assertThat(read).containsExactly("one", "two");
  }
}
