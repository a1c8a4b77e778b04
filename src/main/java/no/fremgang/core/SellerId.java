package no.fremgang.core;

/** A seller's id as the company writes it; 1 to 64 characters, no surrounding blanks. */
public record SellerId(String value) implements Comparable<SellerId> {
  public SellerId {
    if (value.isBlank() || value.length() > 64 || !value.equals(value.strip())) {
      throw new IllegalArgumentException(
          "A seller id has 1 to 64 characters and no surrounding blanks: \"" + value + "\"");
    }
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
