package no.fremgang.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A seller of a made-up company and the truth about the seller.
 *
 * @param workingShare share of a full position, 0..1
 * @param absent months without a single available day
 * @param targetFactor target over what the region's potential calls for
 * @param before behaviour until {@code changed}; the same as {@code now} where nothing changed
 * @param recorded false for a seller of whom nothing but the name is known
 */
record SellerProfile(
    String id,
    String name,
    String team,
    String managerId,
    Region region,
    String segment,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    String language,
    double workingShare,
    Set<YearMonth> absent,
    double targetFactor,
    Behaviour before,
    LocalDate changed,
    Behaviour now,
    boolean recorded) {
  static final String ROLE = "Kundeansvarlig";

  static SellerProfile average(
      String id, String name, String team, String managerId, Region region, String segment) {
    return new SellerProfile(
        id,
        name,
        team,
        managerId,
        region,
        segment,
        LocalDate.of(2019, 1, 1),
        null,
        "nb",
        1,
        Set.of(),
        1,
        Behaviour.AVERAGE,
        LocalDate.MIN,
        Behaviour.AVERAGE,
        true);
  }

  Behaviour behaviourOn(long epochDay) {
    return epochDay < changed.toEpochDay() ? before : now;
  }

  boolean employedIn(YearMonth month) {
    return !hiredOn.isAfter(month.atEndOfMonth())
        && (leftOn == null || !leftOn.isBefore(month.atDay(1)));
  }

  SellerProfile behaving(Behaviour behaviour) {
    return changing(behaviour, LocalDate.MIN, behaviour);
  }

  SellerProfile changing(Behaviour from, LocalDate day, Behaviour to) {
    return copy(hiredOn, leftOn, language, workingShare, absent, targetFactor, from, day, to, true);
  }

  SellerProfile hired(LocalDate day) {
    return copy(
        day, leftOn, language, workingShare, absent, targetFactor, before, changed, now, recorded);
  }

  SellerProfile left(LocalDate day) {
    return copy(
        hiredOn, day, language, workingShare, absent, targetFactor, before, changed, now, recorded);
  }

  SellerProfile speaking(String other) {
    return copy(
        hiredOn, leftOn, other, workingShare, absent, targetFactor, before, changed, now, recorded);
  }

  SellerProfile working(double share, Set<YearMonth> away) {
    return copy(
        hiredOn, leftOn, language, share, away, targetFactor, before, changed, now, recorded);
  }

  SellerProfile withTargetFactor(double factor) {
    return copy(
        hiredOn, leftOn, language, workingShare, absent, factor, before, changed, now, recorded);
  }

  SellerProfile unrecorded() {
    return copy(
        hiredOn, leftOn, language, workingShare, absent, targetFactor, before, changed, now, false);
  }

  private SellerProfile copy(
      LocalDate hired,
      @Nullable LocalDate left,
      String spoken,
      double share,
      Set<YearMonth> away,
      double factor,
      Behaviour from,
      LocalDate day,
      Behaviour to,
      boolean known) {
    return new SellerProfile(
        id, name, team, managerId, region, segment, hired, left, spoken, share, away, factor, from,
        day, to, known);
  }
}
