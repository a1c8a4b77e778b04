package no.fremgang.assessment;

import java.util.List;
import no.fremgang.core.Fault;
import no.fremgang.core.Text;

/** An import cannot be withdrawn, because others rest on it. */
public final class ImportNeeded extends Refused {
  private static final long serialVersionUID = 1L;

  /**
   * @param faults what would be wrong with the imports left
   */
  public ImportNeeded(String id, List<Fault> faults) {
    super(
        ProblemType.IMPORT_NEEDED,
        new Text(
            "Import \""
                + id
                + "\" cannot be withdrawn: later imports rest on it. Withdraw those first, or hand"
                + " in what they need.",
            "Importen \""
                + id
                + "\" kan ikke trekkes tilbake, for senere importer bygger på den. Trekk dem"
                + " tilbake først, eller lever inn det de trenger."),
        faults);
  }
}
