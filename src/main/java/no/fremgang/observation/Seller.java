package no.fremgang.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * A seller; region and segment are empty where not given.
 *
 * @param lastDay last day with the company, null while employed
 * @param moves what changed while with the company
 */
public record Seller(
    SellerId id,
    String name,
    String team,
    String managerId,
    String role,
    String region,
    String segment,
    LocalDate hiredOn,
    @Nullable LocalDate lastDay,
    Language language,
    Moves moves) {

  /**
   * The last change of role and of region.
   *
   * @param toRole day on which the role was taken, null where it is as old as the employment
   * @param toRegion first day in the region, null where the seller was always there
   * @param previousRegion where the seller was before, empty where that is not known
   */
  public record Moves(
      @Nullable LocalDate toRole, @Nullable LocalDate toRegion, String previousRegion) {
    public static final Moves NONE = new Moves(null, null, "");
  }

  /** A seller who never changed role or region. */
  public Seller(
      SellerId id,
      String name,
      String team,
      String managerId,
      String role,
      String region,
      String segment,
      LocalDate hiredOn,
      @Nullable LocalDate lastDay,
      Language language) {
    this(id, name, team, managerId, role, region, segment, hiredOn, lastDay, language, Moves.NONE);
  }

  /** The same seller, spoken to in another language. */
  public Seller speaking(Language other) {
    return new Seller(id, name, team, managerId, role, region, segment, hiredOn, lastDay, other);
  }

  public Optional<LocalDate> leftOn() {
    return Optional.ofNullable(lastDay);
  }

  /** First day in the present role. */
  public LocalDate inRoleSince() {
    LocalDate day = moves.toRole();
    return day == null ? hiredOn : day;
  }

  /** Region on that day, empty where not known. */
  public String regionOn(LocalDate day) {
    LocalDate moved = moves.toRegion();
    return moved != null && day.isBefore(moved) ? moves.previousRegion() : region;
  }

  /** Region for most of that month. */
  public String regionIn(YearMonth month) {
    return regionOn(middle(month));
  }

  /** Whether most of that month lies in the present role. */
  public boolean isInRole(YearMonth month) {
    LocalDate changed = moves.toRole();
    return changed == null || !middle(month).isBefore(changed);
  }

  private static LocalDate middle(YearMonth month) {
    return month.atDay((month.lengthOfMonth() + 1) / 2);
  }
}
