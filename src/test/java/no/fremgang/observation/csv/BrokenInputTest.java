package no.fremgang.observation.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.fremgang.core.Fault;
import no.fremgang.core.InputRejected;
import no.fremgang.observation.BrokenInput;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.TestSchema;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of broken input, from a folder and from a zip: all its faults, with their places. */
class BrokenInputTest {
  private static final ReadOptions OPTIONS = ReadOptions.defaults();

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#ofFolders")
  void isRefusedAsAFolder(BrokenInput broken) throws IOException {
    for (Map.Entry<String, byte[]> file : broken.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(faults(() -> DataSetReader.read(folder, TestSchema.DEFAULT, OPTIONS)))
        .containsExactlyElementsOf(broken.faults());
  }

  @ParameterizedTest
  @MethodSource("no.fremgang.observation.BrokenInput#all")
  void isRefusedAsAZip(BrokenInput broken) {
    assertThat(faults(() -> read(broken))).containsExactlyElementsOf(broken.faults());
  }

  @Test
  void isTakenOnceItIsMended() throws IOException {
    ReadDataSet read = read(BrokenInput.nothing());
    assertThat(read.rows())
        .containsEntry(InputFile.SELLERS, 2L)
        .containsEntry(InputFile.FUNNEL, 2L)
        .containsEntry(InputFile.OPPORTUNITIES, 2L);
    assertThat(read.notices()).extracting(Fault::code).containsOnly("DATA-059");
  }

  private static ReadDataSet read(BrokenInput broken) throws IOException {
    return DataSetReader.readZip(
        new ByteArrayInputStream(broken.zipped()), TestSchema.DEFAULT, OPTIONS);
  }

  private static List<String> faults(ThrowingCallable reading) {
    return catchThrowableOfType(InputRejected.class, reading).faults().stream()
        .map(fault -> fault.place() + " " + fault.code())
        .toList();
  }
}
