package no.fremgang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fremgang.assessment.PackTests;
import no.fremgang.assessment.PackTests.Case;
import no.fremgang.rule.RuleCoverage;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SentencePrinter;

/** A test run as a person reads it: a line for each file, and what failed below it. */
record TestPages(RulePack pack, PackTests tests, boolean verbose, boolean coverage) {
  void print(PrintWriter out) {
    int width = tests.byFile().keySet().stream().mapToInt(String::length).max().orElse(0);
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

  private void file(String file, List<Case> cases, int width, PrintWriter out) {
    long failed = PackTests.failed(cases);
    out.println(
        (failed == 0 ? "ok      " : "FAILED  ")
            + (file + " ".repeat(width - file.length()))
            + "  "
            + (cases.size() - failed)
            + " passed"
            + (failed == 0 ? "" : ", " + failed + " failed"));
    cases.stream().filter(test -> verbose || !test.passed()).forEach(test -> test(test, out));
  }

  private static void test(Case test, PrintWriter out) {
    String rule = test.rule().isEmpty() ? "" : test.rule() + "  ";
    out.println("  " + (test.passed() ? "ok      " : "FAILED  ") + rule + test.name());
    if (test.passed()) {
      return;
    }
    out.println("            at        " + test.place());
    if (!test.expected().isEmpty()) {
      out.println("            expected  " + test.expected());
      out.println("            actual    " + test.actual());
    }
    test.problems().forEach(problem -> out.println("            " + problem));
  }

  private void coverage(RuleCoverage of, PrintWriter out) {
    String tests = of.firing() + " firing, " + of.silent() + " silent";
    out.println(of.rule().id() + "  " + tests + (of.untried().isEmpty() ? "" : "; untried:"));
    SentencePrinter printer = new SentencePrinter(pack, of.rule().language());
    of.untried().forEach(atom -> out.println("            " + printer.print(atom)));
  }

  private void summary(PrintWriter out) {
    long rules =
        tests.cases().stream().map(Case::rule).filter(r -> !r.isEmpty()).distinct().count();
    long sellers = tests.cases().stream().filter(test -> test.rule().isEmpty()).count();
    long ofRules = tests.cases().size() - sellers;
    out.println(
        (tests.cases().size() - tests.failed())
            + " passed, "
            + tests.failed()
            + " failed: "
            + count((int) ofRules, "test")
            + " of "
            + count((int) rules, "rule")
            + ", "
            + count((int) sellers, "whole seller")
            + " ("
            + String.format(Locale.ROOT, "%.1f", tests.seconds())
            + " s)");
    out.println(
        "Of "
            + count(tests.conditions(), "condition")
            + ", "
            + tests.tried()
            + (tests.tried() == 1 ? " was" : " were")
            + " in some test the only one that kept its rule silent"
            + (coverage || tests.tried() == tests.conditions()
                ? "."
                : "; --coverage lists the rest."));
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
