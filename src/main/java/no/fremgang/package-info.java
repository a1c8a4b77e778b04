/** Where Fremgang starts; the stages are the packages below. */
@NullMarked
package no.fremgang;

import org.jspecify.annotations.NullMarked;
