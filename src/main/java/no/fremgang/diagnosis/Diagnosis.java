package no.fremgang.diagnosis;

import java.util.List;
import java.util.SortedSet;
import no.fremgang.core.Money;
import no.fremgang.core.Text;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.EvidenceKind;
import no.fremgang.rule.Conclusion.PraiseKind;
import no.fremgang.rule.Conclusion.Strength;

/** Why the target was missed, as far as the facts tell. Causes ordered, most important first. */
public record Diagnosis(
    List<FoundCause> causes,
    List<RuledOut> ruledOut,
    List<NotEvaluated> notEvaluated,
    List<PraiseGiven> praise) {

  public enum Standing {
    SHOWN,
    INDICATED
  }

  /**
   * @param amount what the cause costs in the target's unit, negative where it costs, 0 if unknown
   */
  public record FoundCause(
      String cause, Standing standing, Money amount, List<EvidenceGiven> evidence) {}

  public record EvidenceGiven(
      String rule,
      Direction direction,
      Strength strength,
      SortedSet<EvidenceKind> kinds,
      Text text) {}

  public record RuledOut(String cause, Text text) {}

  /**
   * @param missing the data that would decide, as file or column names
   */
  public record NotEvaluated(String cause, List<String> missing) {}

  public record PraiseGiven(PraiseKind kind, String rule, Text text) {}
}
