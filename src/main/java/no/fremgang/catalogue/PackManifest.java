package no.fremgang.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;

/**
 * What pack.yaml says of the pack.
 *
 * @param version three numbers such as {@code 1.0.0}
 */
public record PackManifest(String name, String version, List<Language> languages) {
  private static final String PATH = "pack.yaml";
  private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

  public PackManifest {
    languages = List.copyOf(languages);
  }

  /** Empty, with the faults, if pack.yaml is missing or wrong. */
  public static Optional<PackManifest> read(PackFiles files, Faults faults) {
    Faults own = new Faults();
    Optional<PackManifest> manifest =
        YamlReader.readMapping(PATH, files.text(PATH).orElse(""), own)
            .map(m -> of(m.fields(own, "name", "version", "languages"), own));
    faults.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : manifest;
  }

  private static PackManifest of(YamlFields fields, Faults faults) {
    String version = fields.text("version");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      faults.error(
          "PACK-010",
          fields.placeOf("version"),
          "\"" + version + "\" is no version.",
          "Write three numbers such as 1.0.0.");
    }
    List<Language> languages = fields.choices("languages", Language.class);
    if (languages.isEmpty()) {
      faults.error(
          "PACK-011", fields.placeOf("languages"), "no language is named.", "Write [en, nb].");
    }
    return new PackManifest(fields.text("name"), version, languages);
  }
}
