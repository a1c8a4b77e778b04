package no.fremgang.rule.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.core.Text;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SellerTest;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;

/** What differs in the whole-seller tests of two packs. */
record SellerTestDiff(RulePack from, RulePack to) {
  List<Change> changes() {
    return new Pairing<SellerTest>(
            Kind.SELLER_TEST,
            test -> new Text(test.name(), test.name()),
            test -> "",
            SellerTestDiff::details)
        .changes(byName(from), byName(to));
  }

  private static Map<String, SellerTest> byName(RulePack pack) {
    Map<String, SellerTest> byName = new TreeMap<>();
    pack.sellerTests().forEach(test -> byName.put(test.name(), test));
    return byName;
  }

  private static List<Detail> details(SellerTest before, SellerTest after) {
    boolean same = new HashSet<>(before.given()).equals(new HashSet<>(after.given()));
    return new Details()
        .compareCard("given", same ? "" : "before", same ? "" : "after")
        .compareCard("expect", before.expectedInOrder(), after.expectedInOrder())
        .all();
  }
}
