package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.Fault.Severity;
import no.fremgang.core.Message;
import no.fremgang.core.Text;
import no.fremgang.rule.RuleTests;

/** Tests that failed, as faults of their pack. */
public final class TestFaults {
  private TestFaults() {}

  public static List<Fault> of(List<RuleTests.Result> ofRules, List<SellerTests.Result> ofSellers) {
    List<Fault> faults = new ArrayList<>();
    for (RuleTests.Result test : ofRules) {
      if (!test.passed()) {
        Message message = Message.of("TEST-001", test.test(), test.rule(), test.problem());
        faults.add(new Fault(Severity.ERROR, test.place(), message));
      }
    }
    for (SellerTests.Result seller : ofSellers) {
      for (Text problem : seller.problems()) {
        Message message = Message.of("TEST-002", seller.seller(), problem);
        faults.add(new Fault(Severity.ERROR, seller.place(), message));
      }
    }
    return faults;
  }
}
