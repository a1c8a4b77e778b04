package no.fremgang.store;

import java.time.LocalDate;

/** Rows of plans for tests of what surrounds them; their documents are empty. */
final class KeptPlan {
  private KeptPlan() {}

  static void on(StoreOn store, String id, String seller, LocalDate asOf) {
    store.jdbc.update(
        "insert into data_import (id, sellers) values ('i', 1) on conflict do nothing");
    store.jdbc.update("insert into data_version values ('v', null, 'i') on conflict do nothing");
    store.jdbc.update(
        """
        insert into coaching_plan (id, seller_id, team, manager_id, period, as_of, pack_version,
          pack_hash, data_version, engine_version, made_at, document, explanation)
        values (?, ?, 'nord', 'M1', '2026-Q3', ?, '1', 'sha256:1', 'v', 'e', ?, ?, ?)
        """,
        id,
        seller,
        asOf,
        Times.of(StoreOn.NOW),
        Gzip.packed("{}"),
        Gzip.packed("{}"));
  }
}
