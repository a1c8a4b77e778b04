package no.fremgang.catalogue;

/**
 * How much a rule pack may hold: far above any pack a person writes, and harmless to a server.
 * {@code docs/rule-limits.md} lists them; a test holds the two together.
 */
public final class PackLimits {
  public static final int FILES = 2_000;
  public static final int FILE_BYTES = 1 << 20;
  public static final int PACK_BYTES = 16 << 20;
  public static final int ZIP_BYTES = 16 << 20;
  public static final int PATH_LETTERS = 200;

  /** Values of one YAML file. */
  public static final int VALUES = 200_000;

  /** Levels of one YAML file. */
  public static final int DEPTH = 20;

  /** Letters of one text. */
  public static final int TEXT_LETTERS = 4_000;

  public static final int ID_LETTERS = 64;

  /** Letters of one sentence of a condition. */
  public static final int SENTENCE_LETTERS = 300;

  public static final int RULES = 1_000;

  /** Sentences in the conditions of one rule. */
  public static final int CONDITIONS = 100;

  /** Ways in which one rule can hold. */
  public static final int WAYS_OF_RULE = 128;

  /** Ways in which the rules of a pack can hold; each becomes one rule of the engine. */
  public static final int WAYS = 3_000;

  private PackLimits() {}
}
