package no.fremgang.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.fremgang.catalogue.Cause;

/**
 * A skill recommendations are for, and where it stands in outside frameworks.
 *
 * @param match the closest relation among the alignments
 * @param caseItem id of the skill's English item in the CASE package
 */
record Skill(
    @Schema(example = "needs-analysis") String id,
    Names names,
    Match match,
    List<Aligned> alignment,
    @Schema(format = "uuid") String caseItem) {

  record Names(
      @Schema(example = "Needs analysis") String en,
      @Schema(example = "Behovsanalyse") String nb) {}

  /** A skill of an outside framework. */
  record Aligned(
      @Schema(example = "ESCO") String framework,
      @Schema(example = "http://data.europa.eu/esco/skill/31c83903-8fc8-4bd8-9ca4-7a98a9c31eae")
          String uri,
      @Schema(example = "perform customers' needs analysis") String label,
      @Schema(example = "exact") Match relation) {
    static Aligned of(Cause.Alignment alignment) {
      return new Aligned(
          alignment.framework(),
          alignment.uri(),
          alignment.label(),
          alignment.relation() == Cause.Relation.EXACT ? Match.exact : Match.nearest);
    }
  }

  /** How near the nearest outside skill is; the names are those of the JSON. */
  enum Match {
    exact,
    nearest,
    none;

    static Match of(List<Aligned> alignment) {
      return alignment.stream().map(Aligned::relation).min(Match::compareTo).orElse(none);
    }
  }

  static Skill of(Cause cause) {
    List<Aligned> alignment = cause.alignment().stream().map(Aligned::of).toList();
    return new Skill(
        cause.id(),
        new Names(cause.name().en(), cause.name().nb()),
        Match.of(alignment),
        alignment,
        CaseIds.item(cause.id(), "en").toString());
  }
}
