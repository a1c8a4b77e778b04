/**
 * Splits a missed target into what is outside the seller's control and what is within influence,
 * per factor. Start with {@link no.fremgang.gap.TargetGaps}.
 */
@NullMarked
package no.fremgang.gap;

import org.jspecify.annotations.NullMarked;
