package no.fremgang.observation;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import no.fremgang.core.SellerId;

/** A validated data set. Immutable and independent of the order of its rows. */
public interface Observations {
  /** All sellers, sorted by id. */
  List<Seller> sellers();

  /** The sellers that are people one can coach: all but those whose data were erased. */
  default List<Seller> people() {
    return sellers().stream().filter(seller -> !seller.id().isErased()).toList();
  }

  /**
   * What is known of one seller.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  SellerObservations of(SellerId seller);

  /** The files the data set holds; what is absent is not evaluated, never zero. */
  Set<InputFile> files();

  /**
   * Whether the file is there and has the column. An absent column was not asked; an empty cell in
   * a column that is there was asked and not answered.
   */
  boolean hasColumn(InputFile file, String column);

  /** Market potential of the region in the month in the data's currency, if known. */
  OptionalDouble potential(String region, YearMonth month);
}
