package no.fremgang.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the export to what the JSON schema of CASE 1.1 demands (src/test/resources/case, with its
 * sources) and to the field table of its information model: 1EdTech, CASE Service Information Model
 * version 1.1, final release of 24 January 2025, caseservicev1p1_infomodelv1p0.html.
 */
class CaseExportTest {
  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** Required fields, as lines of class, field and pattern. */
  private static final List<List<String>> REQUIRED =
      """
      CFDocument    | identifier         | UUID
      CFDocument    | uri                | https?://.+
      CFDocument    | creator            | .+
      CFDocument    | title              | .+
      CFDocument    | lastChangeDateTime | DATE
      CFItem        | identifier         | UUID
      CFItem        | fullStatement      | .+
      CFItem        | uri                | https?://.+
      CFItem        | lastChangeDateTime | DATE
      CFAssociation | identifier         | UUID
      CFAssociation | associationType    | TYPE
      CFAssociation | uri                | https?://.+
      CFAssociation | lastChangeDateTime | DATE
      node          | title              | .+
      node          | identifier         | .+
      node          | uri                | https?://.+
      """
          .lines()
          .map(
              line ->
                  List.of(
                      line.replace("UUID", UUID_FORM)
                          .replace("DATE", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                          .replace(
                              "TYPE",
                              "(isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo"
                                  + "|replacedBy|exemplar|hasSkillLevel|isTranslationOf)")
                          .split(" +\\| ", 3)))
          .toList();

  /** Every field the table knows for a class within a package. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "CFDocument",
          Set.of(
              ("identifier uri frameworkType caseVersion creator title lastChangeDateTime"
                      + " officialSourceURL publisher description subject subjectURI language"
                      + " version adoptionStatus statusStartDate statusEndDate licenseURI notes"
                      + " extensions")
                  .split(" ")),
          "CFItem",
          Set.of(
              ("identifier fullStatement alternativeLabel CFItemType uri humanCodingScheme"
                      + " listEnumeration abbreviatedStatement conceptKeywords conceptKeywordsURI"
                      + " notes subject subjectURI language educationLevel CFItemTypeURI licenseURI"
                      + " statusStartDate statusEndDate lastChangeDateTime extensions")
                  .split(" ")),
          "CFAssociation",
          Set.of(
              ("identifier associationType sequenceNumber uri originNodeURI destinationNodeURI"
                      + " CFAssociationGroupingURI lastChangeDateTime notes extensions")
                  .split(" ")),
          "node",
          Set.of("title", "identifier", "uri", "targetType"));

  private static final RulePack PACK = RuleReader.read(PackFiles.fromClasspath("rules"));
  private static final CasePackage WHOLE = export().whole();
  private static final JsonNode JSON = JsonMapper.shared().valueToTree(WHOLE);

  private static CaseExport export() {
    return new CaseExport(PACK, "https://example.com", Instant.parse("2026-10-01T08:00:00.5Z"));
  }

  private static final String SCHEMA = "case/case-v1p1.schema.json";

  private static List<Error> faults(String kind, Object given) throws IOException {
    ObjectNode text;
    try (InputStream file = CaseExportTest.class.getClassLoader().getResourceAsStream(SCHEMA)) {
      text = (ObjectNode) JsonMapper.shared().readTree(file);
    }
    text.put("$ref", "#/$defs/" + kind);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text.toString());
    return schema.validate(
        JsonMapper.shared().writeValueAsString(given),
        InputFormat.JSON,
        run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)));
  }

  @Test
  void isValidAfterTheSchemaOfThePackageAndOfWhatIsReadAlone() throws IOException {
    assertThat(faults("Package", WHOLE)).isEmpty();
    CasePackage.Link document = WHOLE.documentLink();
    assertThat(faults("DocumentAlone", WHOLE.document().standingAlone("https://example.com/p")))
        .isEmpty();
    for (CasePackage.Item item : WHOLE.items()) {
      assertThat(faults("ItemAlone", item.standingAlone(document))).isEmpty();
    }
    for (CasePackage.Association association : WHOLE.associations()) {
      assertThat(faults("AssociationAlone", association.standingAlone(document))).isEmpty();
    }
  }

  /** Each line breaks the package in one place: path of the node, field, value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "/CFDocument                      | caseVersion        | 1.0",
        "/CFDocument                      | identifier         | doc-1",
        "/CFDocument                      | creator            | absent",
        "/CFDocument                      | CFPackageURI       | x",
        "/CFItems/0                       | fullStatement      | absent",
        "/CFItems/0                       | lastChangeDateTime | 2026-10-01",
        "/CFItems/0                       | ours               | x",
        "/CFAssociations/0                | associationType    | closeMatch",
        "/CFAssociations/0                | sequenceNumber     | first",
        "/CFAssociations/0                | originNodeURI      | absent",
        "/CFAssociations/0/originNodeURI  | targetType         | ESCO",
        "/CFAssociations/0/originNodeURI  | title              | absent"
      })
  void wouldFailTheSchemaOtherwise(String path, String field, @Nullable String value)
      throws IOException {
    JsonNode broken = JSON.deepCopy();
    ObjectNode node = (ObjectNode) broken.at(path);
    if (value == null) {
      node.remove(field);
    } else {
      node.put(field, value);
    }
    assertThat(faults("Package", broken)).isNotEmpty();
  }

  @Test
  void hasWhatTheFieldTableRequiresAndNothingItDoesNotKnow() {
    assertHolds("CFDocument", JSON.path("CFDocument"));
    JSON.path("CFItems").forEach(item -> assertHolds("CFItem", item));
    JSON.path("CFAssociations")
        .forEach(
            association -> {
              assertHolds("CFAssociation", association);
              assertHolds("node", association.path("originNodeURI"));
              assertHolds("node", association.path("destinationNodeURI"));
            });
    assertThat(JSON.path("CFDocument").path("caseVersion").asString()).isEqualTo("1.1");
  }

  private static void assertHolds(String kind, JsonNode node) {
    for (List<String> field : REQUIRED) {
      if (field.get(0).equals(kind)) {
        assertThat(node.path(field.get(1)).asString())
            .as(kind + "." + field.get(1))
            .matches(Pattern.compile(field.get(2)));
      }
    }
    assertThat(KNOWN.get(kind)).containsAll(node.propertyNames());
  }

  @Test
  void everyItemHangsOnTheDocumentAndEveryEndIsThere() {
    Set<String> ids =
        WHOLE.items().stream().map(i -> i.identifier().toString()).collect(Collectors.toSet());
    String document = WHOLE.document().identifier().toString();
    assertThat(WHOLE.items()).hasSize(2 * CaseExport.skills(PACK).size());
    assertThat(
            WHOLE.associations().stream()
                .filter(a -> a.associationType().equals("isChildOf"))
                .peek(a -> assertThat(a.destination().identifier()).isEqualTo(document))
                .map(a -> a.origin().identifier()))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(WHOLE.associations())
        .extracting(CasePackage.Association::identifier)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsTheIdsAndAlignsWithEsco() {
    assertThat(export().whole()).isEqualTo(WHOLE);
    assertThat(CaseIds.item("needs-analysis", "en").version()).isEqualTo(5);
    assertThat(WHOLE.associations())
        .anySatisfy(
            a -> {
              assertThat(a.origin().title()).isEqualTo("Needs analysis");
              assertThat(a.associationType()).isEqualTo("exactMatchOf");
              assertThat(a.destination().uri())
                  .isEqualTo(
                      "http://data.europa.eu/esco/skill/31c83903-8fc8-4bd8-9ca4-7a98a9c31eae");
            });
  }

  @Test
  void saysOfEverySkillHowNearTheNearestOutsideOneIs() {
    List<Skill> skills = CaseExport.skills(PACK).stream().map(Skill::of).toList();
    assertThat(skills)
        .allSatisfy(
            s -> assertThat(s.match() == Skill.Match.none).isEqualTo(s.alignment().isEmpty()));
    assertThat(skills)
        .filteredOn(s -> s.id().equals("qualification"))
        .singleElement()
        .satisfies(s -> assertThat(s.match()).isEqualTo(Skill.Match.nearest));
  }

  /** RFC 9562, appendix A.4. */
  @Test
  void makesTheUuidOfTheStandardsExample() {
    assertThat(
            NameBasedUuid.of(
                UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }
}
