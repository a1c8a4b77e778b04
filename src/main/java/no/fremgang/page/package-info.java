/**
 * Turns a coaching plan into a page to read and print, without scripts. Start with {@link
 * no.fremgang.page.PlanPage}.
 */
@NullMarked
package no.fremgang.page;

import org.jspecify.annotations.NullMarked;
