package no.fremgang.observation;

import java.time.LocalDate;
import java.util.Optional;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * A seller; region and segment are empty where not given.
 *
 * @param lastDay last day with the company, null while employed
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
    Language language) {

  public Optional<LocalDate> leftOn() {
    return Optional.ofNullable(lastDay);
  }
}
