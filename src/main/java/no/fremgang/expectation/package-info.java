/**
 * Turns factors into what an average seller in the same context would have reached, a shrunken
 * estimate, an interval, a verdict and a trend. Start with {@link
 * no.fremgang.expectation.Expectations}.
 */
@NullMarked
package no.fremgang.expectation;

import org.jspecify.annotations.NullMarked;
