/**
 * Made-up organisations whose truth is known, run through the real path, and how far the plans tell
 * that truth. Start reading at {@link no.fremgang.simulation.Scenario}; {@link
 * no.fremgang.simulation.MeasurementQuality} writes {@code docs/measurement-quality.md}.
 */
@org.jspecify.annotations.NullMarked
package no.fremgang.simulation;
