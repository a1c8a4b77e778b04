/** The only place that knows Drools: compiles a rule model and fires it. */
@NullMarked
package no.fremgang.diagnosis.drools;

import org.jspecify.annotations.NullMarked;
