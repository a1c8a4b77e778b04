package no.fremgang.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A condition with one of its alternatives chosen, for each alternative in it. */
final class Alternatives {
  /**
   * @param whole the condition with only that alternative left where it stands
   * @param part that alternative
   */
  record Chosen(Condition whole, Condition part) {}

  private final List<Chosen> chosen = new ArrayList<>();

  private Alternatives() {}

  /** Outer alternatives before those within them. */
  static List<Chosen> of(Condition condition) {
    Alternatives alternatives = new Alternatives();
    alternatives.visit(condition, true, part -> part);
    return alternatives.chosen;
  }

  /** Under "not", "all of" is what offers alternatives. */
  private void visit(Condition condition, boolean wanted, UnaryOperator<Condition> within) {
    if (condition instanceof Condition.Not not) {
      visit(not.part(), !wanted, part -> within.apply(new Condition.Not(part)));
    } else if (condition instanceof Condition.AllOf all) {
      parts(all.parts(), !wanted, parts -> within.apply(new Condition.AllOf(parts)), wanted);
    } else if (condition instanceof Condition.AnyOf any) {
      parts(any.parts(), wanted, parts -> within.apply(new Condition.AnyOf(parts)), wanted);
    }
  }

  private interface Joined {
    Condition of(List<Condition> parts);
  }

  private void parts(List<Condition> parts, boolean offers, Joined within, boolean wanted) {
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      UnaryOperator<Condition> inPlace =
          part -> within.of(offers ? List.of(part) : replaced(parts, at, part));
      if (offers && parts.size() > 1) {
        chosen.add(new Chosen(inPlace.apply(parts.get(i)), parts.get(i)));
      }
      visit(parts.get(i), wanted, inPlace);
    }
  }

  private static List<Condition> replaced(List<Condition> parts, int at, Condition part) {
    List<Condition> replaced = new ArrayList<>(parts);
    replaced.set(at, part);
    return replaced;
  }
}
