package no.fremgang.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.fremgang.observation.InputFile;

/**
 * What a made-up company is like.
 *
 * @param sellers how many
 * @param profile the seller of a position, 0 first
 * @param lastMonth the last month with data; data are known until its end
 * @param leadsPerMonth leads of an average seller in an average region, self-found ones included
 * @param files what is written; sellers.csv always is
 */
public record CompanySpec(
    int sellers,
    IntFunction<SellerProfile> profile,
    int months,
    YearMonth lastMonth,
    double leadsPerMonth,
    long seed,
    Set<InputFile> files) {
  /** Share of a region's potential that targets call for. */
  static final double TARGETED_PENETRATION = 0.13;

  public CompanySpec {
    if (sellers < 1 || months < 1) {
      throw new IllegalArgumentException("A company needs sellers and months, has " + sellers);
    }
    files = Set.copyOf(files);
  }

  /** A company of any size with every file; every twentieth seller has a planted skill gap. */
  public static CompanySpec of(int sellers, int months, long seed) {
    return new CompanySpec(
        sellers,
        Crowd::seller,
        months,
        YearMonth.of(2026, 9),
        12,
        seed,
        EnumSet.allOf(InputFile.class));
  }

  /** The same company with these files alone, and its sellers. */
  public CompanySpec only(InputFile... wanted) {
    return new CompanySpec(
        sellers, profile, months, lastMonth, leadsPerMonth, seed, Set.of(wanted));
  }

  List<YearMonth> monthsInOrder() {
    return IntStream.range(0, months)
        .mapToObj(i -> lastMonth.minusMonths(months - 1L - i))
        .toList();
  }

  LocalDate lastDay() {
    return lastMonth.atEndOfMonth();
  }
}
