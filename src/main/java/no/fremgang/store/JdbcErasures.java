package no.fremgang.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.Erasures;
import no.fremgang.assessment.SellerRecords;
import no.fremgang.assessment.SellerRecords.Erased;
import no.fremgang.assessment.StrangeTombstones;
import no.fremgang.assessment.UnknownSeller;
import no.fremgang.core.SellerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases in one transaction, under the lock that changes of the data take too. */
@Repository
class JdbcErasures implements Erasures {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcErasures.class);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final DataHistory history;
  private final Tombstones tombstones;
  private final JdbcDataSets dataSets;
  private final ImportsOfSeller imports;
  private final ObjectProvider<SellerRecords> parts;
  private final AuditLog audit;
  private final Clock clock;

  JdbcErasures(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      JdbcDataSets dataSets,
      ImportsOfSeller imports,
      ObjectProvider<SellerRecords> parts,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.history = new DataHistory(jdbc);
    this.tombstones = new Tombstones(jdbc);
    this.dataSets = dataSets;
    this.imports = imports;
    this.parts = parts;
    this.audit = audit;
    this.clock = clock;
    tombstones.makeKey();
  }

  @Override
  public Receipt erase(SellerId seller) {
    Receipt receipt = Objects.requireNonNull(transaction.execute(status -> erased(seller)));
    dataSets.forgetHeld();
    LOG.info(
        "A seller was erased, tombstone {}: {} rows in {} imports, {} plans",
        receipt.tombstone(),
        receipt.rows(),
        receipt.imports(),
        receipt.plans());
    return receipt;
  }

  private Receipt erased(SellerId seller) {
    Instant now = Instant.now(clock);
    String tombstone = tombstones.add(seller.value(), now);
    // Locked, so that nobody says anything more about them meanwhile.
    Set<String> plans =
        new TreeSet<>(
            jdbc.queryForList(
                "select id from coaching_plan where seller_id = ? order by id for update",
                String.class,
                seller.value()));
    Erased erased = new Erased(seller, new OneTimeNames().of(seller.value()), plans);
    try {
      DataRewriting.Rewritten rewritten = imports.erase(erased);
      if (seller.isErased() || rewritten.rows() == 0 && plans.isEmpty() && isUnheardOf(seller)) {
        throw new UnknownSeller(seller);
      }
      for (SellerRecords part : parts.orderedStream().toList()) {
        part.erase(erased);
      }
      plans.forEach(plan -> keepThatErased(plan, now));
      note(seller, rewritten);
      return new Receipt(
          tombstone, now, rewritten.imports().size(), rewritten.rows(), plans.size());
    } catch (IOException e) {
      throw new UncheckedIOException("The data cannot be written anew", e);
    }
  }

  private boolean isUnheardOf(SellerId seller) {
    return jdbc.queryForList(
            "select id from feed_recommendation where seller_id = ?", String.class, seller.value())
        .isEmpty();
  }

  private void keepThatErased(String plan, Instant now) {
    jdbc.update("insert into erased_plan (id, erased_at) values (?, ?)", plan, Times.of(now));
  }

  private void note(SellerId seller, DataRewriting.Rewritten rewritten) {
    List<Deed> deeds = new ArrayList<>();
    String version = history.currentVersion().orElse(null);
    deeds.add(Deed.change("seller.erased", version, null, "sellers/" + seller));
    deeds.addAll(rewritten.deeds(version));
    audit.changed(deeds);
  }

  @Override
  public List<Line> all() {
    return tombstones.lines();
  }

  /** Everybody there is something about is tried against the tombstones. */
  @Override
  public List<Receipt> again(Set<String> wanted) {
    List<String> strangers = tombstones.strangers(wanted);
    if (!strangers.isEmpty()) {
      throw new StrangeTombstones(strangers);
    }
    Predicate<String> erased = tombstones.among(Set.copyOf(wanted));
    Set<String> ids = new HashSet<>(imports.sellers());
    ids.addAll(
        jdbc.queryForList(
            """
            select seller_id from coaching_plan
            union select seller_id from feed_recommendation
            """,
            String.class));
    return ids.stream()
        .filter(id -> !id.startsWith(SellerId.ERASED) && erased.test(id))
        .sorted()
        .map(id -> erase(new SellerId(id)))
        .toList();
  }

  @Override
  public boolean isErasedPlan(String planId) {
    return !jdbc.queryForList("select id from erased_plan where id = ?", String.class, planId)
        .isEmpty();
  }
}
