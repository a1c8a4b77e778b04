package no.fremgang.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.TeamOverview.Gain;
import no.fremgang.coaching.TeamOverview.Hours;
import no.fremgang.coaching.TeamOverview.Member;
import no.fremgang.core.Language;
import no.fremgang.core.SellerId;
import no.fremgang.observation.Seller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TeamOverviewTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(PackFiles.fromClasspath("rules"));
  private static final double SHOWN =
      CATALOGUE.parameters().value("shown-probability", LocalDate.of(2026, 10, 1));

  @Test
  void ordersByWhatCoachingIsWorthTimesHowSureItIs() {
    TeamOverview overview =
        of(Set.of(), 12, member("S1", 1000, "INDICATED_GAP"), member("S2", 990, "SHOWN_GAP"));
    assertThat(overview.coachNow()).extracting(Gain::sellerId).containsExactly("S2", "S1");
    Gain first = overview.coachNow().get(0);
    assertThat(first.gain().doubleValue()).isCloseTo(990 * SHOWN, within());
    assertThat(first.potential()).isEqualByComparingTo("990");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.005);
  }

  @Test
  void stopsWhereTheManagersTimeDoes() {
    TeamOverview overview =
        of(
            Set.of(),
            7,
            member("S1", 30, "SHOWN_GAP"),
            member("S2", 20, "SHOWN_GAP"),
            member("S3", 10, "SHOWN_GAP"));
    assertThat(overview.coachNow()).extracting(Gain::sellerId).containsExactly("S1", "S2");
    assertThat(overview.whenThereIsTime()).extracting(Gain::sellerId).containsExactly("S3");
  }

  @Test
  void setsTimeAsideForPlansUnderWayFirst() {
    TeamOverview overview =
        of(Set.of("S1", "S9"), 6, member("S1", 30, "SHOWN_GAP"), member("S2", 20, "SHOWN_GAP"));
    assertThat(overview.underWay()).containsExactly("S1");
    assertThat(overview.coachNow()).extracting(Gain::sellerId).containsExactly("S2");
    assertThat(of(Set.of("S1"), 3, member("S1", 1, "SHOWN_GAP"), member("S2", 2, "SHOWN_GAP")))
        .extracting(TeamOverview::coachNow)
        .isEqualTo(List.of());
  }

  @Test
  void countsOnlyGapsTheFocusAimsAt() {
    Member member = member("S1", 100, "SHOWN_GAP", "deal_size");
    assertThat(of(Set.of(), 12, member).coachNow()).isEmpty();
  }

  @Test
  void namesCausesThatSeveralShareAndWhoDeservesPraise() {
    TeamOverview overview =
        of(Set.of(), 0, member("S1", 30, "SHOWN_GAP"), member("S2", 20, "SHOWN_GAP"));
    assertThat(overview.patterns())
        .containsExactly(
            new TeamOverview.Pattern(
                "needs-analysis", "Behovsanalyse", "skill", List.of("S1", "S2"), 2));
    assertThat(overview.praise()).extracting(p -> p.sellerId()).containsExactly("S1", "S2");
    assertThat(of(Set.of(), 0, member("S1", 30, "SHOWN_GAP")).patterns()).isEmpty();
  }

  @Test
  void refusesHoursThatAreNone() {
    assertThatThrownBy(() -> new Hours(5, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Hours(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static TeamOverview of(Set<String> underWay, double hours, Member... members) {
    return TeamOverview.of(List.of(members), underWay, new Hours(hours, 3), CATALOGUE, Language.NB);
  }

  private static Member member(String id, int potential, String verdict) {
    return member(id, potential, verdict, "meeting_to_proposal");
  }

  private static Member member(String id, int potential, String verdict, String gap) {
    Seller seller =
        new Seller(
            new SellerId(id),
            "Navn " + id,
            "nord",
            "M1",
            "",
            "",
            "",
            LocalDate.of(2020, 1, 1),
            null,
            Language.NB);
    String plan =
        """
        {"sellerId":"%s","asOf":"2026-10-01","focus":["needs-analysis"],
         "potential":{"measure":"revenue","total":%d,"parts":[
           {"factor":"%s","amount":%d,"from":0.3,"to":0.5,"verdict":"%s"}]},
         "causes":[{"cause":"needs-analysis","standing":"SHOWN"}],
         "praise":[{"kind":"effort","rule":"PRAISE-001","text":"Bra."}],
         "recommendations":[{"cause":"needs-analysis",
           "goal":{"factor":"meeting_to_proposal","from":0.3,"to":0.4,"by":"2026-12-01"}}]}
        """
            .formatted(id, potential, gap, potential, verdict);
    return new Member(seller, JsonMapper.shared().readValue(plan, CoachingPlan.class));
  }
}
