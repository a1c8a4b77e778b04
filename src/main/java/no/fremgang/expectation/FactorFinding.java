package no.fremgang.expectation;

import java.util.List;
import java.util.OptionalDouble;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.catalogue.FactorDefinition.Control;
import org.jspecify.annotations.Nullable;

/**
 * A measured factor with its verdict. All levels are in the factor's unit; a conversion is 0..1.
 *
 * @param n cases used (entered opportunities, days, deals), 0 or more
 * @param observed the seller's own raw level
 * @param expected what an average comparable seller would have reached in the same context
 * @param estimate the seller's level, shrunk toward the expectation
 * @param low lower end of the 90 % interval of the seller's level
 * @param high upper end of the 90 % interval of the seller's level
 * @param previousLevel the estimate of the previous window, null where there was none
 * @param peers comparable sellers the expectation rests on
 * @param tooYoung cases left out because they are younger than the stage's maturity
 * @param formula the name of the model, such as {@code binomial-mixed-model}
 * @param basis what the levels were taken from
 */
public record FactorFinding(
    String factor,
    double n,
    double observed,
    double expected,
    double estimate,
    double low,
    double high,
    Verdict verdict,
    Trend trend,
    @Nullable Double previousLevel,
    Control control,
    int peers,
    long tooYoung,
    String formula,
    Basis basis) {

  /**
   * What the levels were taken from.
   *
   * @param context circumstances that were taken into account: those of the catalogue in which the
   *     data hold a difference
   * @param meanOverMedian how far few large values lift the mean above the middle one: 1 and more
   *     for amounts and days, 1 for everything else
   * @param average null where the finding does not come from a fit
   */
  public record Basis(List<Adjuster> context, double meanOverMedian, @Nullable Average average) {
    public static final Basis NONE = new Basis(List.of(), 1, null);

    public Basis {
      context = List.copyOf(context);
    }
  }

  /**
   * What an average seller would have reached with the same cases, per case as they are counted:
   * log-odds of a share, else logarithms.
   *
   * @param pooled all cases, weighted for their age
   * @param period those of the judged period alone; of all where it has none
   */
  public record Average(double pooled, double period) {}

  /** A finding that does not say what its levels were taken from. */
  public FactorFinding(
      String factor,
      double n,
      double observed,
      double expected,
      double estimate,
      double low,
      double high,
      Verdict verdict,
      Trend trend,
      @Nullable Double previousLevel,
      Control control,
      int peers,
      long tooYoung,
      String formula) {
    this(
        factor,
        n,
        observed,
        expected,
        estimate,
        low,
        high,
        verdict,
        trend,
        previousLevel,
        control,
        peers,
        tooYoung,
        formula,
        Basis.NONE);
  }

  public OptionalDouble previous() {
    return previousLevel == null ? OptionalDouble.empty() : OptionalDouble.of(previousLevel);
  }

  FactorFinding withVerdict(Verdict other) {
    return new FactorFinding(
        factor,
        n,
        observed,
        expected,
        estimate,
        low,
        high,
        other,
        trend,
        previousLevel,
        control,
        peers,
        tooYoung,
        formula,
        basis);
  }
}
