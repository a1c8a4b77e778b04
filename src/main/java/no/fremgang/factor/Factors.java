package no.fremgang.factor;

import java.util.List;

/** All factors of one seller in one window, in catalogue order. */
public record Factors(List<Factor> inOrder) {
  public Factors {
    inOrder = List.copyOf(inOrder);
  }

  /**
   * @throws IllegalArgumentException if the catalogue has no such factor
   */
  public Factor factor(String id) {
    return inOrder.stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No factor \"" + id + "\""));
  }
}
