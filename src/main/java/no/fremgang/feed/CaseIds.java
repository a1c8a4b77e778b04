package no.fremgang.feed;

import java.util.UUID;

/** Ids of the CASE package: the same skill has the same id in every version of every pack. */
final class CaseIds {
  private static final UUID SPACE = UUID.fromString("0f3f3c0e-52a4-5d0c-9e2b-6a1d8c7b4e10");

  private CaseIds() {}

  static UUID document(String packName) {
    return NameBasedUuid.of(SPACE, "document/" + packName);
  }

  static UUID item(String skill, String language) {
    return NameBasedUuid.of(SPACE, "item/" + skill + "/" + language);
  }

  static UUID association(UUID origin, String type, String destination) {
    return NameBasedUuid.of(SPACE, "association/" + origin + "/" + type + "/" + destination);
  }
}
