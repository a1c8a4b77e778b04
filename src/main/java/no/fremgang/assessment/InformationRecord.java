package no.fremgang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That people were told what the product does with their data.
 *
 * @param number counts up
 * @param team whom it was given to; null for the whole company
 * @param document what was given, such as {@code Varsel til selgere, 1. november 2026}
 */
public record InformationRecord(
    long number,
    LocalDate givenOn,
    Audience audience,
    @Nullable String team,
    String document,
    @Nullable String note,
    String recordedBy,
    Instant recordedAt) {

  public enum Audience {
    SELLERS,
    MANAGERS,
    /** The employees' representatives. */
    REPRESENTATIVES
  }
}
