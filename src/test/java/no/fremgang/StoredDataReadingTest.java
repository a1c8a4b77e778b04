package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.RunningPack;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Status;

/** On a whole service: {@link no.fremgang.faults.TwoServersOverHttpTest}. */
class StoredDataReadingTest {
  private static final ActivePack ACTIVE =
      new ActivePack(
          new ActivePack.InForce(
              RunningPack.of(RunningPack.product()),
              "kari",
              Instant.parse("2026-10-05T08:00:00Z")));

  private Supplier<Optional<DataSet>> store = Optional::empty;
  private final StoredDataReading reading =
      new StoredDataReading(dataSets(), new Assessments(), ACTIVE);

  @Test
  void anEmptyStoreIsReadyAtOnce() {
    assertThat(reading.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    reading.run(new DefaultApplicationArguments());
    assertThat(reading.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aStoreThatFailsKeepsItFromBeingReadyUntilItAnswers() {
    store =
        () -> {
          throw new IllegalStateException("away");
        };
    reading.run(new DefaultApplicationArguments());
    reading.tryAgain();
    assertThat(reading.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(reading.health().getStatus().getDescription()).contains("Trying again");
    store = Optional::empty;
    reading.tryAgain();
    assertThat(reading.health().getStatus()).isEqualTo(Status.UP);
  }

  private DataSets dataSets() {
    return (DataSets)
        Proxy.newProxyInstance(
            DataSets.class.getClassLoader(),
            new Class<?>[] {DataSets.class},
            (self, method, arguments) -> store.get());
  }
}
