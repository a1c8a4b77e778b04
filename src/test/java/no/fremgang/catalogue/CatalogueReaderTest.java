package no.fremgang.catalogue;

import static no.fremgang.catalogue.EngagedWonPack.faultsWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.fremgang.catalogue.SalesProcess.Stage;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  private static final String FACTORS = "catalogue/factors.yaml";
  private static final String TABLE = "coaching/actions.csv";

  @Test
  void readsAnotherCompanysProcess() {
    Catalogue catalogue = CatalogueReader.read(EngagedWonPack.FILES);
    assertThat(catalogue.process().stages()).extracting(Stage::id).containsExactly("engaged");
    assertThat(catalogue.factors())
        .containsOnlyKeys("engaged_to_won", "engaged_volume", "order_size");
    assertThat(catalogue.factors().get("engaged_to_won").measure())
        .isEqualTo(new Measure.Conversion("engaged"));
    assertThat(catalogue.actions().get("winning-ask").cause()).isEqualTo("winning");
  }

  @Test
  void usesTheParameterValidOnTheDay() {
    Parameters parameters = CatalogueReader.read(EngagedWonPack.FILES).parameters();
    assertThat(parameters.value("ramp-months", LocalDate.of(2025, 12, 31))).isEqualTo(6);
    assertThat(parameters.value("ramp-months", LocalDate.of(2026, 1, 1))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "stage: engaged, stage: engagd, CAT-003",
    "direction: higher_is_better, dirction: higher_is_better, PACK-021",
    "control: seller, control: sellr, PACK-027",
    "smallest_difference: 0.10, smallest_difference: 1.50, PACK-026",
    "smallest_difference: 0.10, smallest_difference: ten, PACK-024",
    "id: engaged_volume, id: engaged_to_won, CAT-001",
    "id: engaged_volume, id: Engaged Volume, PACK-025",
    "stage: engaged, stage: &a engaged, PACK-030",
    "stage: engaged, stage: !!str engaged, PACK-030"
  })
  void refusesAFaultyFactor(String old, String replacement, String code) {
    assertThat(faultsWith(FACTORS, old, replacement).errors())
        .extracting(Fault::code)
        .contains(code);
  }

  @Test
  void namesThePlaceAndWhatWasMeant() {
    Fault fault = faultsWith(FACTORS, "control: seller", "control: sellr").errors().get(0);
    assertThat(fault.place()).hasToString("catalogue/factors.yaml:6:14");
    assertThat(fault.problem()).contains("sellr");
    assertThat(fault.wayOut()).isEqualTo("Did you mean \"seller\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "'winning,winning-ask', 'winnin,winning-ask', column cause, 1",
    "'winning,winning-ask', 'winning,winning-aks', column action, 9",
    "',1,learn', ',first,learn', column order, 21",
    "',1,learn', ',1,lern', column step, 23"
  })
  void namesFileRowAndColumnOfAFaultyCell(String old, String replacement, String column, int at) {
    Fault fault = faultsWith(TABLE, old, replacement).errors().get(0);
    assertThat(fault.place()).hasToString("coaching/actions.csv:2:" + at);
    assertThat(fault.problem()).contains(column);
  }

  @Test
  void reportsTheFaultsOfAllFilesAtOnce() {
    var bytes = EngagedWonPack.bytes();
    bytes.remove("catalogue/questions.yaml");
    bytes.put(
        "catalogue/causes.yaml", "causes: []".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(() -> CatalogueReader.read(PackFiles.of(bytes)))
        .isInstanceOfSatisfying(
            InputRejected.class,
            e ->
                assertThat(e.faults())
                    .extracting(f -> f.place().file())
                    .contains("catalogue/questions.yaml", "catalogue/causes.yaml"));
  }

  @Test
  void callsACircumstanceByTheCauseThatNamesIt() {
    Catalogue catalogue = CatalogueReader.read(EngagedWonPack.FILES);
    assertThat(catalogue.causeOf(Circumstance.TERRITORY)).isEqualTo("patch");
  }

  @ParameterizedTest
  @CsvSource({
    "names: territory, names: teritory, PACK-027",
    "names: territory, names: absence, CAT-005",
    "id: patch, id: time-away, CAT-001"
  })
  void findsWhatIsWrongWithACause(String old, String replacement, String code) {
    assertThat(faultsWith("catalogue/causes.yaml", old, replacement).sorted())
        .extracting(Fault::code)
        .contains(code);
  }

  /** The pack makes plans (OwnStagesTest), so the engine asks for no more than it says it does. */
  @Test
  void holdsTheNumbersTheEngineAsksForAndNoOthers() {
    assertThat(CatalogueReader.read(EngagedWonPack.FILES).parameters().all())
        .extracting(Parameters.Parameter::id)
        .containsOnlyOnceElementsOf(withoutTwiceDated())
        .hasSize(EngineNumbers.ids().size() + 1);
  }

  private static java.util.Set<String> withoutTwiceDated() {
    java.util.Set<String> ids = EngineNumbers.ids();
    ids.remove("ramp-months");
    return ids;
  }

  @Test
  void refusesANumberTheEngineCannotWorkWith() {
    Fault fault =
        faultsWith(
                "parameters/numbers.yaml",
                "id: pooled-quarters, value: 4",
                "id: pooled-quarters, value: 0")
            .errors()
            .get(0);
    assertThat(fault.code()).isEqualTo("PACK-026");
    assertThat(fault.wayOut()).isEqualTo("Use a number from 1 to 40.");
  }

  @Test
  void refusesIdsWithAMeaningOfTheirOwn() {
    assertThat(faultsWith("catalogue/process.yaml", "id: engaged", "id: won").errors())
        .extracting(Fault::code)
        .contains("CAT-006");
    assertThat(faultsWith(FACTORS, "id: order_size", "id: revenue").errors())
        .extracting(Fault::code)
        .containsExactly("CAT-006");
  }
}
