package no.fremgang.assessment;

import no.fremgang.core.Text;

/** A seller was erased, or old rows were, while something was made from the data. */
public final class DataRewritten extends Refused {
  private static final long serialVersionUID = 1L;

  public DataRewritten(Throwable cause) {
    super(
        ProblemType.DATA_REWRITTEN,
        new Text(
            "Data were erased while this was made; nothing was kept. Ask again.",
            "Data ble slettet mens dette ble laget. Ingenting er lagret. Spør en gang til."));
    initCause(cause);
  }
}
