package no.fremgang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.fremgang.assessment.DataSets.Mode;
import no.fremgang.assessment.NoRoom;
import no.fremgang.assessment.RunningPack;
import no.fremgang.faults.StoreLaws;
import no.fremgang.observation.DataSetSchema;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.DataSetReader;
import no.fremgang.observation.csv.ReadOptions;
import no.fremgang.rule.RuleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files that cannot be written, and those a killed import leaves behind. */
class FullDiskTest {
  private static final DataSetSchema SCHEMA =
      DataSetSchema.of(RuleReader.read(RunningPack.product()).catalogue());

  /** Linux answers every write to it with "No space left on device". */
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  @Test
  void anImportWithoutRoomLeavesNothingAndIsTakenOverOnceThereIsRoom() throws Exception {
    Path gone = folder.resolve("gone");
    try (StoreOn store = new StoreOn(Database.H2)) {
      assertThatThrownBy(
              () -> store.dataSets(gone).takeOver(Csv.company().source(), Mode.ADD, SCHEMA))
          .isInstanceOf(NoRoom.class);
      assertThat(store.dataSets().changes()).isEmpty();
      assertThat(StoreLaws.broken(store.jdbc)).isEmpty();

      Files.createDirectory(gone);
      store.dataSets(gone).takeOver(Csv.company().source(), Mode.ADD, SCHEMA);
      assertThat(store.dataSets().changes()).hasSize(1);
      assertThat(left(gone)).isZero();
    }
  }

  /** A file that could not be written is not a faulty file: no 422 with its name in it. */
  @Test
  void aDiskThatFillsWhileAFileIsReadIsNoFaultOfTheFile() throws Exception {
    assertThat(FULL).as("this test needs Linux").exists();
    Spool spool = new Spool(folder);
    Path inside = onlyEntry(folder);
    Files.createSymbolicLink(inside.resolve(InputFile.SELLERS.fileName() + ".gz"), FULL);
    assertThatThrownBy(
            () ->
                Csv.company()
                    .source()
                    .readBy(
                        DataSetReader.onTopOf(List.of(), SCHEMA, ReadOptions.defaults(), spool)))
        .isInstanceOf(NoRoom.class)
        .hasMessageContaining("sellers.csv", "No space left");
    spool.close();
    assertThat(left(folder)).isZero();
  }

  @Test
  void sweepsWhatAKilledProcessLeftAndNothingOfALivingOne() throws Exception {
    long me = ProcessHandle.current().pid();
    Path dead = Files.createDirectory(folder.resolve("fremgang-import-" + me + "-17-x"));
    Files.writeString(dead.resolve("sellers.csv.gz"), "left");
    Path other = Files.createDirectory(folder.resolve("fremgang-imports"));
    try (Spool living = new Spool(folder)) {
      living.keep(InputFile.FUNNEL).close();
      Spool.sweep(folder);
      assertThat(dead).doesNotExist();
      assertThat(other).exists();
      assertThat(living.gzipped(InputFile.FUNNEL)).isNotNull();
    }
    assertThat(left(folder)).isEqualTo(1);
  }

  private static Path onlyEntry(Path folder) throws Exception {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().orElseThrow();
    }
  }

  private static long left(Path folder) throws Exception {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
