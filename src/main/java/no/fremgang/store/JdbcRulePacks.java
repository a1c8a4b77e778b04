package no.fremgang.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.AuditLog;
import no.fremgang.assessment.Deed;
import no.fremgang.assessment.Rejection;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.assessment.StoredPack.Approval;
import no.fremgang.assessment.VersionTaken;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps rule packs by content; the last activation is the pack every server follows. */
@Repository
class JdbcRulePacks implements RulePacks {
  private static final String PACK =
      """
      select version, hash, name, published_version, handed_in_by, handed_in_at, approved_by,
        approved_at from rule_pack
      """;

  private static final String ACTIVATION =
      """
      select version, hash, activated_by, activated_at from rule_pack_activation
      order by number desc
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final JdbcClient sql;
  private final Chunks chunks;
  private final TransactionTemplate transaction;
  private final AuditLog audit;

  JdbcRulePacks(JdbcTemplate jdbc, TransactionTemplate transaction, AuditLog audit) {
    this.sql = JdbcClient.create(jdbc);
    this.chunks = new Chunks(jdbc);
    this.transaction = transaction;
    this.audit = audit;
  }

  @Override
  public void save(StoredPack pack, PackFiles files) {
    transaction.executeWithoutResult(
        status -> {
          if (inserted(pack)) {
            write(pack.hash(), files);
            log("rule-pack.kept", pack.hash());
          } else if (withHash(pack.hash()).isEmpty()) {
            throw new VersionTaken(pack.version());
          } else if (pack.published()) {
            publish(pack);
            log("rule-pack.published", pack.hash());
          }
        });
  }

  private void log(String action, String hash) {
    audit.changed(List.of(Deed.change(action, null, hash, "rule-packs/" + hash)));
  }

  /** False if the content is kept already, or its version is published with other content. */
  private boolean inserted(StoredPack pack) {
    Approval approval = pack.approval();
    return sql.sql(
                """
                insert into rule_pack (hash, version, name, published_version, handed_in_by,
                  handed_in_at, approved_by, approved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(pack.hash())
            .param(pack.version())
            .param(pack.name())
            .param(pack.published() ? pack.version() : null)
            .param(pack.by())
            .param(Times.of(pack.at()))
            .param(approval == null ? null : approval.by())
            .param(approval == null ? null : Times.of(approval.at()))
            .update()
        == 1;
  }

  private void write(String hash, PackFiles files) {
    try {
      byte[] packed = Gzip.packed(json.writeValueAsString(files.texts()));
      chunks.write(hash, new ByteArrayInputStream(packed));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
  }

  private void publish(StoredPack pack) {
    boolean taken =
        published(pack.version()).filter(other -> !other.hash().equals(pack.hash())).isPresent();
    if (taken) {
      throw new VersionTaken(pack.version());
    }
    sql.sql("update rule_pack set published_version = version where hash = ?")
        .param(pack.hash())
        .update();
  }

  @Override
  public List<StoredPack> all() {
    return sql.sql(PACK + " order by handed_in_at desc, hash").query(JdbcRulePacks::pack).list();
  }

  @Override
  public Optional<StoredPack> withHash(String hash) {
    return sql.sql(PACK + " where hash = ?").param(hash).query(JdbcRulePacks::pack).optional();
  }

  @Override
  public Optional<StoredPack> published(String version) {
    return sql.sql(PACK + " where published_version = ?")
        .param(version)
        .query(JdbcRulePacks::pack)
        .optional();
  }

  private static StoredPack pack(ResultSet row, int number) throws SQLException {
    String approvedBy = row.getString("approved_by");
    return new StoredPack(
        row.getString("version"),
        row.getString("hash"),
        row.getString("name"),
        row.getString("published_version") != null,
        row.getString("handed_in_by"),
        row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
        approval(approvedBy, row.getObject("approved_at", OffsetDateTime.class)));
  }

  private static @Nullable Approval approval(@Nullable String by, @Nullable OffsetDateTime at) {
    return by == null || at == null ? null : new Approval(by, at.toInstant());
  }

  @Override
  public Optional<PackFiles> files(String hash) {
    return withHash(hash).map(pack -> read(pack.hash()));
  }

  private PackFiles read(String hash) {
    try (InputStream content = chunks.read(hash)) {
      Map<String, String> texts = json.readValue(content, new TypeReference<>() {});
      Map<String, byte[]> files = new TreeMap<>();
      texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
      return PackFiles.of(files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read rule pack " + hash, e);
    }
  }

  @Override
  public void approve(String hash, Approval approval) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  update rule_pack set approved_by = ?, approved_at = ?
                  where hash = ? and approved_by is null
                  """)
              .params(approval.by(), Times.of(approval.at()), hash)
              .update();
          log("rule-pack.approved", hash);
        });
  }

  @Override
  public void activated(Activation activation) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into rule_pack_activation (version, hash, activated_by, activated_at)
                  values (?, ?, ?, ?)
                  """)
              .params(
                  activation.version(),
                  activation.hash(),
                  activation.by(),
                  Times.of(activation.at()))
              .update();
          log("rule-pack.activated", activation.hash());
        });
  }

  @Override
  public List<Activation> activations() {
    return sql.sql(ACTIVATION).query(JdbcRulePacks::activation).list();
  }

  @Override
  public Optional<Activation> active() {
    return sql.sql(ACTIVATION + " fetch first 1 rows only")
        .query(JdbcRulePacks::activation)
        .optional();
  }

  private static Activation activation(ResultSet row, int number) throws SQLException {
    return new Activation(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }

  @Override
  public void rejected(Rejection rejection) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql("delete from rule_pack_rejection").update();
          sql.sql(
                  """
                  insert into rule_pack_rejection (rejected_by, rejected_at, faults)
                  values (?, ?, ?)
                  """)
              .params(
                  rejection.by(),
                  Times.of(rejection.at()),
                  Gzip.packed(json.writeValueAsString(rejection.faults())))
              .update();
        });
  }

  @Override
  public Optional<Rejection> lastRejection() {
    return sql.sql(
            """
            select rejected_by, rejected_at, faults from rule_pack_rejection
            order by number desc fetch first 1 rows only
            """)
        .query(
            (row, n) ->
                new Rejection(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    faults(row.getBytes(3))))
        .optional();
  }

  private List<Fault> faults(byte[] packed) {
    return json.readValue(Gzip.unpacked(packed), new TypeReference<>() {});
  }
}
