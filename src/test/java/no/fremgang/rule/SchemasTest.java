package no.fremgang.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What an editor says of a file agrees with what the loader says. */
class SchemasTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> OF_DEMO = schemas(EngagedWonPack.FILES);

  @Test
  void takeEveryFileOfTheDefaultPack() {
    PackFiles files = PackFiles.from(Path.of("rules"));
    Map<String, Schema> schemas = schemas(files);
    files
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".yaml")) {
                assertThat(errors(schemas, path, text)).as(path).isEmpty();
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.yaml | version: 0.1.0 | version: 0.1",
        "pack.yaml | languages: | language:",
        "catalogue/process.yaml | maturity_days: 45 | maturity_days: six weeks",
        "catalogue/factors.yaml | stage: engaged | stage: engage",
        "catalogue/factors.yaml | measure: deal_size | measure: dealsize",
        "catalogue/factors.yaml | smallest_difference: 0.10 | smallest_difference: 10",
        "catalogue/questions.yaml | id: heard | id: Was heard",
        "catalogue/causes.yaml | kind: skill | kind: skil",
        "catalogue/causes.yaml | names: territory | names: teritory",
        "parameters/numbers.yaml | 'valid_from: 2000-01-01' | 'valid_from: 1.1.2000'",
        "parameters/numbers.yaml | unit: months | units: months",
        "vocabulary/en.yaml | '{factor} has {trend}' | 'it has {trend}'",
        "vocabulary/en.yaml | 'improved: [grown]' | 'improved: []'",
        "diagnosis/winning.yaml | engaged to won is clearly | engagd to won is clearly",
        "diagnosis/winning.yaml | rate \"was heard\" low | rate \"was herd\" low",
        "diagnosis/winning.yaml | then: speaks strongly for | then: speaks strongly four",
        "diagnosis/winning.yaml | cause: winning | cause: wining",
        "diagnosis/winning.yaml | grade: C | grade: D",
        "diagnosis/winning.yaml | id: WIN-002 | id: Win-2",
        "diagnosis/winning.yaml | language: en | language: nb",
        "diagnosis/winning.yaml | counter: | conter:",
        "situation/new-here.yaml | selgeren er ny | selgeren er nye",
      })
  void refuseTheMistakesTheLoaderRefuses(String path, String old, String replacement) {
    PackFiles spoilt = EngagedWonPack.with(path, old, replacement);
    Faults faults = new Faults();
    RuleReader.read(spoilt, faults);
    assertThat(faults.errors()).isNotEmpty();
    assertThat(errors(OF_DEMO, path, spoilt.text(path).orElseThrow())).isNotEmpty();
    assertThat(errors(OF_DEMO, path, EngagedWonPack.FILES.text(path).orElseThrow())).isEmpty();
  }

  /** Editors complete a sentence from the list of all of them. */
  @Test
  void writeOutEverySentenceWithThePacksOwnNames() {
    RulePack pack = RuleReader.read(EngagedWonPack.FILES);
    String rules = JsonMapper.shared().writeValueAsString(RuleSchemas.of(pack).get("rules"));
    assertThat(rules)
        .contains("\"engaged to won is clearly behind\"")
        .contains("\"buyers rate \\\"was heard\\\" low\"")
        .contains("\"selgeren er ny\"");
  }

  private static List<Error> errors(Map<String, Schema> schemas, String path, String text) {
    return schemas.get(kind(path)).validate(text, InputFormat.YAML);
  }

  private static String kind(String path) {
    String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
    return switch (folder) {
      case "situation", "diagnosis", "praise" -> "rules";
      case "catalogue", "" -> name;
      default -> folder;
    };
  }

  private static Map<String, Schema> schemas(PackFiles files) {
    Map<String, Schema> schemas = new TreeMap<>();
    RuleSchemas.of(RuleReader.read(files))
        .forEach(
            (name, schema) ->
                schemas.put(
                    name, REGISTRY.getSchema(JsonMapper.shared().writeValueAsString(schema))));
    return schemas;
  }
}
