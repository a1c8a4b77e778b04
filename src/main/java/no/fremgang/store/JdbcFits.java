package no.fremgang.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.fremgang.assessment.Fits;
import no.fremgang.core.Period;
import no.fremgang.expectation.Expectations;
import no.fremgang.expectation.FittedExpectations;
import no.fremgang.expectation.FittedExpectations.OfSeller;
import no.fremgang.expectation.Verdict;
import no.fremgang.factor.Window;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps fits as JSON, a line for the company and one for each seller, gzipped; numbers come back
 * bit for bit. Only the program that fitted them reads them: another one may fit otherwise.
 */
@Repository
class JdbcFits implements Fits {
  private static final int FITS_KEPT = 32;

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;
  private final Chunks chunks;
  private final TransactionTemplate transaction;
  private final EngineVersion engine;
  private final Clock clock;

  private record OfCompany(Map<String, Map<String, Verdict>> teams, Set<String> systemDrops) {}

  JdbcFits(JdbcTemplate jdbc, TransactionTemplate transaction, EngineVersion engine, Clock clock) {
    this.sql = JdbcClient.create(jdbc);
    this.chunks = new Chunks(jdbc);
    this.transaction = transaction;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Optional<Expectations> find(Key key) {
    String id = id(key);
    boolean kept =
        sql.sql("select count(*) from fit where id = ?").param(id).query(Long.class).single() > 0;
    return kept ? Optional.of(Expectations.of(read(id))) : Optional.empty();
  }

  private FittedExpectations read(String id) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(chunks.read(id), StandardCharsets.UTF_8))) {
      OfCompany company = json.readValue(lines.readLine(), OfCompany.class);
      List<OfSeller> sellers = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sellers.add(json.readValue(line, OfSeller.class));
      }
      return new FittedExpectations(sellers, company.teams(), company.systemDrops());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the fit " + id, e);
    }
  }

  @Override
  public void keep(Key key, Expectations fitted) {
    String id = id(key);
    byte[] packed = packed(fitted.fitted());
    transaction.executeWithoutResult(
        status -> {
          if (inserted(id, key)) {
            write(id, packed);
            forgetOldest();
          }
        });
  }

  @Override
  public List<Window> windows(String dataVersion) {
    return sql
        .sql(
            """
            select period, as_of from fit where data_version = ? and engine_version = ?
            order by fitted_at desc, id
            """)
        .params(dataVersion, engine.value())
        .query(
            (row, n) ->
                new Window(
                    Period.parse(row.getString("period")), row.getObject("as_of", LocalDate.class)))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  private byte[] packed(FittedExpectations fitted) {
    return Gzip.packed(
        out -> {
          try (SequenceWriter lines = json.writer().withRootValueSeparator("\n").writeValues(out)) {
            lines.write(new OfCompany(fitted.teams(), fitted.systemDrops()));
            fitted.sellers().forEach(lines::write);
          }
        });
  }

  private boolean inserted(String id, Key key) {
    return sql.sql(
                """
                insert into fit (id, data_version, period, as_of, engine_version, fitted_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                id,
                key.dataVersion(),
                key.period().toString(),
                key.asOf(),
                engine.value(),
                Times.of(Instant.now(clock)))
            .update()
        == 1;
  }

  private void write(String id, byte[] packed) {
    try {
      chunks.write(id, new ByteArrayInputStream(packed));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
  }

  /** A fit that is gone is made again when it is asked for, bit for bit the same. */
  private void forgetOldest() {
    List<String> old =
        sql.sql("select id from fit order by fitted_at desc, id offset ? rows")
            .param(FITS_KEPT)
            .query(String.class)
            .list();
    for (String id : old) {
      chunks.delete(id);
      sql.sql("delete from fit where id = ?").param(id).update();
    }
  }

  private String id(Key key) {
    return "fit-"
        + Hashes.of(
            key.dataVersion(),
            key.model(),
            key.period().toString(),
            key.asOf().toString(),
            engine.value());
  }
}
