package no.fremgang.catalogue;

import java.util.List;
import no.fremgang.core.Text;

/** The sales process: stages in order; after the last one an opportunity is won. */
public record SalesProcess(List<Stage> stages) {
  public SalesProcess {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("A sales process has at least one stage");
    }
  }

  /**
   * @param maturityDays days after entering within which an opportunity that advances has normally
   *     done so; a younger case is left out, 0 or more
   */
  public record Stage(String id, Text name, int maturityDays) {}

  /** Position of the stage, 0 for the first, or -1 if the process has no such stage. */
  public int indexOf(String stage) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).id().equals(stage)) {
        return i;
      }
    }
    return -1;
  }
}
