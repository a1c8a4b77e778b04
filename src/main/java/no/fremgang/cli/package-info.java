/** The command line. Start with {@link no.fremgang.cli.CommandLineInterface}. */
@NullMarked
package no.fremgang.cli;

import org.jspecify.annotations.NullMarked;
