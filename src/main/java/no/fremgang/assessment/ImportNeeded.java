package no.fremgang.assessment;

import java.util.List;
import no.fremgang.core.Fault;

/** An import cannot be withdrawn, because others rest on it. */
public final class ImportNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  /**
   * @param faults what would be wrong with the imports left
   */
  public ImportNeeded(String id, List<Fault> faults) {
    super(
        "Import \""
            + id
            + "\" cannot be withdrawn: later imports rest on it. Withdraw those first, or hand in"
            + " what they need.");
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
