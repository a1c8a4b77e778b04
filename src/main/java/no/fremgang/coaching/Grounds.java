package no.fremgang.coaching;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.Circumstance;
import no.fremgang.diagnosis.Diagnosis.NotEvaluated;
import no.fremgang.expectation.Verdict;
import no.fremgang.factor.NotMeasurable;

/** What a plan has to stand on. */
enum Grounds {
  /** Something is judged or found. */
  ENOUGH,
  /** In ramp-up: results are not judged. */
  RAMP_UP,
  /** There are data, but too few to judge anything. */
  TOO_LITTLE,
  /** Nothing is measured at all, or nothing of the period and no cause found before it. */
  NO_DATA;

  private static final String TARGETS = "targets.csv";
  private static final Pattern FILE = Pattern.compile("^([a-z_]+\\.csv)\\b");

  static Grounds of(PlanFacts facts) {
    if (isInRampUp(facts)) {
      return RAMP_UP;
    }
    if (nothingIsKnown(facts)) {
      return NO_DATA;
    }
    if (findsACause(facts) || judgesAFactor(facts) && !facts.silent()) {
      return ENOUGH;
    }
    return facts.silent() ? NO_DATA : TOO_LITTLE;
  }

  private static boolean isInRampUp(PlanFacts facts) {
    String rampUp = facts.catalogue().causeOf(Circumstance.RAMP_UP);
    return facts.choice().focus().isEmpty()
        && facts.diagnosis().causes().stream().anyMatch(found -> found.cause().equals(rampUp));
  }

  /** What is found of the team or the targets of others says nothing of the seller. */
  private static boolean nothingIsKnown(PlanFacts facts) {
    return facts.factors().findings().isEmpty()
        && facts.gaps().isEmpty()
        && facts.perceptions().isEmpty();
  }

  private static boolean findsACause(PlanFacts facts) {
    return facts.diagnosis().causes().stream()
        .anyMatch(found -> facts.cause(found.cause()).kind() != Cause.Kind.DATA);
  }

  private static boolean judgesAFactor(PlanFacts facts) {
    return facts.factors().findings().stream()
        .anyMatch(
            finding ->
                finding.verdict() != Verdict.NOT_ENOUGH_DATA
                    && finding.verdict() != Verdict.NOT_COMPARABLE);
  }

  /** Files of a data set that would tell more, sorted. */
  static List<String> filesNeeded(PlanFacts facts) {
    TreeSet<String> files = new TreeSet<>();
    Stream.concat(
            facts.factors().notMeasurable().stream().map(NotMeasurable::missing),
            facts.diagnosis().notEvaluated().stream().map(NotEvaluated::missing))
        .flatMap(List::stream)
        .forEach(
            missing -> {
              Matcher file = FILE.matcher(missing);
              if (file.find()) {
                files.add(file.group(1));
              }
            });
    if (facts.silent()) {
      files.remove(TARGETS); // There may be a target; it is left aside.
    }
    return List.copyOf(files);
  }
}
