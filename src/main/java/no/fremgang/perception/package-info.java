/**
 * Turns surveys into readings: customers against self against manager. Start with {@link
 * no.fremgang.perception.Perceptions}.
 */
@NullMarked
package no.fremgang.perception;

import org.jspecify.annotations.NullMarked;
