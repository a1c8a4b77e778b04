package no.fremgang.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.catalogue.PackLimits;

/**
 * A condition as the ways in which it can hold (disjunctive normal form, negations pushed to the
 * leaves). The condition is true exactly where one of the ways is.
 */
public record NormalForm(List<Way> ways) {
  /** More ways than this are refused: a condition nobody can read, and costly to compile. */
  static final int MOST_WAYS = PackLimits.WAYS_OF_RULE;

  private static final int MOST_CASES = 1024;

  public NormalForm {
    ways = List.copyOf(ways);
  }

  /** Literals that must hold together. */
  public record Way(SortedSet<Literal> literals) {
    /** The states each subject may be in; none left where literals contradict each other. */
    public SortedMap<Subject, Set<State>> demands() {
      SortedMap<Subject, Set<State>> demands = new TreeMap<>();
      for (Literal literal : literals) {
        demands.merge(literal.subject(), literal.sortedStates(), NormalForm::common);
      }
      return demands;
    }

    boolean possible() {
      return demands().values().stream().noneMatch(Set::isEmpty);
    }

    /** One state for each subject, in every allowed way; one empty case where they are too many. */
    private List<Map<Subject, State>> cases() {
      List<Map<Subject, State>> cases = List.of(Map.of());
      for (Map.Entry<Subject, Set<State>> demand : demands().entrySet()) {
        List<Map<Subject, State>> longer = new ArrayList<>();
        for (Map<Subject, State> shorter : cases) {
          for (State state : demand.getValue()) {
            Map<Subject, State> one = new TreeMap<>(shorter);
            one.put(demand.getKey(), state);
            longer.add(one);
          }
        }
        if (longer.size() > MOST_CASES) {
          return List.of(Map.of());
        }
        cases = longer;
      }
      return cases;
    }

    boolean holdsIn(Map<Subject, State> known) {
      return literals.stream()
          .allMatch(
              l -> known.containsKey(l.subject()) && l.states().contains(known.get(l.subject())));
    }
  }

  /**
   * Whether the other condition is true wherever this one is. Exact as long as a way of this one
   * stands for at most {@value #MOST_CASES} single cases; with more, "no" may be said where "yes"
   * would be right.
   */
  boolean implies(NormalForm other) {
    return !ways.isEmpty()
        && ways.stream().allMatch(way -> way.cases().stream().allMatch(other::holdsIn));
  }

  private boolean holdsIn(Map<Subject, State> known) {
    return ways.stream().anyMatch(way -> way.holdsIn(known));
  }

  /** A condition with more than {@value #MOST_WAYS} ways to hold. */
  private static final class TooManyWays extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The ways in which the condition can hold, impossible ones left out: none if it never can. */
  public static NormalForm of(Condition condition) {
    return new NormalForm(ways(condition, true).stream().filter(Way::possible).toList());
  }

  /** Whether the condition has few enough sentences and ways to hold; others are refused. */
  static boolean isReadable(Condition condition) {
    try {
      return sentences(condition) <= PackLimits.CONDITIONS
          && of(condition).ways().size() <= MOST_WAYS;
    } catch (TooManyWays tooMany) {
      return false;
    }
  }

  private static int sentences(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return sentences(not.part());
    }
    if (condition instanceof Condition.AllOf all) {
      return all.parts().stream().mapToInt(NormalForm::sentences).sum();
    }
    return condition instanceof Condition.AnyOf any
        ? any.parts().stream().mapToInt(NormalForm::sentences).sum()
        : 1;
  }

  private static List<Way> ways(Condition condition, boolean wanted) {
    if (condition instanceof Condition.Atom atom) {
      Literal literal = wanted ? atom.holding() : atom.failing();
      return List.of(new Way(new TreeSet<>(Set.of(literal))));
    }
    if (condition instanceof Condition.Not not) {
      return ways(not.part(), !wanted);
    }
    if (condition instanceof Condition.AllOf all) {
      return wanted ? together(all.parts(), true) : either(all.parts(), false);
    }
    Condition.AnyOf any = (Condition.AnyOf) condition;
    return wanted ? either(any.parts(), true) : together(any.parts(), false);
  }

  private static List<Way> either(List<Condition> parts, boolean wanted) {
    Set<Way> ways = new LinkedHashSet<>();
    for (Condition part : parts) {
      ways.addAll(ways(part, wanted));
    }
    return limited(ways);
  }

  private static List<Way> together(List<Condition> parts, boolean wanted) {
    Set<Way> joined = Set.of(new Way(new TreeSet<>()));
    for (Condition part : parts) {
      joined = joined(joined, ways(part, wanted));
    }
    return limited(joined);
  }

  private static Set<Way> joined(Set<Way> left, List<Way> right) {
    Set<Way> joined = new LinkedHashSet<>();
    for (Way one : left) {
      for (Way other : right) {
        SortedSet<Literal> both = new TreeSet<>(one.literals());
        both.addAll(other.literals());
        joined.add(new Way(both));
      }
      limited(joined);
    }
    return joined;
  }

  private static List<Way> limited(Set<Way> ways) {
    if (ways.size() > MOST_WAYS) {
      throw new TooManyWays();
    }
    return new ArrayList<>(ways);
  }

  private static Set<State> common(Set<State> one, Set<State> other) {
    Set<State> common = EnumSet.noneOf(State.class);
    common.addAll(one);
    common.retainAll(other);
    return common;
  }
}
