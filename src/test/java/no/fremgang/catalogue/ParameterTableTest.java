package no.fremgang.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.core.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds as a table say the same as in YAML. */
class ParameterTableTest {
  private static final String YAML = "parameters/numbers.yaml";
  private static final String TABLE = "parameters/numbers.csv";
  private static final String HEADER = "id,value,unit,valid_from,source\n";
  private static final String ROW = "ramp-months,6,months,2001-01-01,test\n";

  @Test
  void comesToTheSameModelAsYaml() {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    StringBuilder table = new StringBuilder(HEADER);
    Parameters ofYaml = CatalogueReader.read(EngagedWonPack.FILES).parameters();
    ofYaml
        .all()
        .forEach(
            p ->
                table.append(
                    "%s,%s,%s,%s,\"%s\"\n"
                        .formatted(p.id(), p.value(), p.unit(), p.validFrom(), p.source())));
    files.remove(YAML);
    files.put(TABLE, table.toString().getBytes(UTF_8));
    Parameters ofTable = CatalogueReader.read(PackFiles.of(files)).parameters();
    assertThat(ofTable.all()).isEqualTo(ofYaml.all());
  }

  @Test
  void picksTheValueThatIsValidOnTheDay() {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    String table =
        HEADER
            + "learnability.winning,0.5,share,2026-01-01,first\n"
            + "learnability.winning,0.7,share,2026-07-01,measured\n";
    files.put(TABLE, table.getBytes(UTF_8));
    Parameters parameters = CatalogueReader.read(PackFiles.of(files)).parameters();
    LocalDate july = LocalDate.of(2026, 7, 1);
    assertThat(parameters.value("learnability.winning", july.minusDays(1))).isEqualTo(0.5);
    assertThat(parameters.value("learnability.winning", july)).isEqualTo(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "ramp-months, Ramp months, CAT-013, column id, 2:1",
    "',6,', ',six,', CAT-013, column value, 2:13",
    "',6,', ',-1,', CAT-013, column value, 2:13",
    "',6,', ',,', CAT-012, column value, 2:13",
    "2001-01-01, 1.1.2001, CAT-013, column valid_from, 2:22",
    "',test', '', CAT-015, 4 cells, '2'",
    "'id,', 'name,', CAT-011, id, '1'",
    "'id,', 'id,id,', CAT-011, id, 1:4",
    "ramp-months, \"ramp-\"months, CAT-010, CSV, ''"
  })
  void namesFileRowAndColumnOfAFaultyCell(
      String old, String replacement, String code, String named, String at) {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    files.put(TABLE, (HEADER + ROW).replace(old, replacement).getBytes(UTF_8));
    Faults faults = new Faults();
    CatalogueReader.read(PackFiles.of(files), faults);
    Fault fault =
        faults.sorted().stream()
            .filter(f -> f.place().file().equals(TABLE))
            .findFirst()
            .orElseThrow();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.problem()).contains(named);
    assertThat(fault.place()).hasToString(TABLE + (at.isEmpty() ? "" : ":" + at));
  }

  @Test
  void readsWhatASpreadsheetInNorwaySaves() {
    Map<String, byte[]> files = EngagedWonPack.bytes();
    String table = (HEADER + "learnability.winning,0.5,share,2026-01-01,test\n").replace(',', ';');
    files.put(TABLE, ("\uFEFF" + table.replace("\n", "\r\n")).getBytes(UTF_8));
    Parameters parameters = CatalogueReader.read(PackFiles.of(files)).parameters();
    assertThat(parameters.value("learnability.winning", LocalDate.of(2026, 1, 1))).isEqualTo(0.5);
  }
}
