package no.fremgang.assessment;

import no.fremgang.core.Text;

/** What was asked of a stored pack is not allowed as things stand. */
public final class PackRefused extends Refused {
  private static final long serialVersionUID = 1L;

  private PackRefused(String en, String nb) {
    super(ProblemType.RULE_PACK_REFUSED, new Text(en, nb));
  }

  static PackRefused byItsAuthor(StoredPack pack) {
    return new PackRefused(
        "Version %s was handed in by %s, who cannot approve it too. Ask another trainer."
            .formatted(pack.version(), pack.by()),
        "Versjon %s ble levert inn av %s, som ikke kan godkjenne den også. Spør en annen trener."
            .formatted(pack.version(), pack.by()));
  }

  static PackRefused unapproved(StoredPack pack) {
    return new PackRefused(
        "Version %1$s waits for approval by another person than %2$s: POST /api/v1/rule-packs/%1$s/approval."
            .formatted(pack.version(), pack.by()),
        "Versjon %1$s venter på godkjenning av en annen enn %2$s: POST /api/v1/rule-packs/%1$s/approval."
            .formatted(pack.version(), pack.by()));
  }

  static PackRefused otherProcess(RunningPack before, RunningPack after) {
    return new PackRefused(
        "Versions %s and %s have different stages, so their plans cannot be laid side by side. Hand in data of the new process after activation."
            .formatted(before.version(), after.version()),
        "Versjonene %s og %s har ulike faser, så planene kan ikke legges side om side. Lever inn data fra den nye prosessen etter at den er tatt i bruk."
            .formatted(before.version(), after.version()));
  }
}
