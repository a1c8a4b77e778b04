/**
 * Makes the demo company and companies of any size from a seed, with causes planted on purpose.
 * Start with {@link no.fremgang.demo.DemoCompany} and {@link no.fremgang.demo.CompanyGenerator}.
 */
@NullMarked
package no.fremgang.demo;

import org.jspecify.annotations.NullMarked;
