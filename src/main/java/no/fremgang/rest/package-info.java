/**
 * The HTTP interface for managers and tools. Start with {@link
 * no.fremgang.rest.CoachingPlanController}.
 */
@NullMarked
package no.fremgang.rest;

import org.jspecify.annotations.NullMarked;
