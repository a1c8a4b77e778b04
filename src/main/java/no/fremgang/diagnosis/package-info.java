/**
 * Turns findings into evidence and evidence into causes. Start with {@link
 * no.fremgang.diagnosis.Diagnosis}.
 */
@NullMarked
package no.fremgang.diagnosis;

import org.jspecify.annotations.NullMarked;
