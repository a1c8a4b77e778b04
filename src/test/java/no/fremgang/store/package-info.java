/** The store, on H2 and on PostgreSQL by the same tests. */
@NullMarked
package no.fremgang.store;

import org.jspecify.annotations.NullMarked;
