package no.fremgang.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.SellerExports;
import no.fremgang.assessment.SellerRecords;
import no.fremgang.assessment.UnknownSeller;
import no.fremgang.core.SellerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every part of the store for what it holds on a seller. Why so: docs/adr/0094. */
@Repository
class JdbcSellerExports implements SellerExports {
  private final ObjectProvider<SellerRecords> parts;
  private final TransactionTemplate snapshot;
  private final AuditLog audit;
  private final ImportsOfSeller imports;
  private final AuditOfSeller log;

  JdbcSellerExports(
      ObjectProvider<SellerRecords> parts,
      TransactionTemplate transaction,
      AuditLog audit,
      ImportsOfSeller imports,
      AuditOfSeller log) {
    this.imports = imports;
    this.log = log;
    this.parts = parts;
    this.audit = audit;
    this.snapshot =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public void handOut(SellerId seller, boolean toSelf, SellerRecords.Package into)
      throws IOException {
    Counted counted = new Counted(into);
    // Lines that wait get their place first, so that they are in what is handed out.
    audit.chain();
    try {
      snapshot.executeWithoutResult(status -> all(seller, toSelf, counted));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private void all(SellerId seller, boolean toSelf, Counted into) {
    try {
      imports.handOut(seller, into);
      for (SellerRecords part : parts.orderedStream().toList()) {
        part.handOut(seller, toSelf, into);
      }
      if (into.files == 0) {
        throw new UnknownSeller(seller);
      }
      log.handOut(seller, into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    audit.changed(List.of(Deed.change("seller.exported", null, null, "sellers/" + seller)));
  }

  private static final class Counted implements SellerRecords.Package {
    private final SellerRecords.Package into;
    private int files;

    Counted(SellerRecords.Package into) {
      this.into = into;
    }

    @Override
    public void text(String name, String content) throws IOException {
      files++;
      into.text(name, content);
    }

    @Override
    public void json(String name, Object content) throws IOException {
      files++;
      into.json(name, content);
    }
  }
}
