/**
 * Keeps imports, fitted expectations, rule packs, coaching plans and jobs in a database: H2 in a
 * file, or PostgreSQL. Start reading at {@link no.fremgang.store.JdbcDataSets}; the tables are in
 * {@code db/migration}.
 */
@NullMarked
package no.fremgang.store;

import org.jspecify.annotations.NullMarked;
