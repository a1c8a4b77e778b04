/**
 * Reads a data set of CSV files, from a folder, a zip or an upload, into observations. Start with
 * {@link no.fremgang.observation.csv.DataSetReader}.
 */
@NullMarked
package no.fremgang.observation.csv;

import org.jspecify.annotations.NullMarked;
