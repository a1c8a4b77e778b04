package no.fremgang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.Practised;
import no.fremgang.core.Language;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class PlanPageTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(PackFiles.fromClasspath("rules"));
  private static final String EVIL = "<script>alert(1)</script>\\\"'&";

  private static final List<Practised> PRACTISED =
      List.of(
          new Practised(
              "S1",
              "r",
              EVIL,
              180,
              Practised.Outcome.PASSED,
              Instant.parse("2026-10-21T13:00:00Z"),
              0.8),
          new Practised(
              "S1", "other", "x", null, Practised.Outcome.COMPLETED, Instant.EPOCH, null));

  @Test
  void showsWhatTheLearningToolReportedOfEachPractice() {
    assertThat(page("x", Language.EN))
        .contains("Reported by the learning tool", "21 October 2026: passed, 80% (180 min)")
        .doesNotContain("1970");
    assertThat(page("x", Language.NB))
        .contains("Meldt fra læringsverktøyet", "21. oktober 2026: bestått, 80\u00a0% (180 min)");
  }

  @Test
  void saysAroundThePlanInTheReadersLanguageAndMarksThatOfThePlan() {
    String page = page("Oppsummering", Language.EN);
    assertThat(page).contains("<html lang=\"en\">", "Coaching plan", "Q3 2026", "1 October 2026");
    assertThat(page).contains("<p lang=\"nb\">Oppsummering</p>", "proposed");
    assertThat(page("x", Language.NB)).contains("3. kvartal 2026", "1. oktober 2026", "foreslått");
  }

  /** Only the catalogue has them in another language than the plan's. */
  @Test
  void callsFactorsAndCausesWhatTheReaderCallsThem() {
    String english = page("x", Language.EN);
    assertThat(english)
        .contains(
            "<th scope=\"row\" lang=\"en\">Meeting to proposal</th>", "Meeting to proposal: 2")
        .doesNotContainIgnoringCase("møte til tilbud")
        .contains("<h3 lang=\"en\">Needs analysis</h3>")
        .as("a cause the catalogue does not have")
        .contains("<h3 lang=\"nb\">x</h3>");
    assertThat(page("x", Language.NB))
        .contains("<th scope=\"row\" lang=\"nb\">Møte til tilbud</th>")
        .contains("<h3 lang=\"nb\">Behovsanalyse i planen</h3>");
  }

  @Test
  void escapesWhatComesFromOutsideAndHoldsNoScript() {
    String page = page(EVIL, Language.NB);
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;", "&quot;&#39;&amp;");
    assertThat(page).doesNotContain("javascript:", " onload", "href=");
  }

  @Test
  void drawsWhatIsBetterToTheRightWhateverTheFactor() {
    assertThat(dot("meeting_to_proposal", 0.4)).isGreaterThan(120);
    assertThat(dot("meeting_to_proposal", 0.2)).isLessThan(120);
    assertThat(dot("cycle_days", 0.4)).as("fewer days are better").isLessThan(120);
  }

  private static double dot(String factor, double estimate) {
    String page = page("x", factor, estimate, Language.NB);
    return Double.parseDouble(page.replaceAll("(?s).*class=\"dot\" cx=\"([0-9.]+)\".*", "$1"));
  }

  @Test
  void drawsALevelThatIsJustAsExpectedInTheMiddle() {
    assertThat(dot("meeting_to_proposal", 0.3)).isEqualTo(120);
  }

  @Test
  void tellsTheChartInWords() {
    assertThat(page("x", Language.NB))
        .contains("role=\"img\"", "Møte til tilbud", "20\u00a0%", "avvik vist");
  }

  @Test
  void isWellFormed() throws Exception {
    String page = page(EVIL, Language.EN).replaceFirst("<!DOCTYPE html>", "");
    String xml = page.replaceAll("<meta [^>]*>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static String page(String text, Language language) {
    return page(text, "meeting_to_proposal", 0.2, language);
  }

  private static String page(String text, String factor, double estimate, Language language) {
    double half = estimate == 0.3 ? 0 : 0.05;
    String plan =
        """
        {"id":"plan-1","sellerId":"S1","team":"nord","period":"2026-Q3","asOf":"2026-10-01",
         "language":"nb","rulePack":{"version":"1","hash":"h"},"summary":"%s",
         "praise":[{"kind":"effort","rule":"E","text":"%s"}],
         "factors":[{"factor":"%s","name":"møte til tilbud","n":9,"observed":%s,"expected":0.3,
           "estimate":%s,"low":%s,"high":%s,"verdict":"SHOWN_GAP","trend":"UNKNOWN",
           "control":"seller","peers":9,"tooYoung":0,"notes":[]}],
         "causes":[{"cause":"c","name":"%s","evidence":[{"text":"%s"}]},
           {"cause":"needs-analysis","name":"Behovsanalyse i planen","evidence":[]}],
         "ruledOut":[{"cause":"c","text":"%s"}],
         "recommendations":[{"id":"r","cause":"c","action":"a","title":"%s","why":"%s",
           "practice":["%s"],"goal":{"factor":"%s","from":0.2,"to":0.3,"by":"2026-12-01"},
           "followUps":["2026-11-01"],"resources":[{"title":"%s","url":"u","minutes":5}]}],
         "conversation":{"goal":"g","reality":"r","options":["o"],"wayForward":"w"}}
        """
            .formatted(
                text,
                text,
                factor,
                estimate,
                estimate,
                estimate - half,
                estimate + half,
                text,
                text,
                text,
                text,
                text,
                text,
                factor,
                text);
    return new PlanPage(
            JsonMapper.shared().readValue(plan, CoachingPlan.class),
            PlanLife.BEGUN,
            "Åse",
            CATALOGUE,
            PRACTISED,
            language)
        .html();
  }
}
