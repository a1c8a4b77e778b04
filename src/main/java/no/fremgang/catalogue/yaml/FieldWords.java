package no.fremgang.catalogue.yaml;

/** Which messages tell the faults of a field: a key of a YAML file, or a column of a table. */
enum FieldWords {
  KEY("PACK-024", "PACK-024", "PACK-025", "PACK-026", "PACK-027"),
  COLUMN("CAT-012", "CAT-013", "CAT-013.id", "CAT-013.range", "CAT-013.choice");

  final String empty;
  final String wrongType;
  final String noId;
  final String outOfRange;
  final String noChoice;

  FieldWords(String empty, String wrongType, String noId, String outOfRange, String noChoice) {
    this.empty = empty;
    this.wrongType = wrongType;
    this.noId = noId;
    this.outOfRange = outOfRange;
    this.noChoice = noChoice;
  }
}
