package no.fremgang.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.FactorDefinition.Control;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Mix;
import no.fremgang.expectation.Trend;
import no.fremgang.expectation.Verdict;
import no.fremgang.perception.PerceptionReading;
import org.jspecify.annotations.Nullable;

/**
 * A made-up seller of whom nothing is known but what is given: what tests beside rules are run on.
 */
public final class Scenario {
  /** A day after every parameter of a pack became valid; scenarios have no date of their own. */
  private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

  private final Catalogue catalogue;
  private final Thresholds thresholds;
  private final LocalDate asOf;
  private final Map<Subject, State> states;

  private Scenario(
      Catalogue catalogue, Thresholds thresholds, LocalDate asOf, Map<Subject, State> states) {
    this.catalogue = catalogue;
    this.thresholds = thresholds;
    this.asOf = asOf;
    this.states = new TreeMap<>(states);
    if (states.get(Subject.of(Topic.TOO_LITTLE_DATA)) == State.NO) {
      judgeSomething();
    }
  }

  /** Enough data somewhere, without a word where: a factor nothing is said of is normal. */
  private void judgeSomething() {
    catalogue.factorsInOrder().stream()
        .filter(factor -> factor.control() != Control.ORGANISATION)
        .map(factor -> Subject.of(Topic.VERDICT, factor.id()))
        .filter(subject -> !states.containsKey(subject))
        .findFirst()
        .ifPresent(subject -> states.put(subject, State.NORMAL));
  }

  /** Findings in which each subject is in the given state and, as far as possible, nothing else. */
  public static Findings of(Catalogue catalogue, Map<Subject, State> states) {
    Thresholds thresholds = Thresholds.of(catalogue.parameters(), DAY);
    return new Scenario(catalogue, thresholds, DAY, states).findings();
  }

  /** Findings in which the facts hold; empty if they contradict each other. */
  static Optional<Findings> of(Catalogue catalogue, Collection<Given> given) {
    Map<Subject, Set<State>> possible = new TreeMap<>();
    for (Given one : given) {
      Literal literal = one.literal();
      possible
          .computeIfAbsent(literal.subject(), s -> EnumSet.allOf(State.class))
          .retainAll(literal.states());
    }
    if (possible.values().stream().anyMatch(Set::isEmpty)) {
      return Optional.empty();
    }
    Map<Subject, State> states = new TreeMap<>();
    possible.forEach((subject, some) -> states.put(subject, some.iterator().next()));
    Findings findings = of(catalogue, states);
    var known = KnownStates.of(findings);
    boolean allTrue =
        given.stream().allMatch(g -> RecordingEvaluator.truth(g.atom(), known) == g.truth());
    return allTrue ? Optional.of(findings) : Optional.empty();
  }

  private Findings findings() {
    return new Findings(
        asOf,
        thresholds,
        situation(),
        measured(),
        notMeasurable(),
        new ScenarioTarget(states, thresholds).targets(),
        perceptions(),
        team(),
        about(Topic.COMPANY, State.YES),
        recovered(),
        about(Topic.TEAM, State.BELOW_TEAM),
        earlier());
  }

  private Findings.Situation situation() {
    double presence = chosen(Topic.REDUCED_PRESENCE, -1, s -> s == State.YES ? 0 : 1);
    double attainment = chosen(Topic.PEERS, -1, s -> s == State.MISSED ? 0 : 1);
    return new Findings.Situation(
        months(),
        is(Topic.RAMP_UP),
        presence,
        attainment,
        is(Topic.FLAT_RECORD),
        chosen(Topic.PEERS_EVER, -1, s -> s == State.FEW ? 0 : 1),
        leadMix(),
        state(Subject.of(Topic.END_DISCOUNT)).map(s -> s == State.YES).orElse(null));
  }

  /** Negative: not known. */
  private int months() {
    return state(Subject.of(Topic.TENURE))
        .map(Ladder.MONTHS::in)
        .orElse(is(Topic.RAMP_UP) ? 1 : -1);
  }

  private @Nullable Mix leadMix() {
    return state(Subject.of(Topic.LEAD_MIX))
        .map(s -> s == State.BELOW ? Mix.WORSE : s == State.ABOVE ? Mix.BETTER : Mix.USUAL)
        .orElse(null);
  }

  private EarlierPlan earlier() {
    Map<String, EarlierPlan.Effect> focus = new TreeMap<>();
    Map<String, Boolean> goals = new TreeMap<>();
    states.forEach(
        (subject, state) -> {
          if (subject.topic() == Topic.EARLIER_FOCUS) {
            focus.put(subject.of(), EarlierPlan.Effect.valueOf(state.name()));
          } else if (subject.topic() == Topic.GOAL) {
            goals.put(subject.of(), state == State.REACHED);
          }
        });
    return new EarlierPlan(focus, goals);
  }

  private Map<String, Boolean> recovered() {
    Map<String, Boolean> recovered = new TreeMap<>();
    about(Topic.RECOVERY, null)
        .forEach(f -> recovered.put(f, states.get(Subject.of(Topic.RECOVERY, f)) == State.YES));
    return recovered;
  }

  private boolean is(Topic topic) {
    return state(Subject.of(topic)).filter(s -> s == State.YES).isPresent();
  }

  private double chosen(Topic topic, double otherwise, Function<State, Integer> number) {
    return state(Subject.of(topic)).map(s -> (double) number.apply(s)).orElse(otherwise);
  }

  private Optional<State> state(Subject subject) {
    return Optional.ofNullable(states.get(subject));
  }

  private Map<String, FactorFinding> measured() {
    Set<String> factors = about(Topic.VERDICT, null);
    factors.removeAll(about(Topic.VERDICT, State.NOT_MEASURABLE));
    factors.addAll(about(Topic.TREND, null));
    factors.addAll(about(Topic.COMPANY, null));
    return factors.stream().collect(Collectors.toMap(f -> f, this::measured));
  }

  private FactorFinding measured(String factor) {
    State state = state(Subject.of(Topic.VERDICT, factor)).orElse(State.NOT_ENOUGH_DATA);
    Verdict verdict =
        state == State.NOT_MEASURABLE ? Verdict.NOT_ENOUGH_DATA : Verdict.valueOf(state.name());
    Trend trend =
        state(Subject.of(Topic.TREND, factor))
            .map(s -> Trend.valueOf(s.name()))
            .orElse(Trend.UNKNOWN);
    double level = verdict == Verdict.STRENGTH ? 0.45 : verdict == Verdict.NORMAL ? 0.30 : 0.15;
    FactorDefinition definition = catalogue.factors().get(factor);
    return new FactorFinding(
        factor,
        100,
        level,
        0.30,
        level,
        level - 0.05,
        level + 0.05,
        verdict,
        trend,
        trend == Trend.UNKNOWN ? null : Double.valueOf(0.20),
        definition == null ? Control.SELLER : definition.control(),
        20,
        0,
        "made-up");
  }

  private Map<String, List<String>> notMeasurable() {
    return about(Topic.VERDICT, State.NOT_MEASURABLE).stream()
        .collect(Collectors.toMap(f -> f, f -> List.of(f)));
  }

  private Map<String, Verdict> team() {
    return about(Topic.TEAM, null).stream()
        .collect(
            Collectors.toMap(
                f -> f,
                f ->
                    states.get(Subject.of(Topic.TEAM, f)) == State.NO
                        ? Verdict.NORMAL
                        : Verdict.SHOWN_GAP));
  }

  private Map<String, PerceptionReading> perceptions() {
    Set<String> questions = new TreeSet<>();
    states.keySet().stream()
        .filter(s -> s.topic().aboutQuestion())
        .forEach(s -> questions.add(s.of()));
    ScenarioSurvey survey = new ScenarioSurvey(states, thresholds);
    return questions.stream().collect(Collectors.toMap(q -> q, survey::reading));
  }

  /** What the topic is about: in that state, or in any if none is named. */
  private Set<String> about(Topic topic, @Nullable State wanted) {
    Set<String> about = new TreeSet<>();
    states.forEach(
        (subject, state) -> {
          if (subject.topic() == topic && (wanted == null || wanted == state)) {
            about.add(subject.of());
          }
        });
    return about;
  }
}
