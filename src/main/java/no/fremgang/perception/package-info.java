/**
 * Turns surveys into readings: customers against self against manager. Start with {@link
 * no.fremgang.perception.PerceptionReading}.
 */
@NullMarked
package no.fremgang.perception;

import org.jspecify.annotations.NullMarked;
