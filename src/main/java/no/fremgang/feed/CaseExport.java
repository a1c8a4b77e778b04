package no.fremgang.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.fremgang.catalogue.Cause;
import no.fremgang.feed.CasePackage.Association;
import no.fremgang.feed.CasePackage.Document;
import no.fremgang.feed.CasePackage.Item;
import no.fremgang.feed.CasePackage.Node;
import no.fremgang.rule.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * The skills of a rule pack as a CASE package: an item for each skill and language, the Norwegian
 * one a translation of the English one, and the English one aligned with ESCO.
 *
 * @param base address of the service without a slash at the end
 * @param changed when the pack was handed in
 */
record CaseExport(RulePack pack, String base, Instant changed) {
  static final String ROOT = "/ims/case/v1p1/";

  /** Skills of the pack, in the order of their ids. */
  static List<Cause> skills(RulePack pack) {
    return pack.catalogue().causes().values().stream()
        .filter(cause -> cause.kind() == Cause.Kind.SKILL)
        .toList();
  }

  CasePackage whole() {
    Document document = document();
    List<Item> items = new ArrayList<>();
    List<Association> associations = new ArrayList<>();
    int number = 0;
    for (Cause skill : skills(pack)) {
      Item english = item(skill, "en", skill.name().en());
      Item norwegian = item(skill, "nb", skill.name().nb());
      items.add(english);
      items.add(norwegian);
      number++;
      associations.add(association(node(english), "isChildOf", node(document), number, null));
      associations.add(association(node(norwegian), "isChildOf", node(document), number, null));
      associations.add(association(node(norwegian), "isTranslationOf", node(english), 1, null));
      associations.addAll(alignments(english, skill));
    }
    return new CasePackage(document, items, associations);
  }

  private Document document() {
    UUID id = CaseIds.document(pack.name());
    return new Document(
        id,
        uri("CFDocuments", id),
        "1.1",
        "Fremgang",
        "Sales skills: " + pack.name(),
        changedAt(),
        "Fremgang",
        "The skills coaching plans recommend practice for. Each has a Norwegian translation and, where"
            + " there is one, its match in ESCO.",
        "en",
        pack.version(),
        "Adopted",
        null);
  }

  private Item item(Cause skill, String language, String name) {
    UUID id = CaseIds.item(skill.id(), language);
    return new Item(id, name, "Skill", uri("CFItems", id), skill.id(), language, changedAt(), null);
  }

  private List<Association> alignments(Item item, Cause skill) {
    List<Association> found = new ArrayList<>();
    for (Cause.Alignment one : skill.alignment()) {
      String id = one.uri().substring(one.uri().lastIndexOf('/') + 1);
      Node outside = new Node(one.label(), id, one.uri(), "ext:" + one.framework());
      boolean exact = one.relation() == Cause.Relation.EXACT;
      found.add(
          association(
              node(item),
              exact ? "exactMatchOf" : "isRelatedTo",
              outside,
              found.size() + 1,
              exact ? null : "nearest match"));
    }
    return found;
  }

  private Association association(
      Node origin, String type, Node destination, int number, @Nullable String notes) {
    UUID id =
        CaseIds.association(UUID.fromString(origin.identifier()), type, destination.identifier());
    return new Association(
        id, type, number, uri("CFAssociations", id), origin, destination, changedAt(), notes, null);
  }

  private static Node node(Document document) {
    return new Node(document.title(), document.identifier().toString(), document.uri(), "CASE");
  }

  private static Node node(Item item) {
    return new Node(item.fullStatement(), item.identifier().toString(), item.uri(), "CASE");
  }

  String uri(String kind, UUID id) {
    return base + ROOT + kind + "/" + id;
  }

  private String changedAt() {
    return changed.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
