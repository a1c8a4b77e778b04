/**
 * The shared kernel: the few types every stage speaks, such as {@link no.fremgang.core.SellerId},
 * {@link no.fremgang.core.Period} and {@link no.fremgang.core.Money}.
 */
@NullMarked
package no.fremgang.core;

import org.jspecify.annotations.NullMarked;
