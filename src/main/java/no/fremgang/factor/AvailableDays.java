package no.fremgang.factor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;
import no.fremgang.observation.SellerObservations.Presence;

/**
 * Days a seller was available to sell. Recorded presence counts; where none is recorded, full time
 * from hiring to leaving. Full time in a month is what the median seller was present, so that a
 * common holiday is nobody's absence; with few records it is a parameter.
 */
public final class AvailableDays {
  private final Window window;
  private final MeasurementParameters parameters;
  private final Map<YearMonth, Double> fullTime;

  private AvailableDays(
      Window window, MeasurementParameters parameters, Map<YearMonth, Double> fullTime) {
    this.window = window;
    this.parameters = parameters;
    this.fullTime = fullTime;
  }

  public static AvailableDays of(
      Observations observations, Window window, MeasurementParameters parameters) {
    Map<YearMonth, double[]> records = new HashMap<>();
    for (Seller seller : observations.sellers()) {
      for (Presence presence : observations.of(seller.id()).presence()) {
        if (window.block(presence.month(), parameters.pooledQuarters()) != Window.OUTSIDE) {
          records.merge(
              presence.month(), new double[] {presence.availableDays()}, AvailableDays::join);
        }
      }
    }
    Map<YearMonth, Double> fullTime = new TreeMap<>();
    records.forEach((month, days) -> fullTime.put(month, median(days, parameters)));
    return new AvailableDays(window, parameters, fullTime);
  }

  private static double[] join(double[] all, double[] one) {
    double[] joined = Arrays.copyOf(all, all.length + 1);
    joined[all.length] = one[0];
    return joined;
  }

  private static double median(double[] days, MeasurementParameters parameters) {
    Arrays.sort(days);
    double median = days[days.length / 2];
    boolean enough = days.length >= parameters.fewestPresenceRecords() && median > 0;
    return enough ? median : parameters.fullTimeDaysPerMonth();
  }

  /** Share of the month's days that are known, 0..1. */
  double knownShare(YearMonth month) {
    return window.knownShare(month);
  }

  /** Full-time days of the month as far as it is known. */
  public double fullTime(YearMonth month) {
    return fullTime.getOrDefault(month, parameters.fullTimeDaysPerMonth())
        * window.knownShare(month);
  }

  /** The seller's available days in the month as far as it is known, 0 or more. */
  public double available(SellerObservations of, YearMonth month) {
    for (Presence presence : of.presence()) {
      if (presence.month().equals(month)) {
        return presence.availableDays() * window.knownShare(month);
      }
    }
    return fullTime(month) * employedShare(of.seller(), month);
  }

  /** Available days over full-time days of the judged period, 0..1. */
  public double presence(SellerObservations of) {
    double available = available(of, window.period().months());
    double full = window.period().months().stream().mapToDouble(this::fullTime).sum();
    return full == 0 ? 0 : Math.min(1, available / full);
  }

  public double available(SellerObservations of, List<YearMonth> months) {
    return months.stream().mapToDouble(m -> available(of, m)).sum();
  }

  private static double employedShare(Seller seller, YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate end = month.atEndOfMonth();
    LocalDate from = seller.hiredOn().isAfter(first) ? seller.hiredOn() : first;
    LocalDate to = seller.leftOn().filter(day -> day.isBefore(end)).orElse(end);
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return Math.max(0, (double) days) / month.lengthOfMonth();
  }
}
