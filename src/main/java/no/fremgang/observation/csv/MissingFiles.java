package no.fremgang.observation.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.FaultLog;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Shown;

/** Says which required files are not there, and which of those given was perhaps meant. */
final class MissingFiles {
  private static final Pattern SPREADSHEET = Pattern.compile("\\.(xlsx?|xlsm|xlsb|ods|numbers)$");

  private final FaultLog log;
  private final List<String> notRead;

  /**
   * @param notRead names of the files that were given and are no part of a data set
   */
  MissingFiles(FaultLog log, List<String> notRead) {
    this.log = log;
    this.notRead = notRead;
  }

  void tellEmpty() {
    tell(
        DataFault.NOTHING_GIVEN,
        Arrays.stream(InputFile.values())
            .flatMap(file -> meant(file).stream())
            .findFirst()
            .orElseGet(() -> Message.words("data.send-one")));
  }

  void tell(Set<InputFile> found) {
    if (!found.contains(InputFile.SELLERS)) {
      tell(
          DataFault.MISSING_SELLERS,
          meant(InputFile.SELLERS).orElseGet(() -> Message.words("data.add-sellers")));
    }
    if (!found.contains(InputFile.FUNNEL) && !found.contains(InputFile.OPPORTUNITIES)) {
      tell(
          DataFault.MISSING_FUNNEL,
          meant(InputFile.FUNNEL)
              .or(() -> meant(InputFile.OPPORTUNITIES))
              .orElseGet(() -> Message.words("data.add-either")));
    }
  }

  private void tell(DataFault fault, Text wayOut) {
    log.error(fault, Place.ofFile("data set"), wayOut);
  }

  private Optional<Text> meant(InputFile file) {
    return inFolder(file).or(() -> asSpreadsheet(file)).or(() -> misspelt(file));
  }

  private Optional<Text> inFolder(InputFile file) {
    return notRead.stream()
        .filter(name -> name.endsWith("/" + file.fileName()))
        .findFirst()
        .map(name -> Message.words("data.is-it.in-folder", Shown.quoted(name)));
  }

  private Optional<Text> asSpreadsheet(InputFile file) {
    return notRead.stream()
        .filter(
            name ->
                SPREADSHEET
                    .matcher(name.toLowerCase(Locale.ROOT))
                    .replaceFirst(".csv")
                    .equals(file.fileName()))
        .filter(name -> !name.equalsIgnoreCase(file.fileName()))
        .findFirst()
        .map(name -> Message.words("data.is-it.spreadsheet", Shown.quoted(name)));
  }

  private Optional<Text> misspelt(InputFile file) {
    return Suggestion.nearest(file.fileName(), notRead)
        .map(name -> Message.words("data.is-it.misspelt", Shown.quoted(name)));
  }
}
