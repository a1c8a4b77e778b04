package no.fremgang.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.fremgang.assessment.Erasures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which sellers were erased, by keyed hashes of their ids: enough to know one again, not to list
 * them.
 */
final class Tombstones {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int BYTES = 16;

  private final JdbcClient sql;

  record State(long erasures, @Nullable String key) {}

  Tombstones(JdbcTemplate jdbc) {
    this.sql = JdbcClient.create(jdbc);
  }

  State state() {
    return state("");
  }

  /** The same, and nobody erases or changes the data until the end of the transaction. */
  State locked() {
    return state(" for update");
  }

  private State state(String lock) {
    return sql.sql("select erasures, tombstone_key from erasure_state where one = 1" + lock)
        .query((row, n) -> new State(row.getLong(1), row.getString(2)))
        .single();
  }

  /** Sets one up for the id, under the lock. */
  String add(String seller, Instant at) {
    State state = locked();
    String tombstone = of(seller, key(state));
    sql.sql("update erasure_state set erasures = ? where one = 1")
        .param(state.erasures() + 1)
        .update();
    sql.sql(
            """
            insert into erased_seller (tombstone, number, erased_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(tombstone, state.erasures() + 1, Times.of(at))
        .update();
    return tombstone;
  }

  /** Counts as an erasure does: what was read before has to be read again. */
  void rewritten() {
    sql.sql("update erasure_state set erasures = erasures + 1 where one = 1").update();
  }

  /** Makes the key as early as can be: backups from then on know the same tombstones. */
  void makeKey() {
    sql.sql("update erasure_state set tombstone_key = ? where one = 1 and tombstone_key is null")
        .param(newKey())
        .update();
  }

  private static String key(State state) {
    return Objects.requireNonNull(state.key(), "The store was opened without makeKey");
  }

  private static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private static String of(String seller, String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
      byte[] hash = mac.doFinal(seller.getBytes(StandardCharsets.UTF_8));
      return prefix(key) + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  /** Tells tombstones of other stores apart. */
  private static String prefix(String key) {
    return Hashes.of("tombstones", key).substring(0, 8) + "-";
  }

  /** Those that were not made with the key of this store. */
  List<String> strangers(Set<String> tombstones) {
    String prefix = prefix(key(state()));
    return tombstones.stream().filter(one -> !one.startsWith(prefix)).sorted().toList();
  }

  List<Erasures.Line> lines() {
    return sql.sql("select tombstone, erased_at from erased_seller order by number")
        .query(
            (row, n) ->
                new Erasures.Line(
                    row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whether an id is one of an erased seller. */
  Predicate<String> erased() {
    return among(
        Set.copyOf(sql.sql("select tombstone from erased_seller").query(String.class).list()));
  }

  /** Whether an id belongs to one of the tombstones, whether they are kept here or not. */
  Predicate<String> among(Set<String> tombstones) {
    if (tombstones.isEmpty()) {
      return seller -> false;
    }
    String key = key(state());
    Map<String, Boolean> known = new ConcurrentHashMap<>();
    return seller -> known.computeIfAbsent(seller, id -> tombstones.contains(of(id, key)));
  }
}
