/**
 * Keeps data sets, rule packs and coaching plans. In memory for now; a database follows behind the
 * same interfaces.
 */
@NullMarked
package no.fremgang.store;

import org.jspecify.annotations.NullMarked;
