/**
 * The use case: all stages in one readable method, {@link no.fremgang.assessment.Assessment#plan}.
 * Also says what it needs of a store.
 */
@NullMarked
package no.fremgang.assessment;

import org.jspecify.annotations.NullMarked;
