package no.fremgang.store;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.assessment.InformationRecords;
import no.fremgang.assessment.SellerRecords.Package;
import no.fremgang.core.SellerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the audit log says about a seller, and that sellers were told. Colleagues appear by role:
 * the right of access is to what was done with one's data, not to who of the staff did it. Nothing
 * of the log is erased; why: docs/adr/0095.
 */
@Repository
class AuditOfSeller {
  private static final String LINES =
      "select number, happened_at, roles, kind, action, subject, data_version, rule_pack from"
          + " audit_entry";

  private final JdbcClient sql;
  private final InformationRecords information;

  AuditOfSeller(JdbcTemplate jdbc, InformationRecords information) {
    this.sql = JdbcClient.create(jdbc);
    this.information = information;
  }

  void handOut(SellerId seller, Package into) throws IOException {
    TreeMap<Long, Map<String, @Nullable Object>> lines = new TreeMap<>();
    for (String subject : subjects(seller)) {
      String like = "% " + subject.replaceAll("([!%_])", "!$1") + " %";
      add(lines, " where ' ' || subject || ' ' like ? escape '!'", like, "");
    }
    add(lines, " where actor = ?", seller.value(), "the seller");
    if (!lines.isEmpty()) {
      into.json("audit-log.json", lines.values());
      into.json("information-given.json", information.before(Long.MAX_VALUE, Integer.MAX_VALUE));
    }
  }

  private Set<String> subjects(SellerId seller) {
    Set<String> subjects = new LinkedHashSet<>();
    subjects.add("sellers/" + seller);
    List<String> plans =
        sql.sql("select id from coaching_plan where seller_id = ?")
            .param(seller.value())
            .query(String.class)
            .list();
    plans.forEach(plan -> subjects.add("coaching-plans/" + plan));
    return subjects;
  }

  private void add(
      TreeMap<Long, Map<String, @Nullable Object>> lines, String where, String value, String by) {
    sql.sql(LINES + where)
        .param(value)
        .query(RowMaps::map)
        .list()
        .forEach(
            line -> {
              line.put("by", by.isEmpty() ? "somebody with these roles" : by);
              lines.put(((Number) Objects.requireNonNull(line.get("number"))).longValue(), line);
            });
  }
}
