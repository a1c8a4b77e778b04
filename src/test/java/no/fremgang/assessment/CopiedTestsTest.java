package no.fremgang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.ExplainedPlan;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import no.fremgang.rule.RuleTests;
import no.fremgang.rule.TestPrinter;
import org.junit.jupiter.api.Test;

/** A test copied from an explanation can be pasted as it is, and passes. */
class CopiedTestsTest {
  private static final int EVERY = 9;

  @Test
  void besideEveryRuleForSellersOfAllKinds() {
    int pasted = 0;
    for (SellerId seller : someSellers()) {
      RulePack pack = RuleReader.read(withTestOf(ExplainedDemo.plan(seller.value())));
      List<RuleTests.Result> results = RuleTests.run(pack);
      assertThat(results).filteredOn(result -> !result.passed()).as(seller.value()).isEmpty();
      pasted += results.size() - RuleTests.run(ExplainedDemo.PACK).size();
    }
    assertThat(pasted).isEqualTo(someSellers().size() * ExplainedDemo.PACK.rules().size());
  }

  private static List<SellerId> someSellers() {
    List<SellerId> all = ExplainedDemo.sellers();
    return all.stream().filter(seller -> all.indexOf(seller) % EVERY == 0).toList();
  }

  /** The pack with a test copied from the plan beside each rule. */
  private static PackFiles withTestOf(ExplainedPlan plan) {
    TestPrinter printer = new TestPrinter(ExplainedDemo.PACK);
    Map<String, String> texts = new TreeMap<>(ExplainedDemo.FILES.texts());
    for (Rule rule : ExplainedDemo.PACK.rules()) {
      String test =
          printer
              .besideRule(rule, plan.explanation().rules(), plan.plan().asOf())
              .orElseThrow(() -> new AssertionError(rule.id() + " cannot be told"));
      texts.compute(rule.place().file(), (file, text) -> pasted(String.valueOf(text), rule, test));
    }
    return files(texts);
  }

  private static String pasted(String file, Rule rule, String test) {
    int tests = file.indexOf("    tests:\n", file.indexOf("- id: " + rule.id()));
    int at = tests + "    tests:\n".length();
    return file.substring(0, at) + test + file.substring(at);
  }

  private static PackFiles files(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return PackFiles.of(files);
  }

  @Test
  void asWholeSellersInEitherLanguage() {
    for (Language language : Language.values()) {
      StringBuilder file = new StringBuilder("language: " + language + "\nsellers:\n");
      for (SellerId seller : someSellers()) {
        String test =
            CopiedTests.wholeSeller(
                    ExplainedDemo.running(), ExplainedDemo.plan(seller.value()), language)
                .orElseThrow();
        file.append(test.replaceFirst("name: .*", "name: " + seller.value()));
      }
      Map<String, String> texts = new TreeMap<>(ExplainedDemo.FILES.texts());
      texts.keySet().removeIf(path -> path.startsWith("tests/"));
      texts.put("tests/copied.yaml", file.toString());
      RulePack pack = RuleReader.read(files(texts));
      List<SellerTests.Result> results = SellerTests.run(RunningPack.evaluated(pack));
      assertThat(results).hasSameSizeAs(someSellers());
      assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
    }
  }

  @Test
  void namesNobody() {
    String test =
        CopiedTests.wholeSeller(ExplainedDemo.running(), ExplainedDemo.plan("S017"), Language.EN)
            .orElseThrow();
    assertThat(test)
        .doesNotContain("S017", "Marte", "nord")
        .contains("shown: [needs-analysis]", "focus: [needs-analysis]");
  }
}
