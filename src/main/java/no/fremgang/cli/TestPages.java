package no.fremgang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.fremgang.assessment.PackTests;
import no.fremgang.assessment.PackTests.Case;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.rule.RuleCoverage;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SentencePrinter;

/**
 * A test run as a person reads it: a line for each file, and what failed below it. All but the
 * names authors gave their tests is in the language asked for.
 */
record TestPages(
    RulePack pack, PackTests tests, boolean verbose, boolean coverage, Language language) {
  private static final String INDENT = "            ";

  void print(PrintWriter out) {
    int width = longest(tests.byFile().keySet().stream());
    for (Map.Entry<String, List<Case>> file : tests.byFile().entrySet()) {
      file(file.getKey(), file.getValue(), width, out);
    }
    out.println();
    if (coverage) {
      tests.coverage().forEach(one -> coverage(one, out));
      out.println();
    }
    summary(out);
  }

  private static int longest(Stream<String> words) {
    return words.mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String word, int width) {
    return word + " ".repeat(width - word.length());
  }

  private void file(String file, List<Case> cases, int width, PrintWriter out) {
    long failed = PackTests.failed(cases);
    out.println(
        mark(failed == 0)
            + padded(file, width)
            + "  "
            + say(failed == 0 ? "file" : "file.failed", cases.size() - failed, failed));
    cases.stream().filter(test -> verbose || !test.passed()).forEach(test -> test(test, out));
  }

  private String mark(boolean passed) {
    return padded(say(passed ? "ok" : "failed"), "FAILED  ".length());
  }

  private void test(Case test, PrintWriter out) {
    String rule = test.rule().isEmpty() ? "" : test.rule() + "  ";
    out.println("  " + mark(test.passed()) + rule + test.name());
    if (test.passed()) {
      return;
    }
    line("at", test.place().toString(), out);
    if (!test.expected().in(language).isEmpty()) {
      line("expected", test.expected().in(language), out);
      line("actual", test.actual().in(language), out);
    }
    test.problems().forEach(problem -> out.println(INDENT + problem.in(language)));
  }

  private void line(String word, String value, PrintWriter out) {
    out.println(INDENT + padded(say(word), "expected  ".length()) + value);
  }

  private void coverage(RuleCoverage of, PrintWriter out) {
    out.println(
        of.rule().id()
            + "  "
            + say("coverage", of.firing(), of.silent())
            + (of.untried().isEmpty() ? "" : say("untried")));
    SentencePrinter printer = new SentencePrinter(pack, language);
    of.untried().forEach(atom -> out.println(INDENT + printer.print(atom)));
  }

  private void summary(PrintWriter out) {
    long rules =
        tests.cases().stream().map(Case::rule).filter(r -> !r.isEmpty()).distinct().count();
    long sellers = tests.cases().stream().filter(test -> test.rule().isEmpty()).count();
    long ofRules = tests.cases().size() - sellers;
    out.println(
        say(
            "summary",
            tests.cases().size() - tests.failed(),
            tests.failed(),
            count(ofRules, "test"),
            count(rules, "rule"),
            count(sellers, "seller"),
            String.format(language.locale(), "%.1f", tests.seconds())));
    boolean allTold = coverage || tests.tried() == tests.conditions();
    out.println(
        say(
            tests.tried() == 1 ? "tried.one" : "tried",
            count(tests.conditions(), "condition"),
            tests.tried(),
            say(allTold ? "all-told" : "more-told")));
  }

  private String say(String key, Object... gaps) {
    return Message.words("run." + key, gaps).in(language);
  }

  private String count(long n, String what) {
    return Message.words("count." + what + (n == 1 ? ".one" : ""), n).in(language);
  }
}
