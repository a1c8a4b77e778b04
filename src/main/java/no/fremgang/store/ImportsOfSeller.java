package no.fremgang.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.fremgang.assessment.SellerRecords.Erased;
import no.fremgang.assessment.SellerRecords.Package;
import no.fremgang.core.SellerId;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.CsvRows;
import no.fremgang.observation.csv.InputSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of a seller in every import there ever was. */
@Repository
class ImportsOfSeller {
  private final DataHistory history;
  private final DataRewriting rewriting;

  ImportsOfSeller(JdbcTemplate jdbc) {
    this.history = new DataHistory(jdbc);
    this.rewriting = new DataRewriting(jdbc);
  }

  void handOut(SellerId seller, Package into) throws IOException {
    for (String id : history.importIds()) {
      Map<InputFile, InputSource> files = new EnumMap<>(InputFile.class);
      files.putAll(history.stored(id).files());
      for (Map.Entry<InputFile, InputSource> file : files.entrySet()) {
        String rows = rowsOf(seller, file.getValue());
        if (!rows.isEmpty()) {
          into.text("data/" + id + "/" + file.getKey().fileName(), rows);
        }
      }
    }
  }

  /** The ids in every list of sellers there ever was. */
  Set<String> sellers() {
    Set<String> ids = new TreeSet<>();
    for (String id : history.importIds()) {
      InputSource file = history.stored(id).files().get(InputFile.SELLERS);
      if (file != null) {
        addSellers(file, ids);
      }
    }
    return ids;
  }

  private static void addSellers(InputSource file, Set<String> ids) {
    try (InputStream in = file.open()) {
      CsvRows.kept(
          in,
          (columns, row) -> {
            ids.add(CsvRows.value(columns, row, "seller_id"));
            return null;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rowsOf(SellerId seller, InputSource file) throws IOException {
    try (InputStream in = file.open()) {
      return CsvRows.kept(in, (columns, row) -> isOf(seller, columns, row) ? row : null);
    }
  }

  private static boolean isOf(SellerId seller, List<String> columns, List<String> row) {
    return CsvRows.value(columns, row, "seller_id").equals(seller.value());
  }

  /**
   * Figures stay, since what is expected of others is fitted to them; what names the seller, or
   * leads to the seller in another system, is replaced.
   */
  DataRewriting.Rewritten erase(Erased erased) throws IOException {
    Disguise disguise = new Disguise(erased.pseudonym());
    return rewriting.rewrite(
        (columns, row) -> isOf(erased.seller(), columns, row) ? disguise.of(columns, row) : row);
  }

  /** Replaces ids and names in rows; the same id by the same one, in all imports. */
  private static final class Disguise {
    private final String pseudonym;
    private final OneTimeNames others = new OneTimeNames();

    Disguise(String pseudonym) {
      this.pseudonym = pseudonym;
    }

    List<String> of(List<String> columns, List<String> row) {
      List<String> disguised = new ArrayList<>(row);
      for (int i = 0; i < columns.size() && i < row.size(); i++) {
        String value = row.get(i);
        switch (columns.get(i)) {
          case "seller_id" -> disguised.set(i, pseudonym);
          case "name" -> disguised.set(i, "erased");
          case "opportunity_id", "response_id" ->
              disguised.set(i, value.isBlank() ? value : others.of(value.strip()));
          default -> {}
        }
      }
      return disguised;
    }
  }
}
