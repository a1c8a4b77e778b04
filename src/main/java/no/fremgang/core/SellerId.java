package no.fremgang.core;

/** A seller's id as the company writes it; 1 to 64 characters, no surrounding blanks. */
public record SellerId(String value) implements Comparable<SellerId> {
  /** What pseudonyms of erased sellers begin with. */
  public static final String ERASED = "erased-";

  public SellerId {
    if (value.isBlank() || value.length() > 64 || !value.equals(value.strip())) {
      throw new IllegalArgumentException(
          "A seller id has 1 to 64 characters and no surrounding blanks: \"" + value + "\"");
    }
  }

  /**
   * Whether it stands for a seller whose data were erased: figures of others rest on what is kept
   * under it, but nobody is coached, listed or seen by it.
   */
  public boolean isErased() {
    return value.startsWith(ERASED);
  }

  @Override
  public int compareTo(SellerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
