package no.fremgang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import no.fremgang.catalogue.Cause.Kind;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import org.junit.jupiter.api.Test;

class DefaultPackTest {
  private static final PackFiles FILES = PackFiles.from(Path.of("rules"));
  private final Catalogue catalogue = CatalogueReader.read(FILES);

  @Test
  void namesTheStagesOfTheContract() {
    assertThat(catalogue.process().stages())
        .extracting(Stage::id)
        .containsExactly("lead", "contact", "meeting", "proposal");
  }

  @Test
  void holdsTheFactorsOfTheContract() {
    assertThat(catalogue.factors())
        .containsKeys(
            "lead_volume",
            "self_sourced_leads",
            "activity_per_day",
            "lead_to_contact",
            "contact_to_meeting",
            "meeting_to_proposal",
            "proposal_to_won",
            "deal_size",
            "price_kept",
            "cycle_days",
            "no_decision_share",
            "next_step_coverage",
            "qualification_completeness",
            "contacts_per_deal",
            "proposal_lead_days",
            "cross_sell_share");
  }

  @Test
  void holdsTheQuestionsAndCausesOfTheContract() {
    assertThat(catalogue.questions()).hasSize(15).containsKeys("understood_our_needs", "delivery");
    assertThat(catalogue.causes()).hasSize(27).containsKeys("needs-analysis", "territory");
    assertThat(catalogue.causes().values()).filteredOn(c -> c.kind() == Kind.SKILL).hasSize(15);
  }

  @Test
  void claimsNoMatchWhereEscoHasNone() {
    assertThat(catalogue.causes().get("qualification").alignment())
        .isNotEmpty()
        .allMatch(a -> a.relation() == Cause.Relation.NEAREST);
    assertThat(catalogue.causes().get("needs-analysis").alignment())
        .hasSize(4)
        .allMatch(a -> a.relation() == Cause.Relation.EXACT)
        .allMatch(a -> a.uri().startsWith("http://data.europa.eu/esco/skill/"));
  }

  @Test
  void givesEveryParameterAUnitAndASource() {
    assertThat(catalogue.parameters().all())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.unit()).isNotBlank())
        .allSatisfy(p -> assertThat(p.source()).isNotBlank());
    assertThat(catalogue.parameters().value("shown-probability", LocalDate.of(2026, 10, 1)))
        .isEqualTo(0.90);
  }

  @Test
  void saysWhoItIs() {
    PackManifest manifest = PackManifest.read(FILES, new Faults()).orElseThrow();
    assertThat(manifest.name()).isEqualTo("Fremgang");
    assertThat(manifest.version()).isEqualTo("1.1.0");
    assertThat(manifest.languages()).containsExactly(Language.EN, Language.NB);
  }

  @Test
  void isTheSameFromTheFolderAndFromTheProgramItself() {
    assertThat(PackFiles.fromClasspath("rules").hash()).isEqualTo(FILES.hash());
  }
}
