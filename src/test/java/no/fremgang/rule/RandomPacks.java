package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.core.Language;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

/** Random rules and findings over a catalogue, the same for the same seed. */
public final class RandomPacks {
  private final Catalogue catalogue;
  private final Random random;

  public RandomPacks(long seed) {
    this(seed, SampleCatalogue.catalogue());
  }

  public RandomPacks(long seed, Catalogue catalogue) {
    this.random = new Random(seed);
    this.catalogue = catalogue;
  }

  public List<Rule> rules(int count) {
    return rules(IntStream.range(0, count).mapToObj(i -> readableCondition()).toList());
  }

  /** One rule for each condition. */
  public List<Rule> rules(List<Condition> conditions) {
    List<Rule> rules = new ArrayList<>();
    conditions.forEach(condition -> rules.add(rule(rules.size() + 1, condition)));
    return rules;
  }

  private Rule rule(int number, Condition when) {
    return new Rule(
        "RANDOM-%03d".formatted(number),
        "random",
        Rule.Grade.C,
        "none",
        "none",
        oneOf(List.copyOf(catalogue.causes().keySet())),
        when,
        oneOf(Outcome.all()),
        new Text("", ""),
        List.of(),
        Language.EN,
        Place.ofFile("random"),
        List.of());
  }

  /** One that the loader takes: it refuses what can hold in too many ways. */
  private Condition readableCondition() {
    while (true) {
      Condition drawn = condition(3);
      if (NormalForm.isReadable(drawn)) {
        return drawn;
      }
    }
  }

  public Condition condition(int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(5);
    if (choice < 2) {
      return atom();
    }
    if (choice == 2) {
      return new Condition.Not(condition(depth - 1));
    }
    List<Condition> parts = new ArrayList<>();
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      parts.add(condition(depth - 1));
    }
    return choice == 3 ? new Condition.AllOf(parts) : new Condition.AnyOf(parts);
  }

  public Condition.Atom atom() {
    ConditionKind kind = oneOf(List.of(ConditionKind.values()));
    return new Condition.Atom(kind, kind.slots().stream().map(this::value).toList());
  }

  private String value(SlotType slot) {
    return switch (slot) {
      case FACTOR -> oneOf(List.copyOf(catalogue.factors().keySet()));
      case QUESTION -> oneOf(List.copyOf(catalogue.questions().keySet()));
      case CAUSE -> oneOf(List.copyOf(catalogue.causes().keySet()));
      default -> oneOf(slot.choices());
    };
  }

  /** About every subject that rules can name, something or nothing. */
  public Findings findings() {
    Map<Subject, State> states = new TreeMap<>();
    double known = random.nextDouble();
    for (Subject subject : subjects()) {
      if (random.nextDouble() < known) {
        states.put(subject, oneOf(List.copyOf(new java.util.TreeSet<>(subject.topic().states()))));
      }
    }
    return Scenario.of(catalogue, states);
  }

  private Set<Subject> subjects() {
    Set<Subject> subjects = new java.util.TreeSet<>();
    for (Topic topic : Topic.values()) {
      if (topic == Topic.RATING) {
        catalogue
            .questions()
            .keySet()
            .forEach(
                q -> SlotType.GROUP.choices().forEach(g -> subjects.add(new Subject(topic, q, g))));
      } else if (topic.aboutFactor()) {
        catalogue.factors().keySet().forEach(f -> subjects.add(Subject.of(topic, f)));
      } else if (topic.aboutQuestion()) {
        catalogue.questions().keySet().forEach(q -> subjects.add(Subject.of(topic, q)));
      } else if (topic.aboutCause()) {
        catalogue.causes().keySet().forEach(c -> subjects.add(Subject.of(topic, c)));
      } else {
        subjects.add(Subject.of(topic));
      }
    }
    return subjects;
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
