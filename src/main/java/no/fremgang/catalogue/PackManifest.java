package no.fremgang.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.catalogue.yaml.YamlReader;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;
import no.fremgang.core.Message;

/**
 * What pack.yaml says of the pack.
 *
 * @param version three numbers such as {@code 1.0.0}
 * @param languages the first is the one faults of the pack are told in unless another is asked for
 * @param retired why ids that once were used are not any more, by id
 * @param accepts findings about the pack as a whole that its author keeps
 */
public record PackManifest(
    String name,
    String version,
    List<Language> languages,
    Map<String, String> retired,
    List<Acceptance> accepts) {
  private static final String PATH = "pack.yaml";
  private static final String[] KEYS = {"name", "version", "languages", "retired", "accept"};
  static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

  public PackManifest {
    languages = List.copyOf(languages);
    retired = Map.copyOf(retired);
    accepts = List.copyOf(accepts);
  }

  static List<String> keys() {
    return List.of(KEYS);
  }

  /** Empty, with the faults, if pack.yaml is missing or wrong. */
  public static Optional<PackManifest> read(PackFiles files, Faults faults) {
    Faults own = new Faults();
    Optional<PackManifest> manifest =
        files
            .text(PATH)
            .flatMap(text -> YamlReader.readMapping(PATH, text, own))
            .map(m -> of(m.fields(own, KEYS), own));
    faults.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : manifest;
  }

  /** The pack's first language, in which its faults are told; English where none can be read. */
  public static Language firstLanguage(PackFiles files) {
    return files
        .text(PATH)
        .flatMap(text -> YamlReader.readMapping(PATH, text, new Faults()))
        .map(m -> m.fields(new Faults(), KEYS).choices("languages", Language.class))
        .flatMap(languages -> languages.stream().findFirst())
        .orElse(Language.EN);
  }

  private static PackManifest of(YamlFields fields, Faults faults) {
    String version = fields.text("version");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      faults.error(fields.placeOf("version"), Message.of("PACK-010", version));
    }
    List<Language> languages = fields.choices("languages", Language.class);
    if (languages.isEmpty()) {
      faults.error(fields.placeOf("languages"), Message.of("PACK-011"));
    }
    return new PackManifest(
        fields.text("name"),
        version,
        languages,
        retired(fields, faults),
        Acceptance.ofPack(fields, faults));
  }

  private static Map<String, String> retired(YamlFields fields, Faults faults) {
    Map<String, String> retired = new TreeMap<>();
    fields.eachIfAny(
        "retired",
        f -> {
          String id = f.text("id");
          if (retired.put(id, f.text("because")) != null) {
            faults.error(f.placeOf("id"), Message.of("PACK-012", id));
          }
          return id;
        },
        "id",
        "because");
    return retired;
  }
}
