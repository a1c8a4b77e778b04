package no.fremgang.factor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.Changed;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.ParameterFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasurementParametersTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(PackFiles.from(Path.of("rules")));

  static Stream<String> ids() {
    return ParameterFile.ids("measurement.yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void readsEveryNumberOfTheFile(String id) {
    var without = Changed.without(CATALOGUE, id).parameters();
    assertThatThrownBy(() -> MeasurementParameters.valid(without, LocalDate.of(2026, 9, 30)))
        .hasMessageContaining("\"" + id + "\"");
  }
}
