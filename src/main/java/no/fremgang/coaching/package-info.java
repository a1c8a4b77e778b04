/**
 * Turns causes and praise into a coaching plan: focus, actions, goals, conversation. Start with
 * {@link no.fremgang.coaching.CoachingPlan}.
 */
@NullMarked
package no.fremgang.coaching;

import org.jspecify.annotations.NullMarked;
