package no.fremgang.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.EngineNumbers;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.PackManifest;
import no.fremgang.catalogue.Parameters;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Place;

/** Reads a whole rule pack, strictly: with one fault in it there is no pack. */
public final class RuleReader {
  /** The folders with rules, in the order they are looked at. */
  private static final List<String> FOLDERS = List.of("situation", "diagnosis", "praise");

  private RuleReader() {}

  /**
   * @throws InputRejected with every fault of the pack
   */
  public static RulePack read(PackFiles files) {
    Faults faults = new Faults();
    return read(files, faults).orElseThrow(() -> new InputRejected(faults.sorted()));
  }

  /** Adds what is wrong to the faults; empty if one of them is an error. */
  public static Optional<RulePack> read(PackFiles files, Faults faults) {
    Optional<PackManifest> manifest = PackManifest.read(files, faults);
    Optional<Catalogue> catalogue = CatalogueReader.read(files, faults);
    Optional<Vocabulary> vocabulary = VocabularyReader.read(files, faults);
    if (catalogue.isEmpty() || vocabulary.isEmpty()) {
      return Optional.empty();
    }
    parameters(catalogue.get().parameters(), faults);
    List<Rule> rules = rules(files, catalogue.get(), vocabulary.get(), faults);
    List<SellerTest> sellerTests =
        new SellerTestReader(catalogue.get(), vocabulary.get(), faults).read(files);
    if (manifest.isEmpty() || faults.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new RulePack(
            manifest.get().name(),
            manifest.get().version(),
            files.hash(),
            catalogue.get(),
            vocabulary.get(),
            rules,
            sellerTests));
  }

  private static List<Rule> rules(
      PackFiles files, Catalogue catalogue, Vocabulary vocabulary, Faults faults) {
    RuleFileReader reader = new RuleFileReader(catalogue, vocabulary, faults);
    List<Rule> rules = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String path : files.paths(folder, "yaml")) {
        List<Rule> ofFile = reader.read(path, files.text(path).orElse(""));
        ofFile.forEach(rule -> RuleChecks.fits(folder, rule, catalogue, faults));
        rules.addAll(ofFile);
      }
      files.paths(folder, "csv").forEach(path -> noTable(path, faults));
    }
    RuleChecks.check(rules, faults);
    return rules;
  }

  private static void noTable(String path, Faults faults) {
    faults.error(
        "RULE-118",
        Place.ofFile(path),
        "tables of rules are not read.",
        "Write the rules as YAML; coaching/ is the place for tables.");
  }

  private static void parameters(Parameters parameters, Faults faults) {
    SortedSet<String> missing = EngineNumbers.ids();
    parameters.all().forEach(parameter -> missing.remove(parameter.id()));
    Place place = Place.ofFile("parameters");
    for (String id : missing) {
      faults.error(
          "RULE-119",
          place,
          "the parameter \"" + id + "\" is missing.",
          "Add it; the pack that comes with the product has its value, unit and source.");
    }
    if (missing.isEmpty()) {
      consistent(parameters, place, faults);
    }
  }

  private static void consistent(Parameters parameters, Place place, Faults faults) {
    for (Parameters.Parameter one : parameters.all()) {
      LocalDate day = one.validFrom();
      if (EngineNumbers.ids().contains(one.id()) && allValid(parameters, day)) {
        try {
          Thresholds.of(parameters, day);
        } catch (IllegalArgumentException nonsense) {
          faults.error(
              "RULE-120",
              place,
              "the parameters valid on " + day + " do not fit together.",
              String.valueOf(nonsense.getMessage()));
        }
      }
    }
  }

  private static boolean allValid(Parameters parameters, LocalDate day) {
    return EngineNumbers.ids().stream()
        .allMatch(
            id ->
                parameters.all().stream()
                    .anyMatch(p -> p.id().equals(id) && !p.validFrom().isAfter(day)));
  }
}
