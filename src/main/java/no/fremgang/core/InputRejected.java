package no.fremgang.core;

import java.util.List;
import java.util.stream.Collectors;

/** Input with faults: nothing of it was taken over. Carries all faults at once. */
public final class InputRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  public InputRejected(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
