package no.fremgang.rule.diff;

import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;

/**
 * How many sellers and teams of a company's data a change of the rules may concern.
 *
 * @param sellers whose plans were made with both packs
 * @param teams they are in
 * @param changed sellers whose plan concludes something else
 * @param changedTeams teams of those
 * @param onlyWording sellers whose plan says the same in other words or figures
 */
public record Concerned(
    Period period, int sellers, int teams, int changed, int changedTeams, int onlyWording) {
  /** Fewer than this are not counted out: who knows the teams would know who is meant. */
  private static final int FEWEST = 3;

  /** A sentence or two for the change report. */
  Text told() {
    return Text.each(
        language ->
            ReportTexts.TRIED
                .in(language)
                .replace("{period}", period.toString())
                .replace("{sellers}", ReportTexts.sellers(sellers).in(language))
                .replace("{teams}", ReportTexts.teams(teams).in(language))
                .replace("{outcome}", outcome(language)));
  }

  private String outcome(Language language) {
    String concludes =
        changed == 0
            ? ReportTexts.NO_PLAN.in(language)
            : ReportTexts.PLANS.in(language).replace("{who}", who(language));
    return onlyWording == 0
        ? concludes
        : concludes
            + " "
            + ReportTexts.WORDING.in(language).replace("{who}", few(onlyWording, language));
  }

  private String who(Language language) {
    return changed < FEWEST
        ? few(changed, language)
        : ReportTexts.IN_TEAMS
            .in(language)
            .replace("{sellers}", ReportTexts.sellers(changed).in(language))
            .replace("{teams}", ReportTexts.teams(changedTeams).in(language));
  }

  private static String few(int sellers, Language language) {
    return (sellers < FEWEST ? ReportTexts.FEW : ReportTexts.sellers(sellers)).in(language);
  }
}
