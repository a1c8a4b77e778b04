/**
 * Turns two rule packs into what differs between them by meaning. Start with {@link
 * no.fremgang.rule.diff.PackDiff}.
 */
@NullMarked
package no.fremgang.rule.diff;

import org.jspecify.annotations.NullMarked;
