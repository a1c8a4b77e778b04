package no.fremgang.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import no.fremgang.core.Place;
import no.fremgang.core.Text;
import no.fremgang.rule.RuleCoverage;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleTests;

/**
 * Every test of a pack in one run: those beside rules and the whole sellers.
 *
 * @param cases in the order of files and lines
 * @param coverage of the rules whose tests were run
 * @param seconds the run took
 */
public record PackTests(List<Case> cases, List<RuleCoverage> coverage, double seconds) {
  private static final Text NONE = new Text("", "");

  public PackTests {
    cases = List.copyOf(cases);
    coverage = List.copyOf(coverage);
  }

  /**
   * One test.
   *
   * @param rule id of the rule it stands beside; empty for a whole seller
   * @param expected what it expects, in words; empty for a whole seller
   * @param actual what came out; empty for a whole seller
   * @param problems what went wrong; none if it passed
   */
  public record Case(
      String rule, String name, Place place, Text expected, Text actual, List<Text> problems) {
    public Case {
      problems = List.copyOf(problems);
    }

    public boolean passed() {
      return problems.isEmpty();
    }
  }

  /**
   * Which tests to run; an empty set chooses all.
   *
   * @param rules ids, or their beginnings such as {@code NEEDS}
   * @param files paths in the pack, or their ends such as {@code closing.yaml}
   */
  public record Choice(Set<String> rules, Set<String> files) {
    public static final Choice ALL = new Choice(Set.of(), Set.of());

    public Choice {
      rules = Set.copyOf(rules);
      files = Set.copyOf(files);
    }

    private boolean takes(String rule, Place place) {
      return takesRule(rule) && takesFile(place.file());
    }

    private boolean takesRule(String rule) {
      return rules.isEmpty() || rules.stream().anyMatch(one -> rule.startsWith(one));
    }

    private boolean takesFile(String file) {
      return files.isEmpty() || files.stream().anyMatch(file::endsWith);
    }
  }

  /**
   * @param nanoTime the clock that times the run
   */
  public static PackTests run(RulePack pack, Choice choice, LongSupplier nanoTime) {
    long start = nanoTime.getAsLong();
    List<Case> cases = new ArrayList<>();
    for (RuleTests.Result test : RuleTests.run(pack)) {
      if (choice.takes(test.rule(), test.place())) {
        cases.add(ofRule(test));
      }
    }
    if (pack.sellerTests().stream().anyMatch(test -> choice.takes("", test.place()))) {
      SellerTests.run(pack).stream()
          .filter(test -> choice.takes("", test.place()))
          .forEach(test -> cases.add(ofSeller(test)));
    }
    cases.sort(
        Comparator.comparing((Case c) -> c.place().file()).thenComparing(c -> c.place().line()));
    List<RuleCoverage> coverage =
        RuleCoverage.of(pack).stream()
            .filter(one -> choice.takes(one.rule().id(), one.rule().place()))
            .toList();
    return new PackTests(cases, coverage, (nanoTime.getAsLong() - start) / 1e9);
  }

  private static Case ofRule(RuleTests.Result test) {
    List<Text> problems = test.passed() ? List.of() : List.of(test.problem());
    return new Case(
        test.rule(), test.test(), test.place(), test.expected(), test.actual(), problems);
  }

  private static Case ofSeller(SellerTests.Result test) {
    return new Case("", test.seller(), test.place(), NONE, NONE, test.problems());
  }

  /** The tests by file, sorted. */
  public SortedMap<String, List<Case>> byFile() {
    SortedMap<String, List<Case>> byFile = new TreeMap<>();
    cases.forEach(c -> byFile.computeIfAbsent(c.place().file(), f -> new ArrayList<>()).add(c));
    return byFile;
  }

  public long failed() {
    return failed(cases);
  }

  public static long failed(Collection<Case> some) {
    return some.stream().filter(test -> !test.passed()).count();
  }

  /** Single conditions of the rules, and how many of them some test tries. */
  public int conditions() {
    return coverage.stream().mapToInt(one -> one.conditions().size()).sum();
  }

  public int tried() {
    return conditions() - coverage.stream().mapToInt(one -> one.untried().size()).sum();
  }
}
