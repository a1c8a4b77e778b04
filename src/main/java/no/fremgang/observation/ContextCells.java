package no.fremgang.observation;

import java.util.List;

/** The columns that tell the circumstances of a case. */
final class ContextCells {
  static final List<String> YES_NO_UNKNOWN = List.of("yes", "no", "unknown");

  private final int source;
  private final int segment;
  private final int customerType;
  private final int channel;
  private final int competitor;

  ContextCells(FileLayout layout) {
    source = layout.position("source");
    segment = layout.position("segment");
    customerType = layout.position("customer_type");
    channel = layout.position("channel");
    competitor = layout.position("competitor");
  }

  Context read(Cells cells) {
    return new Context(
        cells.text(source),
        cells.text(segment),
        cells.text(customerType),
        cells.text(channel),
        competitor(cells));
  }

  private String competitor(Cells cells) {
    return cells.isGiven(competitor)
        ? cells.oneOf(competitor, YES_NO_UNKNOWN, DataFault.UNKNOWN_ANSWER)
        : "";
  }
}
