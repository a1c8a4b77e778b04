package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.AsOf;
import no.fremgang.assessment.Assessment;
import no.fremgang.assessment.DataSet;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.UnknownTeam;
import no.fremgang.assessment.Viewer;
import no.fremgang.catalogue.Parameters;
import no.fremgang.coaching.TeamOverview;
import no.fremgang.coaching.TeamOverview.Member;
import no.fremgang.core.Language;
import no.fremgang.core.Period;
import no.fremgang.core.Text;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams/{team}")
@Tag(name = "Teams")
class TeamController {
  private static final double MOST_HOURS = 10_000;
  private static final Text NO_RANKING =
      new Text(
          "The order is that of what coaching could do, not of people. It is no basis for decisions"
              + " on pay or employment.",
          "Rekkefølgen viser hvor coaching kan gjøre mest, ikke hvem som er best. Den er ikke"
              + " grunnlag for beslutninger om lønn eller ansettelse.");

  private final PlanMaking making;
  private final Clock clock;

  TeamController(PlanMaking making, Clock clock) {
    this.making = making;
    this.clock = clock;
  }

  /**
   * @param note how the order is to be understood
   * @param sellers of the team whom the caller may coach
   */
  record Overview(
      String team,
      String period,
      LocalDate asOf,
      String note,
      int sellers,
      TeamOverview overview) {}

  @GetMapping("/overview")
  @Operation(
      summary = "Who gains most from coaching now, what the team shares, who deserves praise",
      description =
          "Of the sellers the caller may coach. The gain is what closing the gaps in focus would be"
              + " worth, times how sure they are. `hours` are what the manager has for coaching in"
              + " the period, `hoursPerSeller` what one seller takes: as many as fit stand in"
              + " `coachNow`, after those with a plan under way. Not given, they are the parameters"
              + " `coaching-hours-per-period` and `coaching-hours-per-seller` of the pack.")
  Overview overview(
      Viewer viewer,
      HttpServletRequest request,
      @RequestAttribute(ActivePack.OF_REQUEST) @Parameter(hidden = true) RunningPack pack,
      @PathVariable String team,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(required = false) @Nullable Double hours,
      @RequestParam(required = false) @Nullable Double hoursPerSeller) {
    Period of = Periods.of(period);
    LocalDate known = asOf == null ? AsOf.unlessGiven(of, LocalDate.now(clock)) : asOf;
    Parameters numbers = pack.pack().catalogue().parameters();
    TeamOverview.Hours time =
        hours(
            hours == null ? numbers.value("coaching-hours-per-period", known) : hours,
            hoursPerSeller == null
                ? numbers.value("coaching-hours-per-seller", known)
                : hoursPerSeller);
    DataSet data = making.current(pack);
    List<Seller> sellers = JobRun.sellers(data, team);
    if (sellers.isEmpty()) {
      throw new UnknownTeam(team);
    }
    List<Seller> own = sellers.stream().filter(viewer::mayCoach).toList();
    Assessment assessment = making.assessment(data, pack, of, known);
    Language language = Languages.of(request);
    TeamOverview overview =
        TeamOverview.of(
            own.stream().map(s -> new Member(s, assessment.plan(s.id()))).toList(),
            Set.copyOf(making.sellersUnderWay(own)),
            time,
            pack.pack().catalogue(),
            language);
    return new Overview(team, of.toString(), known, NO_RANKING.in(language), own.size(), overview);
  }

  private static TeamOverview.Hours hours(double available, double perSeller) {
    Wanted wanted = new Wanted();
    range(wanted, "hours", available, available >= 0 && available <= MOST_HOURS);
    range(wanted, "hoursPerSeller", perSeller, perSeller >= 0.1 && perSeller <= MOST_HOURS);
    wanted.check();
    return new TeamOverview.Hours(available, perSeller);
  }

  private static void range(Wanted wanted, String field, double value, boolean inRange) {
    if (!inRange) {
      wanted.fault(
          field,
          new Text(
              field + " " + value + " is out of range.",
              field + " " + value + " er utenfor området."),
          new Text("Give hours, such as 12 or 2.5.", "Oppgi timer, for eksempel 12 eller 2.5."));
    }
  }
}
