package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-10-21T07:28:00Z");

  /** A chance that adds nothing. */
  private static final Backoff EXACT = new Backoff(() -> 0);

  @Test
  void addsUpToAFifthOfTheWaitByChance() {
    Backoff backoff = new Backoff(new Random(6));
    for (int tries = 0; tries < Backoff.WAITS.size(); tries++) {
      Duration wait = Backoff.WAITS.get(tries);
      Duration most = wait.plusMillis((long) (wait.toMillis() * Backoff.JITTER));
      Set<Instant> times = new HashSet<>();
      for (int i = 0; i < 50; i++) {
        Instant next = backoff.next(NOW, tries, null);
        assertThat(next).isBetween(NOW.plus(wait), NOW.plus(most));
        times.add(next);
      }
      assertThat(times).hasSizeGreaterThan(25);
    }
  }

  @Test
  void spreadsWhatReceiversAskForAsWell() {
    Backoff backoff = new Backoff(new Random(6));
    Set<Instant> times = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      Instant next = backoff.next(NOW, 1, "600");
      assertThat(next).isBetween(NOW.plusSeconds(600), NOW.plusSeconds(660));
      times.add(next);
    }
    assertThat(times).hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120                           | PT2M",
        " 120                          | PT2M",
        "Wed, 21 Oct 2026 07:58:00 GMT | PT30M",
        "864000                        | PT24H",
        "Wed, 21 Oct 2099 07:28:00 GMT | PT24H",
        "0                             | PT5S",
        "4                             | PT5S",
        "Wed, 21 Oct 2015 07:28:00 GMT | PT5S",
        "-1                            | PT5S",
        "99999999999999999999          | PT5S",
        "soon                          | PT5S",
        "''                            | PT5S"
      })
  void triesAgainAsAskedButNeitherSoonerThanPlannedNorInDays(String asked, Duration wait) {
    assertThat(EXACT.next(NOW, 0, asked)).isEqualTo(NOW.plus(wait));
  }
}
