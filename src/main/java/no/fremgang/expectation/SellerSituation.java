package no.fremgang.expectation;

/**
 * Circumstances of a seller that are no factor.
 *
 * @param monthsInRole whole months from taking the role to the end of the period, 0 or more
 * @param inRampUp in role for less than the ramp period or less than one median sales cycle
 * @param presence available days over full-time days, 0..1; negative if not known
 * @param peerAttainment share of comparable peers who reached their own target, 0..1; negative if
 *     not known
 * @param activityFlat the activity record is round or flat and the next stage does not move
 */
public record SellerSituation(
    int monthsInRole,
    boolean inRampUp,
    double presence,
    double peerAttainment,
    boolean activityFlat) {}
