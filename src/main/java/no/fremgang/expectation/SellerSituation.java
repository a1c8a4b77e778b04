package no.fremgang.expectation;

import org.jspecify.annotations.Nullable;

/**
 * Circumstances of a seller that are no factor.
 *
 * @param monthsInRole whole months from taking the role to the end of the period, 0 or more
 * @param inRampUp in role for less than the ramp period or less than one median sales cycle
 * @param presence available days over full-time days, 0..1; negative if not known
 * @param peerAttainment share of comparable peers who reached their own target, 0..1; negative if
 *     not known
 * @param activityFlat the activity record is round or flat and the next stage does not move
 * @param peersEver share of comparable peers who have ever had a result as high as the seller's
 *     target, 0..1; negative if not known
 * @param leadMix what the sources of the assigned leads yield; null if not known
 * @param endDiscount whether the whole company sells cheaper in the last days of a quarter; null if
 *     not known
 */
public record SellerSituation(
    int monthsInRole,
    boolean inRampUp,
    double presence,
    double peerAttainment,
    boolean activityFlat,
    double peersEver,
    @Nullable Mix leadMix,
    @Nullable Boolean endDiscount) {}
