/**
 * What a rule pack declares beside its rules: process, factors, questions, causes, actions and
 * dated parameters. Start with {@link no.fremgang.catalogue.Catalogue}.
 */
@NullMarked
package no.fremgang.catalogue;

import org.jspecify.annotations.NullMarked;
