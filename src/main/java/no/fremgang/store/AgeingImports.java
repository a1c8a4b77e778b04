package no.fremgang.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.fremgang.assessment.Ageing;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.DataImport;
import no.fremgang.assessment.Erasures;
import no.fremgang.core.Period;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.CsvRows;
import no.fremgang.observation.csv.InputSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Old rows of imports go by whole months, so that data versions change once a month. */
@Configuration(proxyBeanMethods = false)
class AgeingImports {
  private static final String DAY = "\\d{4}-(0[1-9]|1[0-2])-\\d{2}";
  private static final String PERIOD = "\\d{4}-((0[1-9]|1[0-2])|Q[1-4])";

  private final JdbcTemplate jdbc;
  private final DataHistory history;
  private final DataRewriting rewriting;
  private final Tombstones tombstones;
  private final JdbcDataSets dataSets;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final Erasures erasures;

  AgeingImports(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      JdbcDataSets dataSets,
      AuditLog audit,
      Erasures erasures) {
    this.jdbc = jdbc;
    this.history = new DataHistory(jdbc);
    this.rewriting = new DataRewriting(jdbc);
    this.tombstones = new Tombstones(jdbc);
    this.dataSets = dataSets;
    this.transaction = transaction;
    this.audit = audit;
    this.erasures = erasures;
  }

  /** Sellers who left long ago are erased, as if they had asked for it. */
  @Bean
  @Order(4)
  Ageing formerSellers() {
    return Ageing.of(
        "sellers",
        time -> {
          List<String> former = leftBefore(LocalDate.ofInstant(time, ZoneOffset.UTC));
          former.forEach(id -> erasures.erase(new SellerId(id)));
          return former.size();
        });
  }

  private List<String> leftBefore(LocalDate day) throws IOException {
    Map<String, String> leftOn = new HashMap<>();
    List<String> newestFirst = history.currentVersion().map(history::importsOf).orElse(List.of());
    for (String id : DataHistory.reversed(newestFirst)) {
      InputSource sellers = history.stored(id).files().get(InputFile.SELLERS);
      if (sellers != null) {
        try (InputStream in = sellers.open()) {
          CsvRows.kept(
              in,
              (columns, row) -> {
                leftOn.put(
                    CsvRows.value(columns, row, "seller_id"),
                    CsvRows.value(columns, row, "left_on"));
                return null;
              });
        }
      }
    }
    return leftOn.entrySet().stream()
        .filter(seller -> !seller.getKey().startsWith(SellerId.ERASED))
        .filter(seller -> seller.getValue().matches(DAY))
        .filter(seller -> end(seller.getValue()).isBefore(day))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Bean
  @Order(5)
  Ageing oldRows() {
    return Ageing.of(
        "imports",
        time -> {
          LocalDate first = YearMonth.from(LocalDate.ofInstant(time, ZoneOffset.UTC)).atDay(1);
          long rows =
              Objects.requireNonNull(transaction.execute(status -> removeRowsBefore(first)));
          if (rows > 0) {
            dataSets.forgetHeld();
          }
          return rows;
        });
  }

  private long removeRowsBefore(LocalDate first) {
    tombstones.locked();
    try {
      Ages ages = new Ages(first);
      DataRewriting.Rewritten rewritten =
          rewriting.rewrite(
              notLookedThrough(first), (columns, row) -> ages.isOld(columns, row) ? null : row);
      jdbc.update(
          "update data_import set rows_from = ? where rows_from is null or rows_from < ?",
          first,
          first);
      if (rewritten.rows() > 0) {
        tombstones.rewritten();
        audit.changed(rewritten.deeds(history.currentVersion().orElse(null)));
      }
      return rewritten.rows();
    } catch (IOException e) {
      throw new UncheckedIOException("The data cannot be written anew", e);
    }
  }

  private List<DataImport> notLookedThrough(LocalDate first) {
    Set<String> looked =
        new HashSet<>(
            jdbc.queryForList(
                "select id from data_import where rows_from >= ?", String.class, first));
    return history.imports().stream().filter(one -> !looked.contains(one.id())).toList();
  }

  /** Which rows are old; days and periods come again and again and are read once. */
  static final class Ages {
    private static final int MOST_KEPT = 10_000;
    private final LocalDate first;
    private final Map<String, Optional<LocalDate>> ends = new HashMap<>();

    Ages(LocalDate first) {
      this.first = first;
    }

    /**
     * Whether everything in the row was over before the day: the period, or the last of its days.
     * The list of sellers has neither; sellers are erased as a whole.
     */
    boolean isOld(List<String> columns, List<String> row) {
      if (columns.contains("hired_on")) {
        return false;
      }
      LocalDate last = null;
      for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
        if (columns.get(i).equals("period") || columns.get(i).endsWith("_on")) {
          LocalDate end = endOf(row.get(i).strip()).orElse(last);
          last = last == null || end != null && end.isAfter(last) ? end : last;
        }
      }
      return last != null && last.isBefore(first);
    }

    private Optional<LocalDate> endOf(String value) {
      if (ends.size() > MOST_KEPT) {
        ends.clear();
      }
      return ends.computeIfAbsent(
          value, v -> v.matches(DAY) || v.matches(PERIOD) ? Optional.of(end(v)) : Optional.empty());
    }
  }

  /** The last day of the month or quarter; rows go by whole months. */
  private static LocalDate end(String value) {
    return value.matches(DAY)
        ? YearMonth.parse(value.substring(0, 7)).atEndOfMonth()
        : Period.parse(value).end();
  }
}
