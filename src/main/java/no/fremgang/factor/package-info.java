/**
 * Turns observations into factors measured with exposure and number of cases, or {@code
 * NotMeasurable} with a reason. Start with {@link no.fremgang.factor.FactorMeasurement}.
 */
@NullMarked
package no.fremgang.factor;

import org.jspecify.annotations.NullMarked;
