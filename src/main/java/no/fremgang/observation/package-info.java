/**
 * Validated input about sellers, as known from a data set. Start with {@link
 * no.fremgang.observation.Observations}.
 */
@NullMarked
package no.fremgang.observation;

import org.jspecify.annotations.NullMarked;
