/**
 * Turns a request into the answer to "may this person do that, for this seller". Start with {@link
 * no.fremgang.access.Permissions}, the table of who may do what; {@code LocalAccess} and {@code
 * SignedInAccess} say how a person is known.
 */
@NullMarked
package no.fremgang.access;

import org.jspecify.annotations.NullMarked;
