package no.fremgang.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.Parameters;
import no.fremgang.expectation.FactorFinding;
import no.fremgang.expectation.Mix;
import no.fremgang.expectation.SellerFactors;
import no.fremgang.expectation.Verdict;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import org.jspecify.annotations.Nullable;

/**
 * Everything rules may speak of, for one seller in one period. What is not in it is unknown.
 *
 * @param asOf the day whose parameters apply
 * @param factors by factor id; a factor that is not measurable is absent
 * @param missing by factor or question id: what data would be needed (file names)
 * @param targets the targets of the period, the leading one first; empty if there is none
 * @param perceptions by question id
 * @param team verdict of the seller's team against comparable teams, by factor id
 * @param system factors that dropped for everyone in the company
 * @param recovered by factor id: whether it is back after it had fallen; absent if not known
 * @param belowTeam factors in which the seller is shown below the own team's level, where that is
 *     low
 * @param earlier what came of the last plan; empty where there is none
 */
public record Findings(
    LocalDate asOf,
    Thresholds thresholds,
    Situation situation,
    Map<String, FactorFinding> factors,
    Map<String, List<String>> missing,
    List<TargetGap> targets,
    Map<String, PerceptionReading> perceptions,
    Map<String, Verdict> team,
    Set<String> system,
    Map<String, Boolean> recovered,
    Set<String> belowTeam,
    EarlierPlan earlier) {
  public Findings {
    factors = Map.copyOf(factors);
    missing = Map.copyOf(missing);
    targets = List.copyOf(targets);
    perceptions = Map.copyOf(perceptions);
    team = Map.copyOf(team);
    system = Set.copyOf(system);
    recovered = Map.copyOf(recovered);
    belowTeam = Set.copyOf(belowTeam);
  }

  /**
   * @param monthsInRole whole months from hiring to the end of the period, 0 or more
   * @param inRampUp in role for less than the ramp period or less than one sales cycle
   * @param presence available days over full-time days, 0..1; negative if not known
   * @param peerAttainment share of comparable peers who reached their own target, 0..1; negative if
   *     not known
   * @param activityFlat the activity record is round or flat and the next stage does not move
   * @param peersEver share of comparable peers who have ever had a result as high as the seller's
   *     target, 0..1; negative if not known
   * @param leadMix yield of the mix of assigned leads against the peers' mix; null if not known
   * @param endDiscount whether the whole company sells cheaper in the last days of a quarter; null
   *     if not known
   */
  public record Situation(
      int monthsInRole,
      boolean inRampUp,
      double presence,
      double peerAttainment,
      boolean activityFlat,
      double peersEver,
      @Nullable Mix leadMix,
      @Nullable Boolean endDiscount) {}

  /** Gathers what the stages before found out about a seller. */
  public static Findings of(
      LocalDate asOf,
      Parameters parameters,
      SellerFactors factors,
      List<TargetGap> targets,
      List<PerceptionReading> perceptions,
      Situation situation,
      Map<String, Verdict> team,
      Set<String> system,
      EarlierPlan earlier) {
    Map<String, FactorFinding> measured = new LinkedHashMap<>();
    factors.findings().forEach(f -> measured.put(f.factor(), f));
    Map<String, List<String>> missing = new TreeMap<>();
    for (NotMeasurable factor : factors.notMeasurable()) {
      missing.put(factor.id(), factor.missing());
    }
    Map<String, PerceptionReading> readings = new LinkedHashMap<>();
    perceptions.forEach(p -> readings.put(p.question(), p));
    return new Findings(
        asOf,
        Thresholds.of(parameters, asOf),
        situation,
        measured,
        missing,
        targets,
        readings,
        team,
        system,
        factors.recovered(),
        factors.belowTeam(),
        earlier);
  }
}
