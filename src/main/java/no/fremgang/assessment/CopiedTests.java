package no.fremgang.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.rule.Given;
import no.fremgang.rule.RuleFacts;
import no.fremgang.rule.SellerTest;
import no.fremgang.rule.SellerTest.Part;
import no.fremgang.rule.TestPrinter;

/** Writes the seller of a plan as a whole-seller test: "copy as test". */
public final class CopiedTests {
  private CopiedTests() {}

  /**
   * The facts the rules ask for, and each part of the plan that follows from them alone; what hangs
   * on amounts no sentence gives is left out. Names nobody. Empty where no made-up seller can be
   * like this one.
   */
  public static Optional<String> wholeSeller(
      RunningPack pack, ExplainedPlan explained, Language language) {
    RuleFacts facts = explained.explanation().rules();
    List<Given> given = TestPrinter.known(pack.pack().rules(), facts);
    LocalDate day = explained.plan().asOf();
    SellerTest test = new SellerTest("", given, Map.of(), language, Place.ofFile("tests"));
    return SellerTests.plan(pack, test)
        .map(
            madeUp ->
                new TestPrinter(pack.pack())
                    .wholeSeller(given, common(explained.plan(), madeUp), day, language));
  }

  private static Map<Part, SortedSet<String>> common(CoachingPlan real, CoachingPlan madeUp) {
    Map<Part, SortedSet<String>> common = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      SortedSet<String> held = SellerTests.actual(part, real);
      if (held.equals(SellerTests.actual(part, madeUp))) {
        common.put(part, held);
      }
    }
    return common;
  }
}
