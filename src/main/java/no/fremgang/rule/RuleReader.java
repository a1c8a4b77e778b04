package no.fremgang.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import no.fremgang.catalogue.Acceptance;
import no.fremgang.catalogue.CatalogueReader;
import no.fremgang.catalogue.EngineNumbers;
import no.fremgang.catalogue.Kind;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.catalogue.PackLimits;
import no.fremgang.catalogue.PackManifest;
import no.fremgang.catalogue.Parameters;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.core.Faults;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
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
    if (files.texts().isEmpty()) {
      return Optional.empty();
    }
    Optional<PackManifest> manifest = PackManifest.read(files, faults);
    ReadCatalogue catalogue = CatalogueReader.readable(files, faults);
    ReadVocabulary vocabulary = VocabularyReader.read(files, faults);
    if (!catalogue.mayHoldMore(Kind.PARAMETER)) {
      parameters(catalogue.catalogue().parameters(), faults);
    }
    List<Rule> rules = rules(files, catalogue, vocabulary, faults);
    List<SellerTest> sellerTests = new SellerTestReader(catalogue, vocabulary, faults).read(files);
    manifest.ifPresent(m -> RuleChecks.notRetired(m.retired(), rules, catalogue, faults));
    for (Language language : Language.values()) {
      Wording wording = vocabulary.vocabulary().in(language);
      Ambiguity.check(catalogue.catalogue(), wording, faults);
    }
    if (manifest.isEmpty() || faults.hasErrors()) {
      return Optional.empty();
    }
    RulePack pack =
        new RulePack(
            manifest.get().name(),
            manifest.get().version(),
            files.hash(),
            catalogue.catalogue(),
            vocabulary.vocabulary(),
            rules,
            sellerTests);
    analyse(pack, manifest.get(), catalogue, faults);
    return Optional.of(pack);
  }

  private static void analyse(
      RulePack pack, PackManifest manifest, ReadCatalogue catalogue, Faults faults) {
    List<Acceptance> accepted = new ArrayList<>(manifest.accepts());
    pack.rules().forEach(rule -> accepted.addAll(rule.accepts()));
    List<Finding> findings =
        new ArrayList<>(RuleAnalysis.of(pack.rules(), pack.catalogue(), pack.vocabulary()));
    findings.addAll(PackAnalysis.of(catalogue, pack.rules()));
    new Acceptances(accepted).tell(findings, faults);
  }

  private static List<Rule> rules(
      PackFiles files, ReadCatalogue catalogue, ReadVocabulary vocabulary, Faults faults) {
    RuleFileReader reader = new RuleFileReader(catalogue, vocabulary, faults);
    List<Rule> rules = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String path : files.paths(folder, "yaml")) {
        List<Rule> ofFile = reader.read(path, files.text(path).orElse(""));
        ofFile.forEach(rule -> RuleChecks.fits(folder, rule, catalogue.catalogue(), faults));
        rules.addAll(ofFile);
      }
      files
          .paths(folder, "csv")
          .forEach(path -> faults.error(Place.ofFile(path), Message.of("RULE-118")));
    }
    if (isSmallEnough(rules, faults)) {
      RuleChecks.check(rules, catalogue.catalogue(), faults);
    }
    return rules;
  }

  private static boolean isSmallEnough(List<Rule> rules, Faults faults) {
    int ways = 0;
    for (int i = 0; i < rules.size() && i <= PackLimits.RULES; i++) {
      ways += NormalForm.of(rules.get(i).when()).ways().size();
    }
    if (rules.size() <= PackLimits.RULES && ways <= PackLimits.WAYS) {
      return true;
    }
    faults.error(
        Place.ofFile("."),
        Message.of("PACK-004.rules", rules.size(), ways, PackLimits.RULES, PackLimits.WAYS));
    return false;
  }

  private static void parameters(Parameters parameters, Faults faults) {
    SortedSet<String> missing = EngineNumbers.ids();
    parameters.all().forEach(parameter -> missing.remove(parameter.id()));
    Place place = Place.ofFile("parameters");
    for (String id : missing) {
      faults.error(place, Message.of("RULE-119", id));
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
          faults.error(place, Message.of("RULE-120", day, String.valueOf(nonsense.getMessage())));
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
