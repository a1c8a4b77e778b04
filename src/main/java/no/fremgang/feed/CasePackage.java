package no.fremgang.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A competency framework as 1EdTech CASE 1.1 writes it; names and required fields after its REST
 * binding (final release, 2025).
 */
record CasePackage(
    @JsonProperty("CFDocument") Document document,
    @JsonProperty("CFItems") List<Item> items,
    @JsonProperty("CFAssociations") List<Association> associations) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Document(
      UUID identifier,
      String uri,
      String caseVersion,
      String creator,
      String title,
      String lastChangeDateTime,
      String publisher,
      String description,
      String language,
      String version,
      String adoptionStatus,
      @JsonProperty("CFPackageURI") @Nullable Link packageUri) {
    /** As it stands on its own, where it names its package. */
    Document standingAlone(String packageUri) {
      return new Document(
          identifier,
          uri,
          caseVersion,
          creator,
          title,
          lastChangeDateTime,
          publisher,
          description,
          language,
          version,
          adoptionStatus,
          new Link(title, identifier, packageUri));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID identifier,
      String fullStatement,
      @JsonProperty("CFItemType") String type,
      String uri,
      String humanCodingScheme,
      String language,
      String lastChangeDateTime,
      @JsonProperty("CFDocumentURI") @Nullable Link documentUri) {
    Item standingAlone(Link document) {
      return new Item(
          identifier,
          fullStatement,
          type,
          uri,
          humanCodingScheme,
          language,
          lastChangeDateTime,
          document);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Association(
      UUID identifier,
      String associationType,
      int sequenceNumber,
      String uri,
      @JsonProperty("originNodeURI") Node origin,
      @JsonProperty("destinationNodeURI") Node destination,
      String lastChangeDateTime,
      @Nullable String notes,
      @JsonProperty("CFDocumentURI") @Nullable Link documentUri) {
    Association standingAlone(Link document) {
      return new Association(
          identifier,
          associationType,
          sequenceNumber,
          uri,
          origin,
          destination,
          lastChangeDateTime,
          notes,
          document);
    }
  }

  record Link(String title, UUID identifier, String uri) {}

  /** One end of an association; outside of CASE its identifier is whatever is used there. */
  record Node(String title, String identifier, String uri, String targetType) {}

  Link documentLink() {
    return new Link(document.title(), document.identifier(), document.uri());
  }
}
