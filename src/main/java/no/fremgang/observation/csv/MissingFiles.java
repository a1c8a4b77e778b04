package no.fremgang.observation.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.fremgang.core.Place;
import no.fremgang.observation.DataFault;
import no.fremgang.observation.FaultLog;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.Nearest;
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
        "file of a data set",
        Arrays.stream(InputFile.values())
            .flatMap(file -> meant(file).stream())
            .findFirst()
            .orElse("Send at least one, such as funnel.csv."));
  }

  void tell(Set<InputFile> found) {
    if (!found.contains(InputFile.SELLERS)) {
      tell(
          InputFile.SELLERS.fileName(),
          meant(InputFile.SELLERS).orElse("Add the file, with one row per seller."));
    }
    if (!found.contains(InputFile.FUNNEL) && !found.contains(InputFile.OPPORTUNITIES)) {
      tell(
          "funnel.csv or opportunities.csv",
          meant(InputFile.FUNNEL)
              .or(() -> meant(InputFile.OPPORTUNITIES))
              .orElse("Add one of the two, or both."));
    }
  }

  private void tell(String what, String wayOut) {
    log.error(
        DataFault.MISSING_FILE, Place.ofFile("data set"), "There is no " + what + ".", wayOut);
  }

  private Optional<String> meant(InputFile file) {
    return inFolder(file).or(() -> asSpreadsheet(file)).or(() -> misspelt(file));
  }

  private Optional<String> inFolder(InputFile file) {
    return notRead.stream()
        .filter(name -> name.endsWith("/" + file.fileName()))
        .findFirst()
        .map(name -> "Is it " + Shown.quoted(name) + "? Move it to the top.");
  }

  private Optional<String> asSpreadsheet(InputFile file) {
    return notRead.stream()
        .filter(
            name ->
                SPREADSHEET
                    .matcher(name.toLowerCase(Locale.ROOT))
                    .replaceFirst(".csv")
                    .equals(file.fileName()))
        .filter(name -> !name.equalsIgnoreCase(file.fileName()))
        .findFirst()
        .map(name -> "Is it " + Shown.quoted(name) + "? Export it as CSV UTF-8.");
  }

  private Optional<String> misspelt(InputFile file) {
    return Nearest.to(file.fileName(), notRead)
        .map(name -> "Is it " + Shown.quoted(name) + "? Rename it.");
  }
}
