package no.fremgang.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.PraiseKind;
import no.fremgang.rule.Conclusion.Strength;

/** What a rule concludes when its condition is true. */
public sealed interface Outcome {

  /** As vocabulary files name it, such as {@code strong-for}. */
  String word();

  record GivesEvidence(Strength strength, Direction direction) implements Outcome {
    @Override
    public String word() {
      return strength + "-" + direction;
    }
  }

  record FindsSituation(boolean shown, boolean withholds) implements Outcome {
    @Override
    public String word() {
      return "situation-" + (shown ? "shown" : "indicated") + (withholds ? "-withholds" : "");
    }
  }

  record Praises(PraiseKind kind) implements Outcome {
    @Override
    public String word() {
      return "praise-" + kind;
    }
  }

  /** Every outcome there is. */
  static List<Outcome> all() {
    List<Outcome> all = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      Arrays.stream(Direction.values()).forEach(d -> all.add(new GivesEvidence(strength, d)));
    }
    for (boolean shown : new boolean[] {true, false}) {
      all.add(new FindsSituation(shown, false));
      all.add(new FindsSituation(shown, true));
    }
    Arrays.stream(PraiseKind.values()).forEach(kind -> all.add(new Praises(kind)));
    return List.copyOf(all);
  }
}
